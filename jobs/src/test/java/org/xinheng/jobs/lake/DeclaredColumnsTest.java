package org.xinheng.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.jobs.TextTable.table;
import static org.xinheng.jobs.TextTable.text;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.JobException;

/** A lake that an earlier version wrote, with fewer columns, goes on under this one. */
class DeclaredColumnsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final Table TABLE = Kpis.TABLE;
  private static final LocalDate NIGHT = LocalDate.of(2026, 7, 1);
  private static final String FIGURES =
      """
      as_of | kpi | cut | code | numerator | denominator | is_met | definitions_digest
      %s    | K01 | ALL | *    | 3         | 4           | true   | d
      """;

  @TempDir Path root;

  private Lake lake() {
    return Lake.at(spark(), root.toString());
  }

  /** The table as it was before some columns came. */
  private void writtenWithout(String... columns) {
    Dataset<Row> all = table(spark(), TABLE, FIGURES.formatted("2026-06-30"));
    all.drop(columns).write().format("delta").partitionBy("as_of").save(lake().path(TABLE));
  }

  @Test
  void whatAnEarlierVersionDidNotWriteIsEmptyAndTheNextNightWritesIt() {
    writtenWithout("numerator", "is_met");

    assertThat(text(lake().read(TABLE), "as_of", "kpi", "numerator", "is_met"))
        .containsExactly("2026-06-30 | K01 |  | ");
    assertThat(Lookup.at(root.toString()).any(TABLE, Map.of(), Kpis.NUMERATOR, Kpis.KPI))
        .hasValueSatisfying(
            found -> {
              assertThat(found.<Long>get(Kpis.NUMERATOR)).isNull();
              assertThat(found.<String>get(Kpis.KPI)).isEqualTo("K01");
            });

    lake().writeNight(TABLE, NIGHT, table(spark(), TABLE, FIGURES.formatted("2026-07-01")));

    assertThat(text(lake().read(TABLE), "as_of", "kpi", "numerator", "is_met"))
        .containsExactlyInAnyOrder("2026-06-30 | K01 |  | ", "2026-07-01 | K01 | 3 | true");
    assertThat(Lookup.at(root.toString()).missingColumns(TABLE)).isEmpty();
  }

  @Test
  void whatCannotBeReadIsNamedWithWhatToDo() {
    writtenWithout("kpi", "cut");

    assertThatThrownBy(() -> lake().read(TABLE))
        .isInstanceOfSatisfying(
            JobException.class, failure -> assertThat(failure.exitCode()).isEqualTo(ExitCode.INPUT))
        .hasMessageContaining(TABLE.name() + " was written by another version")
        .hasMessageContaining("column kpi is missing")
        .hasMessageContaining("column cut is missing")
        .hasMessageContaining("docs/upgrade.md");
  }

  @Test
  void aColumnOfAnotherTypeIsNamed() {
    table(spark(), TABLE, FIGURES.formatted("2026-06-30"))
        .withColumn("numerator", functions.lit("three"))
        .write()
        .format("delta")
        .save(lake().path(TABLE));

    assertThatThrownBy(() -> lake().read(TABLE))
        .hasMessageContaining("column numerator is STRING, not BIGINT");
  }
}
