package org.xinheng.jobs.drawing.results;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.DrawProbabilities;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.draw.WeightCounts;
import org.xinheng.models.estimates.DrawnUnit;
import org.xinheng.models.estimates.Estimate;
import org.xinheng.models.estimates.Estimator;
import org.xinheng.models.plans.Plan;

/** Estimates of a drawn scope by plan and matter, for everybody, each class and each town. */
final class EstimateRows {
  private static final String ALL = "ALL";
  private static final String EVERYBODY = "all";
  private static final String CLASS = "CLASS";
  private static final String TOWN = "TOWN";
  private static final String NO_TOWN = "unknown";

  private final DrawnScope scope;
  private final VisitResults results;
  private final LocalDate asOf;
  private final Map<String, Map<List<String>, WeightCounts>> small;

  EstimateRows(Lake lake, DrawnScope scope, VisitResults results, LocalDate asOf) {
    this.scope = scope;
    this.results = results;
    this.asOf = asOf;
    this.small = small(lake, scope.scope());
  }

  /** Weights of all units of the cells whose joint probabilities can be exact, by plan. */
  private static Map<String, Map<List<String>, WeightCounts>> small(Lake lake, String scope) {
    Map<String, Map<List<String>, WeightCounts>> small = new HashMap<>();
    lake.read(DrawProbabilities.TABLE)
        .filter(DrawProbabilities.SCOPE.column().equalTo(lit(scope)))
        .filter(DrawProbabilities.IS_EXACT.column())
        .collectAsList()
        .forEach(
            row ->
                small
                    .computeIfAbsent(row.getString(1), plan -> new HashMap<>())
                    .computeIfAbsent(
                        List.of(row.getString(2), row.getString(3)), cell -> new WeightCounts())
                    .add(row.getInt(4), row.getLong(5)));
    return small;
  }

  /** Rows of {@link org.xinheng.jobs.catalogue.DrawEstimates}. */
  List<Row> rows() {
    List<Row> rows = new ArrayList<>();
    for (Plan plan : scope.frozen().plans()) {
      List<DrawnScope.Place> drawn =
          scope.places().stream()
              .filter(place -> place.plan().equals(plan.id()) && !place.isReserve())
              .toList();
      for (String matter : plan.matters()) {
        add(plan.id(), matter, drawn.stream().map(place -> unit(place, matter)).toList(), rows);
      }
    }
    return rows;
  }

  private DrawnUnit unit(DrawnScope.Place place, String matter) {
    String town = place.unit().town();
    return new DrawnUnit(
        place.unitClass(),
        place.stratum(),
        town == null ? NO_TOWN : town,
        place.weight(),
        place.given(),
        place.averaged(),
        answer(scope.visitId(place.unit().id()), matter));
  }

  private DrawnUnit.Answer answer(String visit, String matter) {
    Optional<VisitResults.Result> result = results.of(visit, matter, asOf);
    if (result.isEmpty()) {
      return DrawnUnit.Answer.OPEN;
    }
    return switch (results.outcome(result.get())) {
      case "finding" -> DrawnUnit.Answer.FINDING;
      case "closed", "unreachable" -> DrawnUnit.Answer.CLOSED;
      default -> DrawnUnit.Answer.CLEAN;
    };
  }

  private void add(String plan, String matter, List<DrawnUnit> drawn, List<Row> rows) {
    if (drawn.stream().allMatch(unit -> unit.answer() == DrawnUnit.Answer.OPEN)) {
      return;
    }
    Estimator estimator = new Estimator(drawn, small.getOrDefault(plan, Map.of()));
    List<String> names = List.of(plan, matter);
    rows.add(row(names, ALL, EVERYBODY, estimator.of(unit -> true)));
    drawn.stream()
        .map(DrawnUnit::unitClass)
        .distinct()
        .sorted()
        .forEach(
            one -> {
              Predicate<DrawnUnit> isOfClass = unit -> unit.unitClass().equals(one);
              rows.add(row(names, CLASS, one, estimator.of(isOfClass)));
            });
    drawn.stream()
        .map(DrawnUnit::town)
        .distinct()
        .sorted()
        .forEach(
            town -> {
              Predicate<DrawnUnit> isThere = unit -> Objects.equals(unit.town(), town);
              rows.add(row(names, TOWN, town, estimator.of(isThere)));
            });
  }

  private Row row(List<String> names, String kind, String domain, Estimate estimate) {
    Estimate.Ratio ratio = estimate.ratio();
    return RowFactory.create(
        asOf,
        scope.scope(),
        names.get(0),
        names.get(1),
        kind,
        domain,
        estimate.drawn(),
        estimate.answered(),
        estimate.checked(),
        estimate.findings(),
        estimate.units(),
        estimate.total(),
        ratio == null ? null : ratio.share(),
        ratio == null ? null : ratio.low(),
        ratio == null ? null : ratio.high(),
        estimate.unseen(),
        estimate.variance().isPresent() ? estimate.variance().getAsDouble() : null,
        estimate.method().name(),
        estimate.collapsed());
  }
}
