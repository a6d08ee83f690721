package org.xinheng.models.draw.following;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.ledger.FollowUp.Result;

/**
 * What is known of the visits of a scope, and which doors stayed closed by it (检查结果). A door is
 * closed to a plan where some matter of the plan has a result and all that have one say so. What
 * was known before a reserve was asked for is of another visit.
 */
public final class KnownResults {
  private final String scope;
  private final Places places;
  private final Map<String, List<String>> matters = new LinkedHashMap<>();
  private final Set<String> covered = new HashSet<>();
  private final Map<List<String>, Known> known = new HashMap<>();
  private final Map<List<String>, LocalDate> asked = new HashMap<>();
  private LocalDate learntOn = LocalDate.MIN;

  private record Known(Result result, LocalDate since) {}

  /** A door that stayed closed to a plan, and the code that says so. */
  public record ClosedDoor(String plan, String unit, String result) {}

  KnownResults(Commitment commitment, Places places) {
    this.scope = commitment.scope();
    this.places = places;
    commitment
        .plans()
        .forEach(
            plan -> {
              matters.put(plan.plan().plan(), plan.plan().matters());
              covered.addAll(plan.plan().matters());
            });
  }

  /** The last night that learnt anything. */
  public LocalDate learntOn() {
    return learntOn;
  }

  /** Of results those that say anything else than is known, of units and matters of the scope. */
  public List<Result> news(Collection<Result> results) {
    return results.stream()
        .filter(result -> covered.contains(result.matter()) && isPlaced(result) && isNews(result))
        .sorted(Result.ORDER)
        .toList();
  }

  private boolean isNews(Result result) {
    Known before = known.get(key(result));
    return before == null ? result.code() != null : !before.result().equals(result);
  }

  private boolean isPlaced(Result result) {
    return result.visit().startsWith(scope + ":")
        && places.holds(result.visit().substring(scope.length() + 1));
  }

  private static List<String> key(Result result) {
    return List.of(result.visit(), result.matter());
  }

  /** Takes in what a night learnt. */
  public void learn(Collection<Result> results, LocalDate knownOn) {
    results.forEach(result -> known.put(key(result), new Known(result, knownOn)));
    learntOn = knownOn.isAfter(learntOn) ? knownOn : learntOn;
  }

  /** What is wrong with results that a night is said to have learnt. */
  List<String> faults(List<Result> results, LocalDate knownOn) {
    List<String> faults = new ArrayList<>();
    if (results.isEmpty()) {
      faults.add("it has no result");
    }
    if (knownOn.isBefore(learntOn)) {
      faults.add("it comes after " + learntOn);
    }
    Set<List<String>> told = new HashSet<>();
    for (Result result : results) {
      String name = "result of %s, %s: ".formatted(result.visit(), result.matter());
      if (!isPlaced(result)) {
        faults.add(name + "it was neither drawn nor a reserve");
      } else if (!told.add(key(result)) || !isNews(result)) {
        faults.add(name + "it was known already");
      }
    }
    return faults;
  }

  /** From this day on a reserve is visited for a plan. */
  void ask(String plan, String unit, LocalDate day) {
    asked.put(List.of(plan, unit), day);
  }

  /** Doors that stayed closed and have not been closed on record, by plan and place. */
  List<ClosedDoor> closedDoors(Set<String> closedResults) {
    List<ClosedDoor> doors = new ArrayList<>();
    for (String plan : matters.keySet()) {
      for (String unit : places.open(plan)) {
        closedBy(plan, unit, closedResults)
            .ifPresent(result -> doors.add(new ClosedDoor(plan, unit, result)));
      }
    }
    return doors;
  }

  private Optional<String> closedBy(String plan, String unit, Set<String> closedResults) {
    LocalDate after = asked.getOrDefault(List.of(plan, unit), LocalDate.MIN);
    List<String> codes = new ArrayList<>();
    for (String matter : matters.get(plan)) {
      Known one = known.get(List.of(scope + ":" + unit, matter));
      if (one != null && one.result().code() != null && one.since().isAfter(after)) {
        codes.add(one.result().code());
      }
    }
    return closedResults.containsAll(codes) ? codes.stream().findFirst() : Optional.empty();
  }

  /** How many visits have any result. */
  public long visits() {
    return known.values().stream()
        .filter(one -> one.result().code() != null)
        .map(one -> one.result().visit())
        .distinct()
        .count();
  }
}
