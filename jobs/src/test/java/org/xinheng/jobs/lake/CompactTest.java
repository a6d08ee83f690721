package org.xinheng.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.JsonTable.rows;

import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Overlay;

class CompactTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final int A_WEEK = 168;
  private static final long WEEK_AND_A_DAY = Duration.ofHours(A_WEEK + 24).toMillis();

  @TempDir transient Path root;

  @Test
  void smallFilesBecomeOneAndRowsStayAsTheyAre() throws IOException {
    Lake lake = Lake.at(spark(), root.toString());
    lake.append(Overlay.TABLE, waiting("91330782666196409W"));
    lake.append(Overlay.TABLE, waiting("91330782MA2DEGFD41"));
    lake.append(Overlay.TABLE, waiting("91330782609786490X"));

    long present = lake.storageClock();
    assertThat(lake.compact(Overlay.TABLE, A_WEEK, present).says())
        .as("three files are read as fast as one")
        .matches("3 files, 0.0 MB: nothing to do");
    lake.append(Overlay.TABLE, waiting("91330782MA28P0000X"));

    assertThat(lake.compact(Overlay.TABLE, A_WEEK, present).says())
        .matches("4 files, 0.0 MB: 4 written as few");

    assertThat(files()).as("a reader that began before still finds its files").isEqualTo(5);
    long version = version(lake);
    Compaction again = lake.compact(Overlay.TABLE, A_WEEK, present);
    assertThat(again.says()).matches("1 files, 0.0 MB: nothing to do");
    assertThat(version(lake)).as("and nothing is committed").isEqualTo(version);

    Compaction later = lake.compact(Overlay.TABLE, A_WEEK, present + WEEK_AND_A_DAY);
    assertThat(later.removed()).as("by the clock of the vacuum they are young").isZero();
    assertThat(
            spark()
                .sql("SHOW TBLPROPERTIES delta.`" + lake.path(Overlay.TABLE) + "`")
                .filter("key = 'delta.deletedFileRetentionDuration'")
                .head()
                .getString(1))
        .isEqualTo("interval 168 hours");
    assertThat(lake.compact(Overlay.TABLE, 0, lake.storageClock()).removed()).isEqualTo(4);
    assertThat(files()).isEqualTo(1);
    List<String> codes =
        lake.read(Overlay.TABLE).select(Overlay.USCC.column()).collectAsList().stream()
            .map(row -> row.getString(0))
            .toList();
    assertThat(codes)
        .containsExactlyInAnyOrder(
            "91330782666196409W", "91330782MA2DEGFD41", "91330782609786490X", "91330782MA28P0000X");
  }

  @Test
  void aTableThatNobodyWroteIsNoWork() {
    assertThat(Lake.at(spark(), root.toString()).compact(Overlay.TABLE, 0, 0).isIdle()).isTrue();
  }

  private long version(Lake lake) {
    return DeltaTable.forPath(spark(), lake.path(Overlay.TABLE)).history(1).head().getLong(0);
  }

  private Dataset<Row> waiting(String uscc) {
    return rows(
        spark(),
        Overlay.TABLE,
        """
        uscc | is_new | through_load
        %s   | false  | 1
        """
            .formatted(uscc));
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(root.resolve("core/overlay"))) {
      return all.filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> !file.toString().contains("_delta_log"))
          .count();
    }
  }
}
