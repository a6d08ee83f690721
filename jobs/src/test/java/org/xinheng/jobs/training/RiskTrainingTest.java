package org.xinheng.jobs.training;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.spark.ml.Transformer;
import org.apache.spark.ml.linalg.SQLDataTypes;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.linalg.Vectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.TextTable;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.cohorts.Example;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.registry.ModelCard;

class RiskTrainingTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  private static final RiskIndicators INDICATORS = fewTrees();

  @Test
  void plainJavaSaysWhatMllibSays() {
    List<Example> examples = examples(400);
    LogisticFit regression = new LogisticFit(INDICATORS.rules(), INDICATORS.plan());
    TreesFit trees = new TreesFit(INDICATORS.names(), INDICATORS.plan());

    LogisticFit.Fitted fitted = regression.fitted(TrainingRows.of(spark(), examples));
    TreesFit.Fitted grown = trees.fitted(TrainingRows.of(spark(), examples));

    Fitting.Fit exported = regression.exported(fitted);
    Fitting.Fit exportedTrees = trees.exported(grown);
    BinnedWeights weights = BinnedWeights.of(fitted.bins());
    int[] places = fitted.places().stream().mapToInt(Integer::intValue).toArray();
    double[] byMllib = transformed(fitted.model(), examples, row -> weights.of(row, places));
    double[] treesByMllib =
        transformed(grown.model(), examples, row -> TreesFit.features(row, grown.places()));
    for (int i = 0; i < byMllib.length; i++) {
      double[] row = examples.get(i).row();
      assertThat(exported.probability(row)).isCloseTo(byMllib[i], within(1e-12));
      assertThat(exportedTrees.probability(row)).isCloseTo(treesByMllib[i], within(1e-12));
    }
    assertThat(exported.leftOut())
        .contains("penalties: constant", "rectification-days: missing everywhere");
    assertThat(exportedTrees.leftOut())
        .contains("penalties: constant", "rectification-days: constant");
  }

  private double[] transformed(
      Transformer model, List<Example> examples, UnaryOperator<double[]> features) {
    List<Row> points =
        examples.stream()
            .map(one -> RowFactory.create(Vectors.dense(features.apply(one.row()))))
            .toList();
    StructType schema = new StructType().add("features", SQLDataTypes.VectorType());
    return model
        .transform(spark().createDataFrame(points, schema))
        .select("probability")
        .collectAsList()
        .stream()
        .mapToDouble(row -> row.<Vector>getAs(0).apply(1))
        .toArray();
  }

  @Test
  void sameRowsInAnyOrderGiveTheSameModelToTheByte() {
    List<Example> examples = new ArrayList<>(examples(300));
    List<Fitting> fittings =
        List.of(
            new LogisticFit(INDICATORS.rules(), INDICATORS.plan()),
            new TreesFit(INDICATORS.names(), INDICATORS.plan()));
    List<String> first = models(fittings, TrainingRows.of(spark(), examples));

    Collections.reverse(examples);

    assertThat(models(fittings, TrainingRows.of(spark(), examples).repartition(3)))
        .isEqualTo(first);
  }

  private static List<String> models(List<Fitting> fittings, Dataset<Row> rows) {
    return fittings.stream().map(one -> ModelJson.of(one.fit(rows).model().json())).toList();
  }

  @Test
  void aRowOfWeightTwoIsAsTwoRows() {
    LogisticFit fitting = new LogisticFit(INDICATORS.rules(), INDICATORS.plan());
    Dataset<Row> rows = TrainingRows.of(spark(), examples(300));
    Column isHeavy = col(TrainingRows.CUT).equalTo(101);

    String twice = ModelJson.of(fitting.fit(rows.union(rows.filter(isHeavy))).model().json());
    String weighed =
        ModelJson.of(
            fitting
                .fit(
                    rows.withColumn(
                        TrainingRows.WEIGHT, when(isHeavy, lit(2000L)).otherwise(lit(1000L))))
                .model()
                .json());

    assertThat(weighed).isEqualTo(twice);
  }

  @Test
  void anotherSettingIsTakenOnlyWhereItGainsEnoughOnCutsInsideTheWindow() {
    Dataset<Row> rows = TrainingRows.of(spark(), inTwoPeriods()).cache();
    List<Integer> cuts = List.of(300, 101, 100);

    List<ModelCard.Tried> demanding = tried(rows, cuts, "0.5");
    List<ModelCard.Tried> lenient = tried(rows, cuts, "0");

    assertThat(demanding)
        .extracting(ModelCard.Tried::setting, ModelCard.Tried::isChosen)
        .containsExactly(tuple("ridge 0.05, 15 bins", true), tuple("ridge 1.0, 15 bins", false));
    double best = lenient.stream().mapToDouble(ModelCard.Tried::auc).max().orElse(0);
    assertThat(lenient)
        .filteredOn(ModelCard.Tried::isChosen)
        .singleElement()
        .satisfies(chosen -> assertThat(chosen.auc()).isEqualTo(best));
    assertThat(tried(rows, List.of(), "0")).isEmpty();
    rows.unpersist();
  }

  private static List<ModelCard.Tried> tried(Dataset<Row> rows, List<Integer> cuts, String gain) {
    RiskIndicators tuned =
        declared("tuning: \\{.*\\}", "tuning: {origins: 1, least-gain: " + gain + ", ridge: [1]}");
    return Tuning.choose(LogisticFit.settings(tuned), rows, cuts, tuned.plan()).tried();
  }

  private static List<Example> inTwoPeriods() {
    List<Example> examples = new ArrayList<>();
    for (Example one : examples(900)) {
      boolean isLater = examples.size() % 3 == 0;
      examples.add(isLater ? new Example(one.uscc(), 300, 400, one.isBad(), one.row()) : one);
    }
    return examples;
  }

  @Test
  void ofTooManyRowsWholeEnterprisesAreLeftOutTheSameEachTime() {
    Dataset<Row> rows = TrainingRows.of(spark(), examples(900));

    List<String> kept = TextTable.text(TrainingRows.atMost(rows, 300, 7), "uscc");

    assertThat(kept).hasSizeBetween(240, 360);
    assertThat(TextTable.text(TrainingRows.atMost(rows.repartition(3), 300, 7), "uscc"))
        .isEqualTo(kept);
    assertThat(TrainingRows.atMost(rows, 900, 7)).isSameAs(rows);
  }

  @Test
  void rowsOfOneOutcomeOrTooFewAreRefused() {
    List<Example> good = examples(300).stream().filter(example -> !example.isBad()).toList();
    LogisticFit fitting = new LogisticFit(INDICATORS.rules(), INDICATORS.plan());

    assertThatThrownBy(() -> fitting.fit(TrainingRows.of(spark(), examples(50))))
        .isInstanceOf(RiskModelException.class)
        .hasMessage("There are 50 rows to learn from; at least 100 are needed.");
    assertThatThrownBy(() -> fitting.fit(TrainingRows.of(spark(), good)))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining("nothing can be learnt from one outcome");
  }

  /**
   * The risk of these rises with the first indicators; one is often missing, one of a vanished
   * source always, the rest are constant.
   */
  private static List<Example> examples(int size) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double[] row = new double[INDICATORS.names().size()];
      int mixed = Math.floorMod(i * 0x9E3779B1, 1000);
      row[0] = mixed / 500.0;
      row[1] = Math.floorMod(i * 0x85EBCA6B, 1000) / 500.0;
      row[2] = i % 3 == 0 ? Double.NaN : row[0] + i % 5;
      row[INDICATORS.names().indexOf("rectification-days")] = Double.NaN;
      double risk = 0.15 + 0.25 * row[0] + 0.1 * row[1];
      boolean bad = Math.floorMod(i * 0xC2B2AE35, 1000) / 1000.0 < risk;
      examples.add(new Example("E" + i, 100 + i % 2, 200, bad, row));
    }
    return examples;
  }

  private static RiskIndicators fewTrees() {
    return declared("trees: \\{count: 120", "trees: {count: 4");
  }

  private static RiskIndicators declared(String said, String other) {
    Definitions shipped = Definitions.load(projectRoot().resolve("models").resolve("definitions"));
    String text =
        shipped
            .file(RiskIndicators.PATH)
            .text()
            .replaceFirst(said, other)
            .replace("least-rows: 200\n", "least-rows: 100\n");
    return RiskIndicators.of(shipped.with(new DefinitionFile(RiskIndicators.PATH, text)));
  }
}
