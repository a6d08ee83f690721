package org.xinheng.jobs.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.ml.classification.GBTClassificationModel;
import org.apache.spark.ml.classification.GBTClassifier;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.ml.regression.DecisionTreeRegressionModel;
import org.apache.spark.ml.tree.ContinuousSplit;
import org.apache.spark.ml.tree.InternalNode;
import org.apache.spark.ml.tree.Node;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.indicators.TrainingPlan;
import org.xinheng.models.risk.trees.BoostedTrees;
import org.xinheng.models.risk.trees.Growing;

/** The challenger: gradient-boosted trees of MLlib on the indicators as they are. */
public final class TreesFit implements Fitting {
  /** Stands for a missing value while MLlib splits: beyond any value, so it goes right. */
  private static final double BEYOND = 1e9;

  private static final StructType POINTS =
      new StructType()
          .add("features", SQLDataTypes.VectorType(), false)
          .add("label", DataTypes.DoubleType, false)
          .add("weight", DataTypes.DoubleType, false)
          .add(TrainingRows.INDICATORS, DataTypes.createArrayType(DataTypes.DoubleType), false);

  private final List<String> names;
  private final TrainingPlan plan;

  public TreesFit(List<String> names, TrainingPlan plan) {
    this.names = List.copyOf(names);
    this.plan = plan;
  }

  /** The declared setting, and the others that are tried. */
  public static List<Fitting> settings(RiskIndicators declared) {
    return declared.plan().forests().stream()
        .<Fitting>map(plan -> new TreesFit(declared.names(), plan))
        .toList();
  }

  @Override
  public String kind() {
    return BoostedTrees.KIND;
  }

  @Override
  public String setting() {
    return "depth " + plan.trees().depth();
  }

  /** The trees as MLlib fitted them, with the places of their features. */
  @SuppressWarnings("ArrayRecordComponent")
  record Fitted(GBTClassificationModel model, int[] places, List<String> leftOut) {}

  @Override
  public Fit fit(Dataset<Row> rows) {
    return exported(fitted(rows));
  }

  /** The trees in plain Java. */
  Fit exported(Fitted fitted) {
    List<String> asked = Arrays.stream(fitted.places()).mapToObj(names::get).toList();
    return new Fit(grown(fitted.model(), asked), fitted.places(), fitted.leftOut());
  }

  Fitted fitted(Dataset<Row> rows) {
    List<ValueCounts> counts = RowCounts.of(rows, names.size(), TrainingRows::indicators);
    Outcomes.requireBoth(counts.get(0), plan.leastRows());
    List<String> leftOut = new ArrayList<>();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      ValueCounts one = counts.get(i);
      int values = one.size() + (one.missingGood() + one.missingBad() > 0 ? 1 : 0);
      if (values < 2) {
        leftOut.add(names.get(i) + ": constant");
      } else {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      throw new RiskModelException("Every indicator is constant: there is nothing to split.");
    }
    int[] columns = places.stream().mapToInt(Integer::intValue).toArray();
    double weight = plan.trees().isBalanced() ? goodPerBad(counts.get(0)) : 1;
    // MLlib reads them five times before its first tree.
    Dataset<Row> points = points(rows, columns, weight).persist(StorageLevel.MEMORY_AND_DISK());
    try {
      return new Fitted(classifier().fit(points), columns, leftOut);
    } finally {
      points.unpersist();
    }
  }

  private static double goodPerBad(ValueCounts counts) {
    return (counts.totalGood() + counts.missingGood()) / (counts.totalBad() + counts.missingBad());
  }

  private GBTClassifier classifier() {
    TrainingPlan.Trees trees = plan.trees();
    return new GBTClassifier()
        .setMaxIter(trees.count())
        .setMaxDepth(trees.depth())
        .setStepSize(trees.step())
        .setMinInstancesPerNode(trees.leastRows())
        .setMaxBins(trees.bins())
        .setFeatureSubsetStrategy("all")
        .setWeightCol("weight")
        .setSeed(plan.seed());
  }

  /** Points in one order of one partition: so the trees are the same to the bit. */
  private static Dataset<Row> points(Dataset<Row> rows, int[] columns, double badWeight) {
    MapFunction<Row, Row> point =
        row -> {
          double[] values = features(TrainingRows.indicators(row), columns);
          boolean bad = TrainingRows.isBad(row);
          return RowFactory.create(
              Vectors.dense(values),
              bad ? 1.0 : 0.0,
              RowCounts.rows(TrainingRows.weight(row)) * (bad ? badWeight : 1.0),
              values);
        };
    return rows.map(point, Encoders.row(POINTS))
        .repartition(1)
        .sortWithinPartitions(TrainingRows.INDICATORS, "label", TrainingRows.WEIGHT);
  }

  static double[] features(double[] row, int[] columns) {
    double[] features = new double[columns.length];
    for (int i = 0; i < columns.length; i++) {
      features[i] = Double.isNaN(row[columns[i]]) ? BEYOND : row[columns[i]];
    }
    return features;
  }

  private static BoostedTrees grown(GBTClassificationModel fitted, List<String> names) {
    Growing growing = new Growing();
    DecisionTreeRegressionModel[] trees = fitted.trees();
    double[] weights = fitted.treeWeights();
    for (int i = 0; i < trees.length; i++) {
      growing.tree(weights[i], grow(growing, trees[i].rootNode()));
    }
    return growing.done(names);
  }

  private static int grow(Growing growing, Node node) {
    if (!(node instanceof InternalNode inner)) {
      return growing.leaf(node.prediction());
    }
    ContinuousSplit split = (ContinuousSplit) inner.split();
    int at = growing.split(split.featureIndex(), split.threshold(), node.prediction());
    int left = grow(growing, inner.leftChild());
    int right = grow(growing, inner.rightChild());
    growing.join(at, left, right);
    return at;
  }
}
