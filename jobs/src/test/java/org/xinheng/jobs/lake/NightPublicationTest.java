package org.xinheng.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.QuarantineSummary;

class NightPublicationTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  private static final LocalDate EVE = LocalDate.of(2026, 6, 29);
  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);

  @TempDir transient Path root;

  /** Stands for a kill: nothing of the publication runs after it. */
  private static final class Killed extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @EnumSource(PublicationStep.class)
  void aRunKilledAtAnyStepNeverShowsHalfANightAndTheNextRunPutsItRight(PublicationStep step)
      throws Exception {
    publish(EVE, 1);
    publish(NIGHT, 2);

    assertThatThrownBy(() -> publishKilledAt(step, NIGHT, 3)).isInstanceOf(Killed.class);

    for (Path night : nights()) {
      assertThat(night.resolve("_SUCCESS")).exists();
    }
    assertThat(rows(EVE)).isEqualTo(1);
    if (step != PublicationStep.OLD_SET_ASIDE) {
      assertThat(rows(NIGHT)).isIn(2L, 3L);
    }
    NightPublication.open(Lake.at(spark(), root.toString()), spark(), EVE);
    assertThat(rows(NIGHT)).isIn(2L, 3L);
    publish(NIGHT, 3);
    assertThat(rows(NIGHT)).isEqualTo(3);
    assertThat(Files.readString(root.resolve("marts/latest.json"))).contains("as_of=2026-06-30");
  }

  @Test
  void keptNightsSayWhatTheyRestOnAndAreDroppedWhole() throws IOException {
    publish(EVE, 1);
    publish(NIGHT, 2);
    KeptNights kept = KeptNights.of(Lake.at(spark(), root.toString()), spark());

    assertThat(kept.throughLoads()).isEqualTo(Map.of(EVE, 1L, NIGHT, 1L));
    kept.flag(List.of(EVE));
    assertThat(Files.readString(root.resolve("marts/superseded.json"))).contains("2026-06-29");

    kept.drop(List.of(NIGHT));
    assertThat(kept.nights()).containsExactly(EVE);
    assertThat(Files.readString(root.resolve("marts/latest.json"))).contains("as_of=2026-06-29");
    kept.drop(List.of(EVE));
    assertThat(root.resolve("marts/latest.json")).doesNotExist();
  }

  @Test
  void publishingTheSameNightAgainChangesNothing() throws IOException {
    assertThat(publish(NIGHT, 5)).isTrue();
    List<String> before = fingerprints();

    assertThat(publish(NIGHT, 5)).isFalse();

    assertThat(fingerprints()).isEqualTo(before);
    assertThat(before).anyMatch(line -> line.contains("quarantine_summary/part-00000.parquet"));
    assertThat(before).noneMatch(line -> line.contains(".crc") || line.contains(".pending/as_of"));
  }

  @Test
  void theOrderInWhichAWriterListsEncodingsLeavesNoTrace() throws IOException {
    publish(NIGHT, 3);
    byte[] file =
        Files.readAllBytes(
            root.resolve("marts/as_of=2026-06-30/quarantine_summary/part-00000.parquet"));
    int length =
        ParquetFile.footerLength(
            Arrays.copyOfRange(file, file.length - ParquetFile.END, file.length));
    int end = file.length - ParquetFile.END;
    byte[] footer = Arrays.copyOfRange(file, end - length, end);
    FileMetaData shuffled = Util.readFileMetaData(new ByteArrayInputStream(footer));
    shuffled
        .getRow_groups()
        .forEach(
            group ->
                group
                    .getColumns()
                    .forEach(column -> Collections.reverse(column.getMeta_data().getEncodings())));
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    Util.writeFileMetaData(shuffled, other);

    assertThat(other.toByteArray()).isNotEqualTo(footer);
    assertThat(ParquetFile.inOrder(other.toByteArray())).isEqualTo(footer);
  }

  @Test
  void anOlderNightPublishedLateDoesNotBecomeTheLatest() throws IOException {
    publish(NIGHT, 1);
    publish(EVE, 1);

    assertThat(Files.readString(root.resolve("marts/latest.json")))
        .contains("\"as_of\" : \"2026-06-30\"");
  }

  private boolean publish(LocalDate asOf, int rows) {
    NightPublication publication =
        NightPublication.open(Lake.at(spark(), root.toString()), spark(), asOf);
    publication.write(QuarantineSummary.TABLE, summary(asOf, rows), 2);
    return publication.finish(origin());
  }

  private void publishKilledAt(PublicationStep step, LocalDate asOf, int rows) {
    NightPublication publication =
        new NightPublication(
            Lake.at(spark(), root.toString()),
            spark(),
            asOf,
            reached -> {
              if (reached == step) {
                throw new Killed();
              }
            });
    publication.begin();
    publication.write(QuarantineSummary.TABLE, summary(asOf, rows), 2);
    publication.finish(origin());
  }

  private static Manifest.Origin origin() {
    return new Manifest.Origin("1", "test", new TreeMap<>(), "digest", new TreeMap<>(), 1);
  }

  private Dataset<Row> summary(LocalDate asOf, int rows) {
    List<Row> all = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      all.add(RowFactory.create(java.sql.Date.valueOf(asOf), "s" + i, null, "BAD_DATE", null, 1L));
    }
    return spark().createDataFrame(all, QuarantineSummary.TABLE.schema());
  }

  private long rows(LocalDate asOf) throws SQLException {
    String files = root + "/marts/as_of=" + asOf + "/quarantine_summary/*.parquet";
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result =
            statement.executeQuery("select count(*) from read_parquet('" + files + "')")) {
      result.next();
      return result.getLong(1);
    }
  }

  private List<Path> nights() throws IOException {
    try (Stream<Path> paths = Files.list(root.resolve("marts"))) {
      return paths.filter(path -> path.getFileName().toString().startsWith("as_of=")).toList();
    }
  }

  private List<String> fingerprints() throws IOException {
    Folders folders =
        Folders.at(
            new org.apache.hadoop.fs.Path(root.toString()),
            new org.apache.hadoop.conf.Configuration());
    try (Stream<Path> paths = Files.walk(root)) {
      return paths
          .filter(Files::isRegularFile)
          .map(path -> root.relativize(path).toString())
          .sorted()
          .map(path -> path + " " + folders.sha256(path))
          .toList();
    }
  }
}
