package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.linalg.Matrices;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.card.Term;
import org.xinheng.models.risk.card.WoeLogistic;
import org.xinheng.models.risk.indicators.IndicatorRule;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.indicators.TrainingPlan;

/**
 * The explainable model: a logistic regression of MLlib on monotone weights of evidence, with a
 * ridge penalty and coefficients that are never negative, so that no indicator turns its meaning.
 */
public final class LogisticFit implements Fitting {
  private static final String WEIGHTS = "weights_of_evidence";
  private static final int MOST_ITERATIONS = 60;
  private static final double TOLERANCE = 1e-7;

  private static final StructType GROUPED =
      new StructType()
          .add(WEIGHTS, DataTypes.createArrayType(DataTypes.DoubleType, false), false)
          .add("label", DataTypes.DoubleType, false)
          .add(TrainingRows.WEIGHT, DataTypes.LongType, false);
  private static final StructType POINTS =
      new StructType()
          .add("features", SQLDataTypes.VectorType(), false)
          .add("label", DataTypes.DoubleType, false)
          .add("weight", DataTypes.DoubleType, false);

  private final List<IndicatorRule> rules;
  private final TrainingPlan plan;

  public LogisticFit(List<IndicatorRule> rules, TrainingPlan plan) {
    this.rules = List.copyOf(rules);
    this.plan = plan;
  }

  /** The declared setting, and the others that are tried. */
  public static List<Fitting> settings(RiskIndicators declared) {
    return declared.plan().regressions().stream()
        .<Fitting>map(plan -> new LogisticFit(declared.rules(), plan))
        .toList();
  }

  @Override
  public String kind() {
    return WoeLogistic.KIND;
  }

  @Override
  public String setting() {
    return "ridge " + plan.ridge() + ", " + plan.binning().mostBins() + " bins";
  }

  /** The regression as MLlib fitted it, with the places and bins of its features. */
  record Fitted(
      LogisticRegressionModel model,
      List<Integer> places,
      List<WoeBins> bins,
      List<String> leftOut) {}

  @Override
  public Fit fit(Dataset<Row> rows) {
    return exported(fitted(rows));
  }

  Fitted fitted(Dataset<Row> rows) {
    List<ValueCounts> counts = RowCounts.of(rows, rules.size(), TrainingRows::indicators);
    Outcomes.requireBoth(counts.get(0), plan.leastRows());
    List<String> leftOut = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    List<WoeBins> bins = new ArrayList<>();
    for (int i = 0; i < rules.size(); i++) {
      WoeBins binned = binned(rules.get(i), counts.get(i), leftOut);
      if (binned != null) {
        places.add(i);
        bins.add(binned);
      }
    }
    if (bins.isEmpty()) {
      throw new RiskModelException("No indicator tells bad from good: " + leftOut);
    }
    LogisticRegressionModel model = regression(bins.size()).fit(points(rows, places, bins));
    return new Fitted(model, places, bins, leftOut);
  }

  private WoeBins binned(IndicatorRule rule, ValueCounts counts, List<String> leftOut) {
    if (counts.size() == 0) {
      leftOut.add(rule.id() + ": missing everywhere");
      return null;
    }
    WoeBins bins =
        WoeBins.of(counts, plan.binning().fit(counts, rule.direction()), ZeroCells.LAPLACE);
    if (bins.isConstant()) {
      leftOut.add(rule.id() + ": constant");
      return null;
    }
    if (bins.informationValue() < plan.leastInformation()) {
      leftOut.add(rule.id() + ": information value below " + plan.leastInformation());
      return null;
    }
    return bins;
  }

  private LogisticRegression regression(int size) {
    return new LogisticRegression()
        .setWeightCol("weight")
        .setRegParam(plan.ridge())
        .setElasticNetParam(0)
        .setStandardization(true)
        .setLowerBoundsOnCoefficients(Matrices.dense(1, size, new double[size]))
        .setMaxIter(MOST_ITERATIONS)
        .setTol(TOLERANCE);
  }

  /** Equal rows as one point of their weight, in one order: so the fit is the same to the bit. */
  private static Dataset<Row> points(Dataset<Row> rows, List<Integer> places, List<WoeBins> bins) {
    int[] columns = places.stream().mapToInt(Integer::intValue).toArray();
    BinnedWeights weights = BinnedWeights.of(bins);
    MapFunction<Row, Row> weigh =
        row ->
            RowFactory.create(
                weights.of(TrainingRows.indicators(row), columns),
                TrainingRows.isBad(row) ? 1.0 : 0.0,
                TrainingRows.weight(row));
    MapFunction<Row, Row> point =
        row -> {
          List<Double> values = row.getList(0);
          double[] features = values.stream().mapToDouble(Double::doubleValue).toArray();
          return RowFactory.create(
              Vectors.dense(features), row.getDouble(1), RowCounts.rows(row.getLong(2)));
        };
    return rows.map(weigh, Encoders.row(GROUPED))
        .groupBy(WEIGHTS, "label")
        .agg(functions.sum(TrainingRows.WEIGHT))
        .repartition(1)
        .sortWithinPartitions(WEIGHTS, "label")
        .map(point, Encoders.row(POINTS));
  }

  /** The regression in plain Java. */
  Fit exported(Fitted fitted) {
    List<Term> terms = new ArrayList<>();
    List<Integer> kept = new ArrayList<>();
    List<String> leftOut = new ArrayList<>(fitted.leftOut());
    double[] coefficients = fitted.model().coefficients().toArray();
    for (int i = 0; i < coefficients.length; i++) {
      int place = fitted.places().get(i);
      String id = rules.get(place).id();
      if (coefficients[i] <= 0) {
        leftOut.add(id + ": adds nothing to the others");
      } else {
        terms.add(new Term(id, coefficients[i], fitted.bins().get(i)));
        kept.add(place);
      }
    }
    if (terms.isEmpty()) {
      throw new RiskModelException("No indicator adds anything: " + leftOut);
    }
    return new Fit(
        new WoeLogistic(fitted.model().intercept(), terms),
        kept.stream().mapToInt(Integer::intValue).toArray(),
        leftOut);
  }
}
