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
import org.xinheng.jobs.catalogue.Facts;

class RecusalsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

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
