package org.xinheng.jobs.drawing.results;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.jobs.drawing.visits.VisitPlanner;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.plans.Plan;

/**
 * A drawn and staffed scope as its ledger and the registers of its freeze have it: visits are
 * planned again, and come out the same.
 *
 * @param places drawn units and reserves by plan, class, stratum and place
 * @param visits visits of the drawn by unit, in the order of their tickets
 * @param planner the planner that planned them, for what comes further
 * @param posts staffed posts as drawn
 */
record DrawnScope(
    FrozenScope frozen,
    Registers registers,
    WorkCalendar calendar,
    Tickets tickets,
    List<Place> places,
    Map<String, PlannedVisit> visits,
    VisitPlanner planner,
    Roster roster,
    List<StaffedPost> posts) {

  /** A drawn unit or reserve of a plan. */
  record Place(
      String plan,
      String unitClass,
      String stratum,
      long place,
      boolean isReserve,
      int weight,
      double given,
      double averaged,
      PlannedVisit.DrawnUnit unit) {
    List<String> cell() {
      return List.of(plan, unitClass, stratum);
    }
  }

  static DrawnScope of(Lake lake, FrozenScope frozen) {
    Registers registers = Registers.of(lake, frozen.frozenOn());
    VisitPlanner planner =
        new VisitPlanner(frozen.scope(), frozen.plans(), frozen.definitions(), registers);
    List<Place> places = places(lake, frozen.scope());
    Map<String, PlannedVisit> visits = new LinkedHashMap<>();
    planner.visits(drawn(places)).forEach(visit -> visits.put(visit.unit().id(), visit));
    List<Officer> officers = new ArrayList<>();
    frozen.ledger().eachOfficer((officer, row) -> officers.add(officer));
    List<StaffedPost> posts = new ArrayList<>();
    frozen.ledger().eachPost(frozen.scope(), posts::add);
    return new DrawnScope(
        frozen,
        registers,
        new WorkCalendar(registers.specialDays()),
        Tickets.of(frozen.ledger().drawHead().drawingSeed(), frozen.scope()),
        places,
        visits,
        planner,
        Roster.of(officers),
        posts);
  }

  private static List<Place> places(Lake lake, String scope) {
    return lake
        .read(DrawResults.TABLE)
        .filter(DrawResults.SCOPE.column().equalTo(lit(scope)))
        .orderBy(
            DrawResults.PLAN.column(),
            DrawResults.UNIT_CLASS.column(),
            DrawResults.STRATUM.column(),
            DrawResults.PLACE.column())
        .collectAsList()
        .stream()
        .map(DrawnScope::place)
        .toList();
  }

  private static Place place(Row row) {
    String plan = row.getString(1);
    return new Place(
        plan,
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getBoolean(6),
        row.getInt(9),
        row.getDouble(10),
        row.getDouble(11),
        new PlannedVisit.DrawnUnit(
            row.getString(5), row.getLong(8), row.getString(12), row.getString(13), List.of(plan)));
  }

  /** Each drawn unit once, with all plans that drew it. */
  private static List<PlannedVisit.DrawnUnit> drawn(List<Place> places) {
    Map<String, PlannedVisit.DrawnUnit> units = new TreeMap<>();
    for (Place place : places) {
      if (!place.isReserve()) {
        units.merge(place.unit().id(), place.unit(), DrawnScope::together);
      }
    }
    return List.copyOf(units.values());
  }

  private static PlannedVisit.DrawnUnit together(
      PlannedVisit.DrawnUnit one, PlannedVisit.DrawnUnit other) {
    List<String> plans = new ArrayList<>(one.plans());
    plans.addAll(other.plans());
    return new PlannedVisit.DrawnUnit(
        one.id(), one.ticket(), one.town(), one.village(), plans.stream().sorted().toList());
  }

  /** The same with visits on other days. */
  DrawnScope with(Map<String, PlannedVisit> others) {
    return new DrawnScope(
        frozen, registers, calendar, tickets, places, others, planner, roster, posts);
  }

  String scope() {
    return frozen.scope();
  }

  String visitId(String unit) {
    return scope() + ":" + unit;
  }

  Plan plan(String name) {
    return frozen.plans().stream().filter(plan -> plan.id().equals(name)).findFirst().orElseThrow();
  }

  LocalDate lastVisits() {
    return frozen.plans().stream()
        .map(plan -> plan.schedule().visitsUntil())
        .max(LocalDate::compareTo)
        .orElseThrow();
  }
}
