package org.xinheng.jobs.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.mapping.MappedRow;
import org.xinheng.models.mapping.QuarantineReason;
import org.xinheng.models.mapping.RowFault;
import org.xinheng.models.mapping.RowMapper;
import org.xinheng.models.mapping.SourceMapping;

/**
 * Public data of three cities, each mapped by its file alone; skipped where the data is missing.
 */
class RealDataTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          beijing-inspections|2024-01-01|26935|23179|BROKEN_USCC=1018 MISSING_KEY=115 UNKNOWN_CODE=122
          beijing-penalties|2024-01-01|7063|4652|BAD_AMOUNT=1 BROKEN_USCC=494 MISSING_KEY=1758
          detroit-establishments|2019-12-01|2209|2208|UNKNOWN_CODE=1
          detroit-inspections|2019-12-01|8602|8602|''
          detroit-violations|2019-12-01|28612|28308|MISSING_FIELD=1 MISSING_KEY=1
          toronto-establishments|2010-01-01|4163|4163|''
          toronto-inspections|2010-01-01|52175|52175|''
          toronto-infractions|2010-01-01|43979|43979|''
          """,
      delimiter = '|')
  void everyRowIsAcceptedOrQuarantinedForAReason(
      String source, LocalDate knownOn, long rows, int keys, String reasons) throws IOException {
    Path file = file(source);
    SourceMapping mapping = mapping(source);
    DeliveryReader reader = DeliveryReader.of(mapping, PrivacyKey.NONE);

    FileReport report = reader.inspect(() -> Files.newInputStream(file));
    Tally tally = new Tally();
    try (DeliveryReader.Rows lines = reader.rows(() -> Files.newInputStream(file))) {
      tally.count(lines, mapping.bind(report.header()), (int) knownOn.toEpochDay());
    }

    assertThat(report.faultDetail()).isNull();
    assertThat(report.unexpectedColumns()).isEmpty();
    assertThat(report.rows()).isEqualTo(rows).isEqualTo(tally.accepted + tally.quarantined);
    assertThat(tally.notices).isEmpty();
    assertThat(tally.reasons()).isEqualTo(reasons);
    assertThat(tally.keys).hasSize(keys);
  }

  @Test
  void finesOfEitherUnitAddUpToTheFen() throws IOException {
    SourceMapping mapping = mapping("beijing-penalties");
    Path file = file(mapping.source());
    DeliveryReader reader = DeliveryReader.of(mapping, PrivacyKey.NONE);
    RowMapper mapper = mapping.bind(reader.inspect(() -> Files.newInputStream(file)).header());
    int fine = mapping.contract().indexOf(Penalties.FINE_CNY);
    long fen = 0;
    try (DeliveryReader.Rows rows = reader.rows(() -> Files.newInputStream(file))) {
      while (rows.hasNext()) {
        MappedRow row = mapper.map(rows.next().cells(), Integer.MAX_VALUE);
        fen += row.isAccepted() && row.values()[fine] != null ? (Long) row.values()[fine] : 0;
      }
    }

    assertThat(fen).isEqualTo(4_301_138_059L);
  }

  private static Path file(String source) {
    String declared = System.getenv("XINHENG_SHARED");
    Path shared =
        declared == null
            ? Path.of(System.getProperty("project.root", ".."), "..", "shared")
            : Path.of(declared);
    Path file = shared.resolve("data").resolve(source.replaceFirst("-", "/") + ".csv.gz");
    assumeTrue(Files.exists(file), "The shared data is missing: " + file);
    return file;
  }

  private static SourceMapping mapping(String source) throws IOException {
    try (InputStream in =
        RealDataTest.class.getResourceAsStream("/real-data/" + source + ".yaml")) {
      return TestMappings.of(source, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** What became of the rows of a file. */
  private static final class Tally {
    private final TreeMap<String, Integer> reasons = new TreeMap<>();
    private final TreeMap<String, Integer> notices = new TreeMap<>();
    private final Set<String> keys = new HashSet<>();
    private long accepted;
    private long quarantined;

    String reasons() {
      return reasons.toString().replaceAll("[{},]", "");
    }

    void count(Iterator<RawRow> rows, RowMapper mapper, int knownOn) {
      while (rows.hasNext()) {
        RawRow row = rows.next();
        if (row.fault() != null) {
          quarantined++;
          reasons.merge(QuarantineReason.UNREADABLE_LINE.name(), 1, Integer::sum);
          continue;
        }
        count(mapper.map(row.cells(), knownOn));
      }
    }

    private void count(MappedRow row) {
      if (row.isAccepted()) {
        accepted++;
        keys.add(row.key());
        row.notices().forEach(notice -> notices.merge(notice.kind().name(), 1, Integer::sum));
        return;
      }
      quarantined++;
      for (RowFault fault : row.faults()) {
        reasons.merge(fault.reason().name(), 1, Integer::sum);
      }
    }
  }
}
