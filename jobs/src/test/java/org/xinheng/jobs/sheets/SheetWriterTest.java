package org.xinheng.jobs.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks for people. */
class SheetWriterTest {
  private static final List<SheetColumn> COLUMNS =
      List.of(
          SheetColumn.text("企业名称", 30),
          SheetColumn.number("次序", 8),
          SheetColumn.date("检查日期"),
          SheetColumn.text("是否候补", 8));

  @TempDir private Path folder;

  private Path written(String name, List<List<Object>> rows) {
    Path file = folder.resolve(name);
    SheetWriter.write(file, List.of(new Sheet("清单", "入企检查清单", COLUMNS, rows.iterator())));
    return file;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+86", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1+1", "－1"})
  void aTextNeverStartsAFormula(String text) throws IOException {
    Path file = written("formula.xlsx", List.of(Arrays.asList(text, null, null, null)));

    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      Row row = workbook.getFirstSheet().read().get(1);
      assertThat(row.getCell(0).getType()).isEqualTo(CellType.STRING);
      assertThat(row.getCellText(0)).startsWith("'").endsWith(text.strip());
    }
  }

  @Test
  void daysAndNumbersAreTypedAndOtherTextsStayAsTheyAre() throws IOException {
    Path file =
        written(
            "typed.xlsx",
            List.of(List.of("“甲”<公司>&\u0001", 7L, LocalDate.parse("2026-07-06"), true)));

    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      List<Row> rows = workbook.getFirstSheet().read();
      assertThat(rows.get(0).getCellText(0)).isEqualTo("企业名称");
      assertThat(rows.get(1).getCellText(0)).isEqualTo("“甲”<公司>&");
      assertThat(rows.get(1).getCellAsNumber(1)).contains(new BigDecimal("7"));
      assertThat(rows.get(1).getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo("2026-07-06");
      assertThat(rows.get(1).getCellText(3)).isEqualTo("是");
    }
  }

  @Test
  void theHeadingStaysInSightAndOnEveryPrintedPage() throws IOException {
    Path file = written("layout.xlsx", List.of(Arrays.asList("甲", 1, null, null)));

    assertThat(part(file, "xl/worksheets/sheet1.xml"))
        .contains("state=\"frozen\"", "autoFilter ref=\"A1:D2\"", "orientation=\"landscape\"")
        .contains("paperSize=\"9\"", "fitToWidth=\"1\"", "fitToHeight=\"0\"", "&amp;P", "&amp;N");
    assertThat(part(file, "xl/workbook.xml")).contains("_xlnm.Print_Titles");
    assertThat(part(file, "xl/styles.xml")).contains("&#x5b8b;&#x4f53;");
  }

  @Test
  void theSameRowsAreTheSameBytes() throws IOException {
    List<List<Object>> rows = new ArrayList<>();
    IntStream.range(0, 1500).forEach(i -> rows.add(Arrays.asList("企业" + i, i, null, false)));

    assertThat(written("one.xlsx", rows)).hasSameBinaryContentAs(written("two.xlsx", rows));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("one.xlsx", "two.xlsx");
    }
  }

  @Test
  void aSheetGoesOnWhereASpreadsheetEnds() throws IOException {
    Path file = folder.resolve("long.xlsx");
    List<List<Object>> rows = new ArrayList<>();
    IntStream.range(0, 5).forEach(i -> rows.add(Arrays.asList("企业" + i, i, null, null)));

    SheetWriter.write(file, List.of(new Sheet("清单", "清单", COLUMNS, rows.iterator())), 3);

    try (ReadableWorkbook workbook = new ReadableWorkbook(Files.newInputStream(file))) {
      assertThat(workbook.getSheets().map(sheet -> sheet.getName()))
          .containsExactly("清单", "清单 (2)", "清单 (3)");
    }
  }

  private static String part(Path file, String name) throws IOException {
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
