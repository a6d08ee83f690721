package org.xinheng.jobs.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class JsonLinesRowsTest {
  private static final DeliveryReader READER =
      DeliveryReader.of(TestMappings.complaints("{format: json-lines}", ""), PrivacyKey.NONE);

  private static FileReport inspect(byte[] content) {
    return READER.inspect(() -> new ByteArrayInputStream(content));
  }

  private static List<String> rows(byte[] content) {
    List<String> rows = new ArrayList<>();
    READER
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
  void jsonLinesHaveTheColumnsOfTheMappingWhateverALineHas() {
    byte[] file =
        utf8(
            """
            {"no": 17, "code": "A", "day": "2026-01-01", "more": {"x": 1}}

            {"code": "B", "no": 1.50, "day": null, "flag": true}
            {"code": "C", "no":
            [1, 2]
            {"code": "D", "code": "E"}
            """);

    FileReport report = inspect(file);

    assertThat(report.isReadable()).isTrue();
    assertThat(report.header()).containsExactly("code", "no", "day", "(other)");
    assertThat(report.unexpectedColumns()).containsExactly("more", "flag");
    assertThat(report.rows()).isEqualTo(5);
    assertThat(rows(file))
        .containsExactly(
            "1 [A, 17, 2026-01-01, {\"more\":{\"x\":1}}]",
            "3 [B, 1.50, null, {\"flag\":true}]",
            "4 ! no JSON: fault at column 20: [{\"code\": \"C\", \"no\":]",
            "5 ! no JSON object: [[1, 2]]",
            "6 ! no JSON: fault at column 21: [{\"code\": \"D\", \"code\": \"E\"}]");
  }

  @Test
  void jsonFilesOfAnotherKindAreRefusedAsAWhole() {

    assertThat(inspect(utf8("{\"code\": \"A\"}\n{\"co")).faultCode()).isEqualTo("TRUNCATED");
    assertThat(inspect(utf8("[\n1\n]\n")).faultCode()).isEqualTo("WRONG_FORMAT");
    assertThat(inspect(utf8("{\"x\": 1}\n")).faultCode()).isEqualTo("WRONG_COLUMNS");
    assertThat(inspect(utf8("{\"code\": 1, \"dayy\": 1}\n")).faultCode())
        .isEqualTo("WRONG_COLUMNS");
    assertThat(inspect(utf8("")).faultCode()).isEqualTo("EMPTY");
  }
}
