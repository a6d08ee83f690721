package org.xinheng.jobs.ingest.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.models.mapping.SourceMapping;

class ParquetRowsTest {
  private static final MessageType COMPLAINTS =
      schema("required binary code (UTF8); optional binary no (UTF8); optional int32 day (DATE);");

  private final DeliveryReader reader =
      DeliveryReader.of(TestMappings.complaints("{format: parquet}", ""), PrivacyKey.NONE);

  @TempDir Path folder;

  private static MessageType schema(String columns) {
    return MessageTypeParser.parseMessageType("message rows {" + columns + "}");
  }

  /** Puts values into one row. */
  @FunctionalInterface
  private interface Filler {
    void fill(Group row);
  }

  private byte[] file(MessageType schema, Filler... rows) throws IOException {
    Path file = folder.resolve("delivered.parquet");
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withConf(new PlainParquetConfiguration())
            .withType(schema)
            .withCompressionCodec(CompressionCodecName.ZSTD)
            .withWriteMode(org.apache.parquet.hadoop.ParquetFileWriter.Mode.OVERWRITE)
            .build()) {
      for (Filler filler : rows) {
        Group row = new SimpleGroupFactory(schema).newGroup();
        filler.fill(row);
        writer.write(row);
      }
    }
    return Files.readAllBytes(file);
  }

  private byte[] complaints() throws IOException {
    return file(
        COMPLAINTS,
        row -> row.append("code", "义乌").append("no", "7").append("day", 20_513),
        row -> row.append("code", "B"));
  }

  private static FileReport inspect(DeliveryReader reader, byte[] content) {
    return reader.inspect(() -> new ByteArrayInputStream(content));
  }

  private static List<String> rows(DeliveryReader reader, byte[] content) throws IOException {
    List<String> texts = new ArrayList<>();
    try (DeliveryReader.Rows rows = reader.rows(() -> new ByteArrayInputStream(content))) {
      rows.forEachRemaining(
          row -> texts.add(row.line() + " " + row.fault() + Arrays.toString(row.cells())));
    }
    return texts;
  }

  @Test
  void rowsAreNumberedAndMissingValuesAreEmptyCells() throws IOException {
    byte[] file = complaints();

    FileReport report = inspect(reader, file);

    assertThat(report.faultDetail()).isNull();
    assertThat(report.header()).containsExactly("code", "no", "day");
    assertThat(report.rows()).isEqualTo(2);
    assertThat(report.bytes()).isEqualTo(file.length);
    assertThat(rows(reader, file))
        .containsExactly("1 null[义乌, 7, 2026-03-01]", "2 null[B, null, null]");
    assertThat(inspect(reader, file(COMPLAINTS)).rows()).isZero();
  }

  @Test
  void valuesBecomeTheTextsAPersonWouldWrite() throws IOException {
    MessageType schema =
        schema(
            """
            required binary code (UTF8); required binary no; required int64 day (TIMESTAMP(MICROS,true));
            required int32 whole; required boolean flag; required double size;
            required int64 fine (DECIMAL(12,2)); required binary large (DECIMAL(30,1));
            required int64 wall (TIMESTAMP(MILLIS,false)); required int96 hive;
            required int32 unsigned (INTEGER(32,false)); optional int32 nothing (UNKNOWN);
            """);
    ByteBuffer hive = ByteBuffer.allocate(12).order(ByteOrder.LITTLE_ENDIAN);
    hive.putLong(0, 16 * 3_600_000_000_000L).putInt(8, 2_440_588 + 20_512);
    byte[] file =
        file(
            schema,
            row ->
                row.append("code", "A")
                    .append("no", Binary.fromString("330782001389705"))
                    .append("day", 1_772_294_400_000_000L)
                    .append("whole", -5)
                    .append("flag", true)
                    .append("size", 3.30782001389705E14)
                    .append("fine", 123_450L)
                    .append(
                        "large",
                        Binary.fromConstantByteArray(
                            new BigInteger("123456789012345678901").toByteArray()))
                    .append("wall", 1_772_361_000_000L)
                    .append("hive", Binary.fromConstantByteArray(hive.array()))
                    .append("unsigned", -1));

    assertThat(rows(reader, file))
        .containsExactly(
            "1 null[A, 330782001389705, 2026-03-01, -5, true, 330782001389705, 1234.50,"
                + " 12345678901234567890.1, 2026-03-01T10:30, 2026-03-01, 4294967295, null]");
  }

  @Test
  void aValueWithoutATextMakesItsRowUnreadableAndNotTheFile() throws IOException {
    byte[] file =
        file(
            schema("required binary code (UTF8); optional binary no (UTF8); optional int32 day;"),
            row ->
                row.append("code", Binary.fromConstantByteArray(new byte[] {(byte) 0xd2, 0x65}))
                    .append("no", "7"),
            row -> row.append("code", "B"));

    assertThat(inspect(reader, file).isReadable()).isTrue();
    assertThat(rows(reader, file))
        .containsExactly(
            "1 column code holds a value without a text[null,7,null]", "2 null[B, null, null]");
  }

  @Test
  void nestedColumnsBrokenEncryptedAndForeignFilesAreToldApart() throws IOException {
    byte[] file = complaints();
    byte[] damaged = file.clone();
    Arrays.fill(damaged, 20, 60, (byte) 7);
    byte[] encrypted = "PARE and so on PARE".getBytes(StandardCharsets.UTF_8);
    MessageType nested =
        schema(
            "required binary code (UTF8); repeated int32 no; optional group day {required int32 d;}");
    String renamed = "required binary code (UTF8); required int32 nr; required int32 day;";

    assertThat(inspect(reader, Arrays.copyOf(file, file.length / 2)).faultCode())
        .isEqualTo("TRUNCATED");
    assertThat(inspect(reader, damaged).faultCode()).isEqualTo("TRUNCATED");
    assertThat(inspect(reader, encrypted).faultDetail()).contains("is encrypted");
    assertThat(inspect(reader, "code,no,day".getBytes(StandardCharsets.UTF_8)).faultCode())
        .isEqualTo("WRONG_FORMAT");
    assertThat(inspect(reader, new byte[0]).faultCode()).isEqualTo("EMPTY");
    assertThat(inspect(reader, file(schema(renamed))).faultCode()).isEqualTo("WRONG_COLUMNS");
    assertThat(inspect(reader, file(nested)).faultDetail())
        .isEqualTo(
            "Column \"no\" is nested; deliver flat columns."
                + " Column \"day\" is nested; deliver flat columns.");
  }

  @Test
  void gzippedFilesAreOpenedAndPrivateColumnsNeverLeave() throws IOException {
    SourceMapping mapping =
        TestMappings.complaints("{format: parquet}", "privacy: {drop: [phone], hash: [id]}");
    DeliveryReader guarded = DeliveryReader.of(mapping, PrivacyKey.of("a secret of the tests"));
    byte[] plain =
        file(
            schema(
                "required binary code (UTF8); required int64 phone; required binary no (UTF8);"
                    + " required int64 id; required int32 day (DATE);"),
            row ->
                row.append("code", "A")
                    .append("phone", 13_905_790_000L)
                    .append("no", "7")
                    .append("id", 330_782L)
                    .append("day", 20_513));
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(plain);
    }

    assertThat(inspect(guarded, packed.toByteArray()).header())
        .containsExactly("code", "no", "id", "day");
    assertThat(rows(guarded, packed.toByteArray()).get(0))
        .matches("1 null\\[A, 7, [0-9a-f]{64}, 2026-03-01]");
  }
}
