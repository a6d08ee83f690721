package org.xinheng.jobs.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.jobs.SmallCity;
import org.xinheng.models.mapping.SourceMapping;

class DeliveryReaderTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final PrivacyKey KEY = PrivacyKey.of("a secret of the tests");

  private static DeliveryReader csv(String files) {
    return DeliveryReader.of(TestMappings.complaints(files, ""), PrivacyKey.NONE);
  }

  private static FileReport inspect(DeliveryReader reader, byte[] content) {
    return reader.inspect(() -> new ByteArrayInputStream(content));
  }

  private static List<String> rows(DeliveryReader reader, byte[] content) {
    List<String> rows = new ArrayList<>();
    reader
        .rows(() -> new ByteArrayInputStream(content))
        .forEachRemaining(
            row ->
                rows.add(
                    row.line()
                        + (row.fault() == null ? " " : " ! " + row.fault() + ": ")
                        + Arrays.toString(row.cells())));
    return rows;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void rowsKeepTheirLinesAndWhatIsInTheirQuotes() {
    byte[] file =
        utf8(
            "\ufeffcode,no,day\r\nA,\"1\r\n\"\"2\"\"\",2026-01-01\r\n\r\nB,\"x,y\",\r\nC,5\" pipe,d");

    FileReport report = inspect(csv("{format: csv}"), file);

    assertThat(report.isReadable()).isTrue();
    assertThat(report.header()).containsExactly("code", "no", "day");
    assertThat(report.rows()).isEqualTo(3);
    assertThat(report.bytes()).isEqualTo(file.length);
    assertThat(report.digest()).hasSize(64);
    assertThat(rows(csv("{format: csv}"), file))
        .containsExactly("2 [A, 1\r\n\"2\", 2026-01-01]", "5 [B, x,y, ]", "6 [C, 5\" pipe, d]");
  }

  @Test
  void aRowWithTooFewOrTooManyCellsIsUnreadableAndTheFileIsNot() {
    byte[] file = utf8("code,no,day\nA,1\nB,2,d\nC,3,d,e\n");

    assertThat(inspect(csv("{format: csv}"), file).rows()).isEqualTo(3);
    assertThat(rows(csv("{format: csv}"), file))
        .containsExactly(
            "2 ! 2 cells instead of 3: [A,1]",
            "3 [B, 2, d]",
            "4 ! 4 cells instead of 3: [C,3,d,e]");
  }

  @Test
  void otherEncodingsDelimitersAndQuotesAreDeclared() {
    byte[] file = "code|no|day\n义乌|'a|b'|d\n".getBytes(GB18030);
    DeliveryReader reader = csv("{format: csv, encoding: gb18030, delimiter: \"|\", quote: \"'\"}");

    assertThat(inspect(reader, file).isReadable()).isTrue();
    assertThat(rows(reader, file)).containsExactly("2 [义乌, a|b, d]");
  }

  @Test
  void gzippedFilesAreOpenedAndDigestedAsDelivered() throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(utf8("code,no,day\nA,1,d\n"));
    }
    byte[] file = packed.toByteArray();
    byte[] cut = Arrays.copyOf(file, file.length - 12);

    assertThat(inspect(csv("{format: csv}"), file).bytes()).isEqualTo(file.length);
    assertThat(rows(csv("{format: csv}"), file)).containsExactly("2 [A, 1, d]");
    assertThat(inspect(csv("{format: csv}"), cut).faultCode()).isEqualTo("TRUNCATED");
    assertThat(inspect(csv("{format: csv}"), cut).bytes()).isEqualTo(cut.length);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          'code,no,day|A,1,d|'        | utf-8   |
          'code,no,day|'              | utf-8   |
          'code,no,day|A,"1,d|B,2,d|' | utf-8   | TRUNCATED
          'code,no,day|A,1,d|B,2'     | utf-8   | TRUNCATED
          'code,no,day|A,1,d|B,2|'    | utf-8   |
          'code,nr,day|A,1,d|'        | utf-8   | WRONG_COLUMNS
          'code;no;day|A;1;d|'        | utf-8   | WRONG_COLUMNS
          'code,no,day,no|A,1,d,1|'   | utf-8   | WRONG_COLUMNS
          ''                          | utf-8   | EMPTY
          'code,no,day|义乌,1,d|'       | gb18030 | WRONG_ENCODING
          """,
      delimiter = '|')
  void aFileIsReadableOrItIsToldWhyNot(String text, String encoding, String fault) {
    FileReport report =
        inspect(csv("{format: csv, encoding: " + encoding + "}"), utf8(text.replace('|', '\n')));

    assertThat(report.faultCode()).isEqualTo(fault);
  }

  @Test
  void bytesThatAreNoTextAreAFaultOfTheFile() {
    byte[] chinese = "code,no,day\n义乌市市场监督管理局,1,d\n".getBytes(GB18030);
    byte[] cut = utf8("code,no,day\n义");

    FileReport wrong = inspect(csv("{format: csv}"), chinese);

    assertThat(wrong.faultCode()).isEqualTo("WRONG_ENCODING");
    assertThat(wrong.faultDetail()).isEqualTo("The bytes from 12 on are no UTF-8 text.");
    assertThat(wrong.rows()).isZero();
    assertThat(wrong.bytes()).isEqualTo(chinese.length);
    assertThat(inspect(csv("{format: csv}"), Arrays.copyOf(cut, cut.length - 1)).faultCode())
        .isEqualTo("TRUNCATED");
  }

  @Test
  void privateColumnsAreDroppedOrHashedBeforeAnythingLeaves() {
    SourceMapping mapping =
        TestMappings.complaints("{format: csv}", "privacy: {drop: [phone], hash: [id]}");
    DeliveryReader reader = DeliveryReader.of(mapping, KEY);
    byte[] file = utf8("code,phone,no,id,day\nA,139,1,33x,d\nB,138,2, ３３X ,d\nC,137,3,,d\nD,136\n");

    assertThat(inspect(reader, file).header()).containsExactly("code", "no", "id", "day");
    List<String> rows = rows(reader, file);
    assertThat(rows.get(0)).matches("2 \\[A, 1, [0-9a-f]{64}, d\\]");
    assertThat(rows.get(1).substring(8)).isEqualTo(rows.get(0).substring(8));
    assertThat(rows.get(2)).isEqualTo("4 [C, 3, , d]");
    assertThat(rows.get(3)).isEqualTo("5 ! 2 cells instead of 5: [(withheld: 5 characters)]");
    assertThatThrownBy(() -> DeliveryReader.of(mapping, PrivacyKey.NONE))
        .hasMessageContaining("trial hashes columns, and there is no privacy key");
  }

  @Test
  void aSnapshotWithoutRowsIsRefusedUnlessItsMappingAllowsIt() {
    String text = SmallCity.DEFINITIONS.file("sources/standard-teams.yaml").text();
    byte[] file = utf8("team_code,team_name,department,town,daily_visits\n");
    DeliveryReader refusing =
        DeliveryReader.of(TestMappings.of("standard-teams", text), PrivacyKey.NONE);
    DeliveryReader allowing =
        DeliveryReader.of(
            TestMappings.of("standard-teams", text + "empty-snapshot: allowed\n"), PrivacyKey.NONE);

    assertThat(inspect(refusing, file).faultCode()).isEqualTo("EMPTY_SNAPSHOT");
    assertThat(inspect(allowing, file).faultCode()).isNull();
    assertThat(inspect(csv("{format: csv}"), utf8("code,no,day\n")).faultCode()).isNull();
  }

  @Test
  void failingStorageIsNoFaultOfTheFile() {
    assertThatThrownBy(
            () ->
                csv("{format: csv}")
                    .inspect(
                        () -> {
                          throw new IOException("gone");
                        }))
        .isInstanceOf(UncheckedIOException.class);
  }
}
