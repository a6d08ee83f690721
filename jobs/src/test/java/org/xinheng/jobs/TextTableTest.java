package org.xinheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.jobs.TextTable.table;
import static org.xinheng.jobs.TextTable.text;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;

class TextTableTest extends SparkTest {

  @Test
  void columnsThatAreNotNamedAreNull() {
    Dataset<Row> facts =
        table(
            spark(),
            Facts.TABLE,
            """
            load | record_key | known_on   | is_delete | record
            1    | P-2        | 2026-06-30 | false     | {}
            1    | P-1        | 2026-06-30 | true      |
            """);

    assertThat(text(facts, "record_key", "is_delete", "record", "uscc"))
        .containsExactly("P-1 | true |  | ", "P-2 | false | {} | ");
    assertThat(facts.filter("record is null").count()).isEqualTo(1);
  }

  @Test
  void arraysAreCommasAndTheEmptyTextIsTwoQuotes() {
    Dataset<Row> refused =
        table(
            spark(),
            QuarantinedRecords.TABLE,
            """
            line | record_key | reasons
            1    | ''         | BROKEN_USCC, BAD_DATE
            """);

    assertThat(text(refused, "line", "record_key", "reasons"))
        .containsExactly("1 |  | BROKEN_USCC, BAD_DATE");
    assertThat(refused.filter("record_key = ''").count()).isEqualTo(1);
  }

  @Test
  void aMisspeltColumnIsRefused() {
    assertThatThrownBy(() -> table(spark(), Facts.TABLE, "laod\n1"))
        .hasMessage("The table has no column [laod]");
  }
}
