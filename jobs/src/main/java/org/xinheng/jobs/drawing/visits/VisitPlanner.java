package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.jobs.drawing.visits.PlannedVisit.DrawnUnit;
import org.xinheng.jobs.drawing.visits.PlannedVisit.PlannedPost;
import org.xinheng.models.competence.Competence;
import org.xinheng.models.competence.Competent;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.officers.PostRequest;
import org.xinheng.models.plans.DrawRules;
import org.xinheng.models.plans.Plan;

/** Makes one visit of all that the plans of a scope want of one enterprise. */
public final class VisitPlanner {
  private static final Comparator<DrawnUnit> BY_TICKET =
      Comparator.comparingLong(DrawnUnit::ticket).thenComparing(DrawnUnit::id, CodePoints.ORDER);

  private final String scope;
  private final Map<String, Plan> plans = new HashMap<>();
  private final Competence competence;
  private final DrawRules rules;
  private final WorkCalendar calendar;
  private final VisitDays days;
  private final Map<List<LocalDate>, List<LocalDate>> workingDays = new HashMap<>();

  /**
   * A planner for the drawn of a scope.
   *
   * @param definitions the definitions frozen with it
   * @param registers the registers as they were known by its freeze
   */
  public VisitPlanner(
      String scope, List<Plan> plans, Definitions definitions, Registers registers) {
    this.scope = scope;
    plans.forEach(plan -> this.plans.put(plan.id(), plan));
    this.competence =
        Competence.of(definitions, registers.matters(), registers.delegations(), registers.teams());
    this.rules = DrawRules.of(definitions, registers.matters());
    this.calendar = new WorkCalendar(registers.specialDays());
    this.days = new VisitDays(registers.teams());
  }

  private record TeamOf(String department, String team) {
    static final Comparator<TeamOf> ORDER =
        Comparator.comparing(TeamOf::department).thenComparing(TeamOf::team);
  }

  /** What a visit is before it has its day: the matters of each team. */
  private record Undated(
      DrawnUnit unit,
      List<LocalDate> possible,
      int needed,
      SortedMap<TeamOf, SortedSet<String>> matters) {
    private List<String> teams() {
      return matters.keySet().stream().map(TeamOf::team).distinct().toList();
    }
  }

  /** The visits in their order, by ticket. */
  public List<PlannedVisit> visits(List<DrawnUnit> drawn) {
    List<Undated> undated = drawn.stream().sorted(BY_TICKET).map(this::undated).toList();
    List<VisitDays.Given> given =
        days.of(
            undated.stream()
                .map(one -> new VisitDays.Wish(one.teams(), one.possible(), one.unit().village()))
                .toList());
    List<PlannedVisit> visits = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      visits.add(visit(undated.get(i), given.get(i)));
    }
    return visits;
  }

  /**
   * One further visit after all others, for a reserve that takes a place; empty where no working
   * day is left.
   *
   * @param first the first day on which it can be made
   */
  public Optional<PlannedVisit> further(DrawnUnit unit, LocalDate first) {
    Undated all = undated(unit);
    List<LocalDate> left = all.possible().stream().filter(day -> !day.isBefore(first)).toList();
    if (left.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(visit(all, days.next(all.teams(), left)));
  }

  /** What a plan wants of a unit that is visited on that day anyway. */
  public PlannedVisit joining(DrawnUnit unit, LocalDate day) {
    return visit(undated(unit), new VisitDays.Given(day, false));
  }

  private Undated undated(DrawnUnit unit) {
    List<LocalDate> possible = workingDays(unit);
    int needed = 0;
    SortedMap<TeamOf, SortedSet<String>> matters = new TreeMap<>(TeamOf.ORDER);
    for (String name : unit.plans()) {
      Plan plan = plans.get(name);
      needed = Math.max(needed, plan.officersPerPost());
      for (String matter : plan.matters()) {
        Competent competent = competence.team(matter, unit.town(), possible.get(0));
        matters
            .computeIfAbsent(
                new TeamOf(competent.department(), competent.team()), key -> new TreeSet<>())
            .add(matter);
      }
    }
    return new Undated(unit, possible, needed, matters);
  }

  private PlannedVisit visit(Undated visit, VisitDays.Given given) {
    List<PlannedPost> posts = new ArrayList<>();
    for (Map.Entry<TeamOf, SortedSet<String>> part : visit.matters().entrySet()) {
      posts.add(post(visit.unit(), given.day(), visit.needed(), visit.matters().keySet(), part));
    }
    return new PlannedVisit(visit.unit(), given.day(), given.isOverCapacity(), posts);
  }

  private PlannedPost post(
      DrawnUnit unit,
      LocalDate day,
      int needed,
      Iterable<TeamOf> all,
      Map.Entry<TeamOf, SortedSet<String>> part) {
    TeamOf own = part.getKey();
    SortedSet<String> qualifications = new TreeSet<>();
    part.getValue().forEach(matter -> qualifications.addAll(rules.needsOf(matter)));
    return new PlannedPost(
        new PostRequest(
            scope, unit.id(), nameOf(own, all), needed, day, own.team(), qualifications),
        List.copyOf(part.getValue()));
  }

  /** A department has one post in a visit, unless two teams share its matters there. */
  private static String nameOf(TeamOf own, Iterable<TeamOf> all) {
    for (TeamOf other : all) {
      if (other.department().equals(own.department()) && !other.equals(own)) {
        return own.department() + "/" + own.team();
      }
    }
    return own.department();
  }

  /**
   * Days on which all plans of the visit go, or those of the first where they never go together.
   */
  private List<LocalDate> workingDays(DrawnUnit unit) {
    LocalDate from = LocalDate.MIN;
    LocalDate until = LocalDate.MAX;
    for (String name : unit.plans()) {
      LocalDate first = plans.get(name).schedule().visitsFrom();
      LocalDate last = plans.get(name).schedule().visitsUntil();
      from = first.isAfter(from) ? first : from;
      until = last.isBefore(until) ? last : until;
    }
    if (until.isBefore(from)) {
      from = plans.get(unit.plans().get(0)).schedule().visitsFrom();
      until = plans.get(unit.plans().get(0)).schedule().visitsUntil();
    }
    List<LocalDate> span = List.of(from, until);
    List<LocalDate> found =
        workingDays.computeIfAbsent(span, key -> calendar.between(key.get(0), key.get(1)));
    if (found.isEmpty()) {
      throw new DrawException(
          "Scope " + scope, List.of("no day from %s to %s is worked on".formatted(from, until)));
    }
    return found;
  }
}
