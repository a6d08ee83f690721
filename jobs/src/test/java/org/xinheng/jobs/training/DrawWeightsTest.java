package org.xinheng.jobs.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.TextTable.table;
import static org.xinheng.jobs.TextTable.text;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.DrawOutcomes;
import org.xinheng.jobs.catalogue.DrawResults;
import org.xinheng.models.risk.cohorts.Example;
import org.xinheng.models.risk.cohorts.InclusionWeights;

class DrawWeightsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @Test
  void onlyDrawnChecksWeighTheInverseOfTheLikeliestPlan() {
    Dataset<Row> outcomes =
        table(
            spark(),
            DrawOutcomes.TABLE,
            """
            as_of      | scope  | visit_id | uscc | matter | visited_on | is_replacement
            2026-01-01 | 2026Q1 | 2026Q1:A | A    | M1     | 1970-01-21 | false
            2026-01-02 | 2026Q1 | 2026Q1:A | A    | M2     | 1970-01-21 | false
            2026-01-02 | 2026Q1 | 2026Q1:B | B    | M1     | 1970-01-22 | false
            2026-01-02 | 2026Q1 | 2026Q1:C | C    | M1     |            | false
            2026-01-02 | 2026Q1 | 2026Q1:D | D    | M1     | 1970-01-22 | true
            """);
    Dataset<Row> results =
        table(
            spark(),
            DrawResults.TABLE,
            """
            scope  | plan | id | is_reserve | probability
            2026Q1 | P1   | A  | false      | 0.25
            2026Q1 | P2   | A  | false      | 0.5
            2026Q1 | P1   | B  | false      | 0.1
            2026Q1 | P1   | C  | false      | 0.1
            2026Q1 | P1   | D  | true       | 0.1
            """);
    Dataset<Row> rows =
        TrainingRows.of(
            spark(), List.of(row("A", 20), row("A", 25), row("B", 21), row("C", 21), row("D", 21)));

    Dataset<Row> weighed = DrawWeights.weighed(rows, outcomes, results, new InclusionWeights(5));

    // 2 and 10 are 6 in the mean.
    assertThat(text(weighed, "uscc", "checked_on", "weight"))
        .containsExactly(
            "A | 20 | 333", "A | 25 | 1000", "B | 21 | 1667", "C | 21 | 1000", "D | 21 | 1000");
    assertThat(weighed.schema()).isEqualTo(TrainingRows.SCHEMA);
  }

  private static Example row(String uscc, int checkedOn) {
    return new Example(uscc, 10, checkedOn, false, new double[] {1});
  }
}
