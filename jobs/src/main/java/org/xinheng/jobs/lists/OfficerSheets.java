package org.xinheng.jobs.lists;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.registers.Subject;
import org.xinheng.jobs.drawing.visits.ListedPost;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.registers.MatterRegister;

/**
 * What officers take along, a page each to print: the task, the form of approval and the notice to
 * the enterprise (检查任务单、行政检查审批表、行政检查通知书). No class stands on any.
 */
final class OfficerSheets {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy年M月d日", Locale.CHINA);
  private static final int CHECKS_SHOWN = 6;

  private final ScopeVisits visits;
  private final FrozenScope scope;
  private final MatterRegister matters;
  private final CodeList results;
  private final LocalDate asOf;

  /**
   * The sheets of a scope.
   *
   * @param results codes of the results of an inspection
   */
  OfficerSheets(
      ScopeVisits visits,
      FrozenScope scope,
      MatterRegister matters,
      CodeList results,
      LocalDate asOf) {
    this.visits = visits;
    this.scope = scope;
    this.matters = matters;
    this.results = results;
    this.asOf = asOf;
  }

  /**
   * One department's part of one visit as its forms show it.
   *
   * @param joined special checks, requests and leads seen to on the way
   * @param plans names of the plans, each with who approved it
   * @param others who else goes along
   * @param caps how often a year each matter may be checked
   * @param counted how many checks of the department count to its cap this year
   */
  record Task(
      String number,
      String visitId,
      String day,
      Subject subject,
      Named department,
      Named team,
      List<Named> matters,
      List<String> joined,
      List<String> officers,
      List<String> plans,
      List<String> others,
      List<String> caps,
      long counted,
      List<Check> checks) {}

  /** An earlier inspection as the task shows it. */
  record Check(String day, String department, String matter, String result, String correction) {}

  /** Writes the sheets of a team, those of visits that nobody goes to left out. */
  void write(Path file, Named team) {
    List<Task> tasks =
        visits.ofTeam(team.code()).stream()
            .filter(post -> post.isStaffed() && !post.isDone())
            .map(this::task)
            .toList();
    Pages.write(
        file,
        "officer-sheets",
        Map.of(
            "scope", scope.scope(),
            "team", team,
            "tasks", tasks,
            "asOf", asOf.format(DAY),
            "year", asOf.getYear(),
            "commitment", scope.commitment().digest(),
            "results", List.copyOf(results.codes().values())));
  }

  private Task task(ListedPost post) {
    return new Task(
        post.number() == 0 ? "候补" : Long.toString(post.number()),
        post.visitId(),
        post.day().format(DAY),
        post.subject(),
        post.department(),
        post.team(),
        post.matters(),
        post.joined(),
        post.officers(),
        scope.plans().stream()
            .filter(plan -> post.plans().contains(plan.id()))
            .map(OfficerSheets::approved)
            .toList(),
        visits.others(post).stream().map(OfficerSheets::other).toList(),
        caps(post),
        visits
            .checks()
            .countedThisYear(
                post.subject().uscc(), post.department().code().replaceFirst("/.*", ""), asOf),
        visits.checks().of(post.subject().uscc()).stream()
            .limit(CHECKS_SHOWN)
            .map(this::check)
            .toList());
  }

  private static String approved(Plan plan) {
    return "%s (%s %s批准)"
        .formatted(plan.label(), plan.approval().by(), plan.approval().on().format(DAY));
  }

  private static String other(ListedPost other) {
    return "%s (%s): %s"
        .formatted(
            other.team().name(),
            other.isStaffed() ? String.join("、", other.officers()) : "缺员",
            other.matters().stream().map(Named::name).collect(Collectors.joining("、")));
  }

  private List<String> caps(ListedPost post) {
    List<String> caps = new ArrayList<>();
    for (Named matter : post.matters()) {
      matters
          .matter(matter.code())
          .filter(known -> known.yearlyCap().isPresent())
          .ifPresent(
              known ->
                  caps.add("%s每年不超过 %d 次".formatted(known.name(), known.yearlyCap().getAsLong())));
    }
    return caps;
  }

  private Check check(PastCheck check) {
    String correction = "";
    if (check.isOpen()) {
      correction =
          "限 %s前整改, %s"
              .formatted(
                  check.dueOn().format(DAY), check.dueOn().isBefore(asOf) ? "逾期未见复查" : "待复查");
    } else if (check.rectifiedOn() != null) {
      correction = check.rectifiedOn().format(DAY) + "已整改";
    }
    return new Check(
        check.inspectedOn().format(DAY),
        check.departmentName(),
        check.matter(),
        check.result(),
        correction);
  }
}
