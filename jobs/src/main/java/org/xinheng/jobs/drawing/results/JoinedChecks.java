package org.xinheng.jobs.drawing.results;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.competence.Competence;
import org.xinheng.models.competence.Competent;
import org.xinheng.models.contracts.CheckRequests;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.plans.DrawRules;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.supervision.Supervision;

/**
 * Special checks, requests for assistance and leads that join the visit of a drawn enterprise whose
 * day is among theirs: they come from deliveries and from the nights themselves. The officers stay
 * those of the draw; a check that none of its posts can take says so.
 */
final class JoinedChecks {
  private static final Contract CONTRACT = CheckRequests.CONTRACT;

  private JoinedChecks() {}

  /**
   * A check asked for at one enterprise.
   *
   * @param origin what asks for it
   * @param counts whether it says that it counts to the yearly cap; null where it does not say
   */
  record Check(
      String id,
      String uscc,
      String matter,
      String type,
      LocalDate from,
      LocalDate until,
      String origin,
      Boolean counts) {
    static final Comparator<Check> ORDER =
        Comparator.comparing(Check::uscc).thenComparing(Check::id).thenComparing(Check::matter);
  }

  /** The checks known by a night, delivered ones and those that the night itself asks for. */
  static List<Check> known(Lake lake, LocalDate asOf) {
    List<Check> checks = new ArrayList<>();
    RecordText text = new RecordText(CONTRACT);
    Registers.committed(lake)
        .filter(Facts.CONTRACT.column().equalTo(CONTRACT.name()))
        .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
        .groupBy(Facts.RECORD_KEY.column())
        .agg(
            Facts.latest(Facts.IS_DELETE.column(), Facts.USCC.column(), Facts.RECORD.column())
                .as("latest"))
        .select("latest.*")
        .filter(not(Facts.IS_DELETE.column()).and(Facts.USCC.column().isNotNull()))
        .collectAsList()
        .forEach(row -> checks.add(delivered(row.getString(1), text.read(row.getString(2)))));
    lake.readOrEmpty(TargetedChecks.TABLE)
        .filter(TargetedChecks.AS_OF.column().equalTo(lit(asOf)))
        .collectAsList()
        .forEach(row -> checks.add(asked(row)));
    checks.sort(Check.ORDER);
    return checks;
  }

  private static Check delivered(String uscc, Object[] values) {
    String number = (String) values[CONTRACT.indexOf(CheckRequests.CHECK_NUMBER)];
    return new Check(
        number,
        uscc,
        (String) values[CONTRACT.indexOf(CheckRequests.MATTER)],
        (String) values[CONTRACT.indexOf(CheckRequests.CHECK_TYPE)],
        day(values[CONTRACT.indexOf(CheckRequests.CHECK_FROM)]),
        day(values[CONTRACT.indexOf(CheckRequests.CHECK_UNTIL)]),
        (String) values[CONTRACT.indexOf(CheckRequests.APPROVED_BY)],
        (Boolean) values[CONTRACT.indexOf(CheckRequests.COUNTS_TO_CAP)]);
  }

  private static LocalDate day(Object days) {
    return LocalDate.ofEpochDay((Integer) days);
  }

  private static Check asked(Row row) {
    return new Check(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLocalDate(5),
        stillAsked(row),
        row.getString(7),
        row.isNullAt(8) ? null : row.getBoolean(8));
  }

  /** A lead that was looked into joins no later visit. */
  private static LocalDate stillAsked(Row row) {
    LocalDate until = row.getLocalDate(6);
    LocalDate checked = row.getAs(TargetedChecks.CHECKED_ON.name());
    return checked == null || until.isBefore(checked) ? until : checked;
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.DrawJoinedChecks}, in the order of the visits. */
  static List<Row> rows(
      DrawnScope scope, List<Check> checks, Supervision supervision, LocalDate asOf) {
    Competence competence =
        Competence.of(
            scope.frozen().definitions(),
            scope.registers().matters(),
            scope.registers().delegations(),
            scope.registers().teams());
    DrawRules rules = DrawRules.of(scope.frozen().definitions(), scope.registers().matters());
    List<Row> rows = new ArrayList<>();
    for (PlannedVisit visit : scope.visits().values()) {
      for (Check check : checks) {
        if (check.uscc().equals(visit.unit().id())
            && !check.from().isAfter(visit.day())
            && !check.until().isBefore(visit.day())) {
          rows.add(row(scope, visit, check, new Rules(competence, rules, supervision), asOf));
        }
      }
    }
    return rows;
  }

  private record Rules(Competence competence, DrawRules draws, Supervision supervision) {}

  private static Row row(
      DrawnScope scope, PlannedVisit visit, Check check, Rules rules, LocalDate asOf) {
    Optional<Matter> matter = scope.registers().matters().named(check.matter());
    Competent competent =
        matter
            .map(one -> rules.competence().team(one.code(), visit.unit().town(), visit.day()))
            .orElse(null);
    Taken taken = taken(scope, visit, matter.orElse(null), competent, rules.draws());
    boolean counts =
        check.counts() == null
            ? rules.supervision().yearlyCap().whereUnsaid().contains(check.type())
            : check.counts();
    return RowFactory.create(
        asOf,
        scope.scope(),
        scope.visitId(visit.unit().id()),
        visit.unit().id(),
        visit.day(),
        check.id(),
        check.type(),
        check.origin(),
        matter.map(Matter::code).orElse(check.matter()),
        competent == null ? null : competent.department(),
        competent == null ? null : competent.team(),
        taken.post(),
        counts,
        taken.shortage() == null ? null : taken.shortage().name());
  }

  private enum Shortage {
    UNKNOWN_MATTER,
    UNPUBLISHED_MATTER,
    NO_POST,
    UNSTAFFED,
    NOT_QUALIFIED
  }

  private record Taken(String post, Shortage shortage) {}

  private static Taken taken(
      DrawnScope scope, PlannedVisit visit, Matter matter, Competent competent, DrawRules rules) {
    if (matter == null) {
      return new Taken(null, Shortage.UNKNOWN_MATTER);
    }
    if (!matter.isPublished()) {
      return new Taken(null, Shortage.UNPUBLISHED_MATTER);
    }
    Optional<StaffedPost> post =
        scope.posts().stream()
            .filter(one -> one.request().visit().equals(scope.visitId(visit.unit().id())))
            .filter(one -> one.request().team().equals(competent.team()))
            .findFirst();
    if (post.isEmpty()) {
      return new Taken(null, Shortage.NO_POST);
    }
    if (!post.get().staffing().isStaffed()) {
      return new Taken(null, Shortage.UNSTAFFED);
    }
    List<String> officers = post.get().staffing().officers();
    boolean areQualified =
        scope.roster().officers().stream()
            .filter(officer -> officers.contains(officer.id()))
            .map(Officer::qualifications)
            .allMatch(held -> held.containsAll(rules.needsOf(matter.code())));
    return areQualified
        ? new Taken(post.get().request().department(), null)
        : new Taken(null, Shortage.NOT_QUALIFIED);
  }
}
