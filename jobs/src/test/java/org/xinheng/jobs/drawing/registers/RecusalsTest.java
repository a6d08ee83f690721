package org.xinheng.jobs.drawing.registers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.TextTable;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.Facts;

class RecusalsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @Test
  void whoVisitedAnEnterpriseTheLastTimeStaysAway() {
    Dataset<Row> posts =
        TextTable.table(
            spark(),
            DrawPosts.TABLE,
            """
            visit_id  | department | day        | officers
            2026Q1:U1 | MARKET     | 2026-02-01 | W1, W2
            2026Q2:U1 | MARKET     | 2026-05-01 | W3, W4
            2026Q2:U1 | HEALTH     | 2026-05-01 | W5, W6
            2026Q2:U2 | MARKET     | 2026-05-02 | W3, W1
            """);

    assertThat(Recusals.ofLastVisits(posts))
        .isEqualTo(
            Map.of(
                "W1", Set.of("U2"),
                "W3", Set.of("U1", "U2"),
                "W4", Set.of("U1"),
                "W5", Set.of("U1"),
                "W6", Set.of("U1")));
  }

  @Test
  void whoSteppedInAfterTheDrawIsTheOneWhoWasThere() {
    Dataset<Row> posts =
        TextTable.table(
            spark(),
            DrawPosts.TABLE,
            """
            scope  | visit_id  | department | day        | officers
            2026Q1 | 2026Q1:U1 | MARKET     | 2026-02-01 | W1, W2
            2026Q1 | 2026Q1:U2 | MARKET     | 2026-02-02 | W1, W2
            """);
    Dataset<Row> changes =
        TextTable.table(
            spark(),
            DrawChanges.TABLE,
            """
            scope  | number | visit_id  | department | day        | officers
            2026Q1 | 1      | 2026Q1:U1 | MARKET     | 2026-02-01 | W3, W2
            2026Q1 | 2      | 2026Q1:U1 | MARKET     | 2026-02-05 | W3, W4
            """);

    assertThat(Recusals.ofLastVisits(Recusals.asChanged(posts, changes)))
        .isEqualTo(
            Map.of(
                "W1", Set.of("U2"),
                "W2", Set.of("U2"),
                "W3", Set.of("U1"),
                "W4", Set.of("U1")));
  }

  @Test
  void aRecusalExtendsToWhoeverIsBoundToTheEnterpriseOnTheDay() {
    Dataset<Row> facts =
        JsonTable.rows(
            spark(),
            Facts.TABLE,
            """
            load | contract  | record_key | uscc | known_on   | is_delete | record
            1    | relations | r1         | U1   | 2026-01-01 | false     | {"relation_kind":"SHAREHOLDER","other_uscc":"U2"}
            1    | relations | r2         | U3   | 2026-01-01 | false     | {"relation_kind":"BRANCH_OF","other_uscc":"U1"}
            1    | relations | r3         | U1   | 2026-01-01 | false     | {"relation_kind":"SAME_ADDRESS","other_uscc":"U4"}
            1    | relations | r4         | U1   | 2026-01-01 | false     | {"relation_kind":"SHAREHOLDER","other_uscc":"U5","until_on":"2026-05-31"}
            1    | relations | r5         | U1   | 2026-01-01 | false     | {"relation_kind":"SHAREHOLDER","other_uscc":"U6"}
            2    | relations | r5         | U1   | 2026-02-01 | true      |
            3    | relations | r6         | U1   | 2026-07-01 | false     | {"relation_kind":"SHAREHOLDER","other_uscc":"U7"}
            """);

    assertThat(
            Recusals.related(
                facts,
                List.of("U1"),
                List.of("SHAREHOLDER", "BRANCH_OF"),
                LocalDate.parse("2026-06-30")))
        .isEqualTo(Map.of("U1", Set.of("U2", "U3")));
  }
}
