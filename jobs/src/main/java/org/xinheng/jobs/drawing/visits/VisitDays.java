package org.xinheng.jobs.drawing.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.registers.Team;

/**
 * Gives visits their days. The ticket decides the week: the first working day on which each team of
 * a visit has room. Within its week neighbours, those of one village or market, go one after
 * another where the teams have room for that. Where no day has room left it is the least loaded,
 * which is said.
 */
final class VisitDays {
  private final Map<String, Long> capacity = new HashMap<>();
  private final Map<String, Map<LocalDate, Integer>> load = new HashMap<>();

  /** Days of these teams; a team whose register names no capacity has no bound. */
  VisitDays(List<Team> teams) {
    teams.forEach(
        team ->
            capacity.put(
                team.code(), team.dailyVisits() == 0 ? Long.MAX_VALUE : team.dailyVisits()));
  }

  /** A day, and whether a team makes more visits on it than it can. */
  record Given(LocalDate day, boolean isOverCapacity) {}

  /**
   * What one visit asks for.
   *
   * @param village where its neighbours are; null where it is not known
   */
  record Wish(Collection<String> teams, List<LocalDate> workingDays, String village) {}

  /** The days of visits in the order of their tickets. */
  List<Given> of(List<Wish> wishes) {
    List<Given> given = new ArrayList<>();
    SortedMap<LocalDate, List<Integer>> weeks = new TreeMap<>();
    for (int i = 0; i < wishes.size(); i++) {
      given.add(next(wishes.get(i).teams(), wishes.get(i).workingDays()));
      if (!given.get(i).isOverCapacity()) {
        LocalDate monday = given.get(i).day().with(DayOfWeek.MONDAY);
        weeks.computeIfAbsent(monday, week -> new ArrayList<>()).add(i);
      }
    }
    weeks.values().forEach(week -> bringTogether(week, wishes, given));
    return given;
  }

  /** Gives the visits of one week its days anew, neighbours after each other, if all have room. */
  private void bringTogether(List<Integer> week, List<Wish> wishes, List<Given> given) {
    Map<Object, List<Integer>> neighbours = new LinkedHashMap<>();
    for (int visit : week) {
      String village = wishes.get(visit).village();
      neighbours
          .computeIfAbsent(village == null ? visit : village, key -> new ArrayList<>())
          .add(visit);
    }
    if (neighbours.size() == week.size()) {
      return;
    }
    week.forEach(visit -> book(wishes.get(visit).teams(), given.get(visit).day(), -1));
    LocalDate monday = given.get(week.get(0)).day().with(DayOfWeek.MONDAY);
    Map<Integer, LocalDate> days = new LinkedHashMap<>();
    for (List<Integer> group : neighbours.values()) {
      for (int visit : group) {
        Wish wish = wishes.get(visit);
        wish.workingDays().stream()
            .filter(day -> day.with(DayOfWeek.MONDAY).equals(monday))
            .filter(day -> hasRoom(wish.teams(), day))
            .findFirst()
            .ifPresent(
                day -> {
                  book(wish.teams(), day, 1);
                  days.put(visit, day);
                });
      }
    }
    if (days.size() == week.size()) {
      days.forEach((visit, day) -> given.set(visit, new Given(day, false)));
      return;
    }
    days.forEach((visit, day) -> book(wishes.get(visit).teams(), day, -1));
    week.forEach(visit -> book(wishes.get(visit).teams(), given.get(visit).day(), 1));
  }

  /** The day of the next visit. */
  Given next(Collection<String> teams, List<LocalDate> workingDays) {
    for (LocalDate day : workingDays) {
      if (hasRoom(teams, day)) {
        return given(teams, day, false);
      }
    }
    LocalDate least =
        workingDays.stream()
            .min(
                Comparator.comparingInt(
                    day -> teams.stream().mapToInt(team -> loadOf(team, day)).sum()))
            .orElseThrow();
    return given(teams, least, true);
  }

  private Given given(Collection<String> teams, LocalDate day, boolean isOverCapacity) {
    book(teams, day, 1);
    return new Given(day, isOverCapacity);
  }

  private void book(Collection<String> teams, LocalDate day, int visits) {
    teams.forEach(
        team ->
            load.computeIfAbsent(team, key -> new HashMap<>()).merge(day, visits, Integer::sum));
  }

  private boolean hasRoom(Collection<String> teams, LocalDate day) {
    return teams.stream().allMatch(team -> loadOf(team, day) < capacityOf(team));
  }

  private int loadOf(String team, LocalDate day) {
    return load.getOrDefault(team, Map.of()).getOrDefault(day, 0);
  }

  private long capacityOf(String team) {
    return capacity.getOrDefault(team, Long.MAX_VALUE);
  }
}
