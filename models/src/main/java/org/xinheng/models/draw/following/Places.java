package org.xinheng.models.draw.following;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.ledger.DrawHead;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.ResultRow;

/**
 * The drawn units and reserves of a scope, and who takes the next closed place (候补顺序): the next
 * rank of the same plan, class and stratum.
 */
public final class Places {
  private final Map<Name, Place> places = new HashMap<>();
  private final Set<String> placed = new HashSet<>();
  private final Map<List<String>, Deque<String>> reserves = new HashMap<>();
  private final Map<String, SortedSet<String>> plans = new HashMap<>();
  private final Set<Name> closed = new HashSet<>();

  private record Name(String plan, String unit) {}

  private record Place(List<String> cell, int position) {}

  /** What a ledger has drawn. */
  static Places of(OversightLedger ledger, DrawHead head) {
    Places places = new Places();
    for (int i = 0; i < head.plans().size(); i++) {
      DrawHead.PlanSizes plan = head.plans().get(i);
      Predicate<ResultRow> drawn = plan.drawn();
      ledger.eachResult(
          i,
          row ->
              places.add(
                  plan.plan(),
                  row.unitClass(),
                  row.stratum(),
                  row.selected().id(),
                  !drawn.test(row)));
    }
    return places;
  }

  /** Adds what was drawn: plan by plan, by class, stratum and place. */
  public void add(String plan, String unitClass, String stratum, String unit, boolean isReserve) {
    List<String> cell = List.of(plan, unitClass, stratum);
    places.put(new Name(plan, unit), new Place(cell, places.size()));
    placed.add(unit);
    if (isReserve) {
      reserves.computeIfAbsent(cell, key -> new ArrayDeque<>()).add(unit);
    } else {
      activate(plan, unit);
    }
  }

  private void activate(String plan, String unit) {
    plans.computeIfAbsent(unit, key -> new TreeSet<>(CodePoints.ORDER)).add(plan);
  }

  /** Whether a unit was drawn or is a reserve, for any plan. */
  boolean holds(String unit) {
    return placed.contains(unit);
  }

  /** How many units are visited. */
  public int visits() {
    return plans.size();
  }

  /** The plans for which a unit is visited, in order. */
  List<String> plansOf(String unit) {
    return List.copyOf(plans.getOrDefault(unit, new TreeSet<>()));
  }

  /** Whether a plan has a unit visited whose door has not been closed to it. */
  public boolean isOpen(String plan, String unit) {
    return plansOf(unit).contains(plan) && !closed.contains(new Name(plan, unit));
  }

  /** Where a unit stands among all that were drawn; behind all where it was not. */
  public int position(String plan, String unit) {
    Place place = places.get(new Name(plan, unit));
    return place == null ? places.size() : place.position();
  }

  /** The reserve whose turn it is to replace a unit. */
  Optional<String> next(String plan, String unit) {
    return Optional.ofNullable(places.get(new Name(plan, unit)))
        .map(place -> reserves.get(place.cell()))
        .map(Deque::peek);
  }

  /** Closes a door that nobody replaces. */
  void close(String plan, String unit) {
    closed.add(new Name(plan, unit));
  }

  /** Closes a door and lets the next reserve take its place. */
  void replace(String plan, String unit) {
    close(plan, unit);
    activate(plan, reserves.get(places.get(new Name(plan, unit)).cell()).remove());
  }

  /** Every unit that is visited for a plan and whose door is not closed to it, by position. */
  public List<String> open(String plan) {
    List<String> open = new ArrayList<>();
    plans.forEach(
        (unit, of) -> {
          if (isOpen(plan, unit)) {
            open.add(unit);
          }
        });
    open.sort((one, other) -> Integer.compare(position(plan, one), position(plan, other)));
    return open;
  }
}
