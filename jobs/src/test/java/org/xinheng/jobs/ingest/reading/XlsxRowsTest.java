package org.xinheng.jobs.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;

class XlsxRowsTest {
  private final DeliveryReader reader =
      DeliveryReader.of(TestMappings.complaints("{format: xlsx, sheet: 投诉}", ""), PrivacyKey.NONE);

  private static byte[] workbook() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "test", "1.0")) {
      workbook.newWorksheet("说明").value(0, 0, "说明");
      Worksheet sheet = workbook.newWorksheet("投诉");
      sheet.value(0, 0, "code");
      sheet.value(0, 1, " no ");
      sheet.value(0, 2, "day");
      sheet.value(1, 0, "义乌");
      sheet.value(1, 1, new BigDecimal("330782001389705"));
      sheet.value(1, 2, LocalDate.of(2026, 3, 1));
      sheet.style(1, 2).format("yyyy年m月d日").set();
      sheet.value(3, 0, "B");
      sheet.value(3, 1, 0.1 + 0.2);
      sheet.value(3, 2, LocalDateTime.of(2026, 3, 1, 10, 30));
      sheet.style(3, 2).format("yyyy-mm-dd hh:mm").set();
      sheet.value(4, 0, true);
      sheet.value(5, 0, "D");
      sheet.value(5, 3, "beyond");
    }
    return out.toByteArray();
  }

  @Test
  void cellsBecomeTheTextsAPersonWouldRead() throws IOException {
    byte[] file = workbook();
    FileReport report = reader.inspect(() -> new ByteArrayInputStream(file));
    List<String> rows = new ArrayList<>();
    reader
        .rows(() -> new ByteArrayInputStream(file))
        .forEachRemaining(
            row -> rows.add(row.line() + " " + row.fault() + Arrays.toString(row.cells())));

    assertThat(report.faultDetail()).isNull();
    assertThat(report.header()).containsExactly("code", "no", "day");
    assertThat(report.rows()).isEqualTo(4);
    assertThat(rows)
        .containsExactly(
            "2 null[义乌, 330782001389705, 2026-03-01]",
            "4 null[B, 0.3, 2026-03-01T10:30]",
            "5 null[true, , ]",
            "6 a cell beyond the 3 columns[D,,,beyond]");
  }

  @Test
  void brokenAndForeignFilesAreToldApart() throws IOException {
    byte[] file = workbook();
    byte[] cut = Arrays.copyOf(file, file.length / 2);
    DeliveryReader other =
        DeliveryReader.of(
            TestMappings.complaints("{format: xlsx, sheet: 举报}", ""), PrivacyKey.NONE);

    assertThat(reader.inspect(() -> new ByteArrayInputStream(cut)).faultCode())
        .isEqualTo("TRUNCATED");
    assertThat(reader.inspect(() -> new ByteArrayInputStream("code,no".getBytes())).faultCode())
        .isEqualTo("WRONG_FORMAT");
    assertThat(reader.inspect(() -> new ByteArrayInputStream(new byte[0])).faultCode())
        .isEqualTo("EMPTY");
    assertThat(other.inspect(() -> new ByteArrayInputStream(file)).faultDetail())
        .isEqualTo("No sheet \"举报\"; there are [说明, 投诉]");
  }
}
