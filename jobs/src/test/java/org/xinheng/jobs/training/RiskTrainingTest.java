package org.xinheng.jobs.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.spark.ml.linalg.Vectors;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SparkTest;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.cohorts.Example;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.json.ModelJson;

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
    for (Example example : examples) {
      double[] row = example.row();
      assertThat(exported.probability(row))
          .isCloseTo(
              fitted.model().predictProbability(Vectors.dense(weights.of(row, places))).apply(1),
              within(1e-12));
      assertThat(exportedTrees.probability(row))
          .isCloseTo(
              grown
                  .model()
                  .predictProbability(Vectors.dense(TreesFit.features(row, grown.places())))
                  .apply(1),
              within(1e-12));
    }
    assertThat(exported.leftOut()).anyMatch(one -> one.equals("penalties: constant"));
  }

  @Test
  void sameRowsInAnyOrderGiveTheSameModelToTheByte() {
    List<Example> examples = new ArrayList<>(examples(300));
    LogisticFit fitting = new LogisticFit(INDICATORS.rules(), INDICATORS.plan());
    String first = ModelJson.of(fitting.fit(TrainingRows.of(spark(), examples)).model().json());

    Collections.reverse(examples);
    String second =
        ModelJson.of(fitting.fit(TrainingRows.of(spark(), examples).repartition(3)).model().json());

    assertThat(second).isEqualTo(first);
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

  /** The risk of these rises with the first indicators; one is often missing, the rest constant. */
  private static List<Example> examples(int size) {
    List<Example> examples = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      double[] row = new double[INDICATORS.names().size()];
      int mixed = Math.floorMod(i * 0x9E3779B1, 1000);
      row[0] = mixed / 500.0;
      row[1] = Math.floorMod(i * 0x85EBCA6B, 1000) / 500.0;
      row[2] = i % 3 == 0 ? Double.NaN : row[0] + i % 5;
      double risk = 0.15 + 0.25 * row[0] + 0.1 * row[1];
      boolean bad = Math.floorMod(i * 0xC2B2AE35, 1000) / 1000.0 < risk;
      examples.add(new Example("E" + i, 100 + i % 2, 200, bad, row));
    }
    return examples;
  }

  private static RiskIndicators fewTrees() {
    Definitions shipped = Definitions.load(projectRoot().resolve("models").resolve("definitions"));
    String text =
        shipped
            .file(RiskIndicators.PATH)
            .text()
            .replace("trees: {count: 120", "trees: {count: 4")
            .replace("least-rows: 200\n", "least-rows: 100\n");
    return RiskIndicators.of(shipped.with(new DefinitionFile(RiskIndicators.PATH, text)));
  }
}
