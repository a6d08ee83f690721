package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.registers.Team;

/**
 * Gives visits their days: the first working day on which each of their teams has room. Where none
 * is left, the least loaded day, which is said.
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

  /** The day of the next visit. */
  Given next(Collection<String> teams, List<LocalDate> workingDays) {
    for (LocalDate day : workingDays) {
      if (teams.stream().allMatch(team -> loadOf(team, day) < capacityOf(team))) {
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
    teams.forEach(
        team -> load.computeIfAbsent(team, key -> new HashMap<>()).merge(day, 1, Integer::sum));
    return new Given(day, isOverCapacity);
  }

  private int loadOf(String team, LocalDate day) {
    return load.getOrDefault(team, Map.of()).getOrDefault(day, 0);
  }

  private long capacityOf(String team) {
    return capacity.getOrDefault(team, Long.MAX_VALUE);
  }
}
