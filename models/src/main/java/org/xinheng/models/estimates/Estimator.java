package org.xinheng.models.estimates;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.xinheng.models.draw.CellDraw;
import org.xinheng.models.draw.WeightCounts;

/**
 * Horvitz-Thompson estimates of one plan and matter: how many of all that could have been drawn
 * have findings, and how far that may be off. Variances hold given the sizes that were drawn. A
 * stratum with fewer than two units that vary is collapsed with the next one of its class, the last
 * with the one before; a class of too few with the class beside it.
 */
public final class Estimator {
  /** Quantile of the normal distribution for an interval of 95 per cent. */
  private static final double QUANTILE = 1.959963984540054;

  private final List<DrawnUnit> drawn;
  private final List<Group> groups = new ArrayList<>();
  private long collapsed;

  /**
   * An estimator.
   *
   * @param drawn the drawn units without reserves or those who took a place: these were not drawn
   * @param weights weights of all eligible units by class and stratum; a cell that is missing has
   *     no exact joint probabilities
   */
  public Estimator(List<DrawnUnit> drawn, Map<List<String>, WeightCounts> weights) {
    this.drawn = List.copyOf(drawn);
    SortedMap<List<String>, List<DrawnUnit>> cells = new TreeMap<>(CellDraw.ORDER);
    drawn.forEach(unit -> cells.computeIfAbsent(unit.cell(), cell -> new ArrayList<>()).add(unit));
    List<List<List<String>>> together = collapse(cells);
    for (List<List<String>> one : together) {
      List<DrawnUnit> units = one.stream().flatMap(cell -> cells.get(cell).stream()).toList();
      groups.add(new Group(units, one.size() == 1 ? weights.get(one.get(0)) : null));
      collapsed += one.size() == 1 ? 0 : one.size();
    }
  }

  private static List<List<List<String>>> collapse(SortedMap<List<String>, List<DrawnUnit>> cells) {
    List<List<List<String>>> groups = new ArrayList<>();
    List<List<String>> open = new ArrayList<>();
    List<DrawnUnit> units = new ArrayList<>();
    for (List<String> cell : cells.keySet()) {
      boolean isOfNextClass = !open.isEmpty() && !open.get(0).get(0).equals(cell.get(0));
      if (isOfNextClass && joinsLast(groups, open)) {
        units.clear();
      }
      open.add(cell);
      units.addAll(cells.get(cell));
      if (Group.isEnough(units)) {
        groups.add(new ArrayList<>(open));
        open.clear();
        units.clear();
      }
    }
    if (!open.isEmpty() && !joinsLast(groups, open)) {
      if (groups.isEmpty()) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).addAll(open);
    }
    return groups;
  }

  /** Puts what is left of a class to the group before, if that is of the same class. */
  private static boolean joinsLast(List<List<List<String>>> groups, List<List<String>> open) {
    if (groups.isEmpty()) {
      return false;
    }
    List<List<String>> last = groups.get(groups.size() - 1);
    if (!last.get(0).get(0).equals(open.get(0).get(0))) {
      return false;
    }
    last.addAll(open);
    open.clear();
    return true;
  }

  /** The estimate of one domain, such as a class or a town. */
  public Estimate of(Predicate<DrawnUnit> domain) {
    ToDoubleFunction<DrawnUnit> finding = unit -> domain.test(unit) && unit.hasFinding() ? 1 : 0;
    ToDoubleFunction<DrawnUnit> checked = unit -> domain.test(unit) && unit.isChecked() ? 1 : 0;
    double units = total(checked);
    double total = total(finding);
    List<DrawnUnit> inside = drawn.stream().filter(domain).toList();
    long seen = inside.stream().filter(DrawnUnit::isChecked).count();
    Estimate.Method method = method(domain);
    OptionalDouble variance =
        method == Estimate.Method.NOT_KNOWN
            ? OptionalDouble.empty()
            : OptionalDouble.of(variance(finding));
    return new Estimate(
        inside.size(),
        inside.stream().filter(DrawnUnit::isAnswered).count(),
        seen,
        inside.stream().filter(DrawnUnit::hasFinding).count(),
        units,
        total,
        variance,
        seen == 0 ? null : ratio(total / units, units, seen, domain, method),
        method,
        collapsed);
  }

  private Estimate.Ratio ratio(
      double share, double units, long seen, Predicate<DrawnUnit> domain, Estimate.Method method) {
    if (method == Estimate.Method.CENSUS) {
      return new Estimate.Ratio(share, share, share);
    }
    ToDoubleFunction<DrawnUnit> residual =
        unit ->
            domain.test(unit) && unit.isChecked()
                ? ((unit.hasFinding() ? 1 : 0) - share) / units
                : 0;
    double variance = variance(residual);
    double spread = share * (1 - share);
    // As many independent checks as would be as uncertain: so a share of 0 keeps its doubt.
    double checks = variance > 0 && spread > 0 ? Math.min(seen * 1e3, spread / variance) : seen;
    double square = QUANTILE * QUANTILE / checks;
    double middle = (share + square / 2) / (1 + square);
    double half = QUANTILE / (1 + square) * Math.sqrt(spread / checks + square / (4 * checks));
    return new Estimate.Ratio(share, Math.max(0, middle - half), Math.min(1, middle + half));
  }

  private Estimate.Method method(Predicate<DrawnUnit> domain) {
    List<Estimate.Method> methods =
        groups.stream()
            .filter(group -> group.has(domain))
            .map(Group::method)
            .filter(method -> method != Estimate.Method.CENSUS)
            .distinct()
            .toList();
    if (methods.isEmpty()) {
      return drawn.stream().anyMatch(domain) ? Estimate.Method.CENSUS : Estimate.Method.NOT_KNOWN;
    }
    if (methods.contains(Estimate.Method.NOT_KNOWN)) {
      return Estimate.Method.NOT_KNOWN;
    }
    return methods.size() == 1 ? methods.get(0) : Estimate.Method.MIXED;
  }

  private double total(ToDoubleFunction<DrawnUnit> value) {
    return groups.stream().mapToDouble(group -> group.total(value)).sum();
  }

  private double variance(ToDoubleFunction<DrawnUnit> value) {
    return groups.stream().mapToDouble(group -> group.variance(value)).sum();
  }
}
