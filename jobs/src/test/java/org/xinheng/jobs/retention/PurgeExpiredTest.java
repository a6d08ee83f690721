package org.xinheng.jobs.retention;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.Tombstones;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.filing.FileDossiers;

class PurgeExpiredTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String OLD = "浙义罚2019-77";
  private static final String YOUNG = "浙义罚2024-88";

  @TempDir Path folder;

  @Test
  void aRecordPastItsTermIsNowhereOnDiskAndATombstoneCountsIt() throws IOException {
    SmallCity city = new SmallCity(spark(), folder);
    deliver(city);
    city.record("2026-06-01").run("2026-06-01", new FileDossiers());
    assertThat(filesThatHold(OLD)).isNotEmpty();
    warn(city);

    city.run("2026-06-01", new PurgeExpired())
        .run("2026-06-01", new FileDossiers(), FileDossiers.REBUILD);

    assertThat(filesThatHold(OLD)).isEmpty();
    assertThat(filesThatHold(YOUNG)).isNotEmpty();
    assertThat(city.text(Tombstones.TABLE)).containsExactly("2026-06-01 | penalties | 1 | 2");
    assertThat(city.text(Facts.TABLE, "record_key"))
        .containsExactly("penalties/" + YOUNG, "standard-enterprises/" + SmallCity.uscc(1));
    assertThat(city.text(Warnings.TABLE, "as_of")).containsExactly("2026-05-31");
    assertThat(city.text(Dossiers.TABLE, "uscc")).containsExactly(SmallCity.uscc(1));
    assertThat(rows(city, RawRecords.TABLE))
        .isEqualTo(rows(city, StagedRecords.TABLE) + rows(city, QuarantinedRecords.TABLE))
        .isEqualTo(3);

    List<String> purged = city.everything();
    city.run("2026-06-01", new PurgeExpired());
    assertThat(SmallCity.differences(purged, city.everything())).isEmpty();
  }

  /** Warnings of two nights, of which one rests on the old record. */
  private void warn(SmallCity city) {
    String rows =
        """
        as_of      | warning_id | evidence
        2026-05-30 | W1         | [{"source":"penalties","document":"%s"}]
        2026-05-30 | W2         | []
        2026-05-31 | W2         | [{"source":"penalties","document":"%s"}]
        """;
    city.lake()
        .overwrite(
            Warnings.TABLE, JsonTable.rows(spark(), Warnings.TABLE, rows.formatted(OLD, YOUNG)));
  }

  private static void deliver(SmallCity city) {
    city.deliver(
            "2026-05-31",
            "standard-enterprises",
            "1.csv",
            """
            uscc | enterprise_name | subject_type | registration_status | established_on
            #1   | 义乌一号商行    | ENTERPRISE   | OPEN                | 2015-01-05
            """)
        .deliver(
            "2026-05-31",
            "penalties-2018",
            "1.csv",
            """
            CF_WSH        | CF_XDR_SHXYM | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CD_OPERATION | CD_BATCH
            浙义罚2019-77 | #1           | 2019-03-01 | 0.5      | 普通程序 | i            | 1
            浙义罚2019-77 | #1           | 2019-03-01 | 0.6      | 普通程序 | u            | 2
            浙义罚2024-88 | #1           | 2024-03-01 | 0.5      | 普通程序 | i            | 1
            """)
        .deliver(
            "2026-06-01",
            "penalties-2018",
            "2.csv",
            """
            CF_WSH        | CF_XDR_SHXYM | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CD_OPERATION | CD_BATCH
            浙义罚2019-77 | #1           | 2019-03-01 | 0.7      | 普通程序 | u            | 3
            浙义罚2024-88 | #1           | 2024-03-01 | -1       | 普通程序 | u            | 3
            """);
  }

  private static int rows(SmallCity city, Table table) {
    return city.text(table, "file").size();
  }

  /** Parquet files below the lake in any of whose cells a text stands, used by a table or not. */
  private List<Path> filesThatHold(String text) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve("lake"))) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> holds(file, text))
          .toList();
    }
  }

  private boolean holds(Path file, String text) {
    List<Row> rows = spark().read().parquet(file.toString()).collectAsList();
    return rows.stream().anyMatch(row -> row.toString().contains(text) || packedHolds(row, text));
  }

  private static boolean packedHolds(Row row, String text) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof byte[] bytes
          && new String(bytes, java.nio.charset.StandardCharsets.UTF_8).contains(text)) {
        return true;
      }
    }
    return false;
  }
}
