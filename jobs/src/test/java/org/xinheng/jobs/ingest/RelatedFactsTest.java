package org.xinheng.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.JsonTable.rows;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Facts;

class RelatedFactsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @Test
  void onlyWhatTheLoadTouchesIsDerivedAndOnlyFromListsThatReachTheRelated() {
    Dataset<Row> facts =
        rows(
            spark(),
            Facts.TABLE,
            """
            load | contract  | record_key | uscc | known_on   | is_delete | record
            1    | relations | r/1        | a    | 2026-01-10 | false     | {"relation_kind":"SAME_REPRESENTATIVE","other_uscc":"b","since_on":"2025-01-01"}
            1    | relations | r/2        | a    | 2026-01-10 | false     | {"relation_kind":"SAME_REPRESENTATIVE","other_uscc":"c","since_on":"2025-01-01"}
            1    | listings  | l/c        | c    | 2026-01-10 | false     | {"list_kind":"SERIOUS_VIOLATION","listed_on":"2025-06-01"}
            2    | listings  | l/b        | b    | 2026-02-01 | false     | {"list_kind":"JUDGMENT_DEFAULTER","listed_on":"2026-01-20"}
            2    | listings  | l/b2       | b    | 2026-02-01 | false     | {"list_kind":"ABNORMAL_OPERATION","listed_on":"2026-01-20"}
            """);

    assertThat(RelatedFacts.isTouched(facts, 2)).isTrue();
    assertThat(RelatedFacts.isTouched(facts, 3)).isFalse();
    assertThat(RelatedFacts.of(facts, 2).collectAsList())
        .extracting(
            row -> row.getAs("record_key") + " " + row.getAs("uscc") + " " + row.getAs("known_on"))
        .containsExactly("related_listings/a|r/1|l/b a 2026-02-01");
    assertThat(RelatedFacts.of(facts, 1).collectAsList())
        .extracting(row -> row.<String>getAs("record_key"))
        .contains("related_listings/a|r/2|l/c");
  }
}
