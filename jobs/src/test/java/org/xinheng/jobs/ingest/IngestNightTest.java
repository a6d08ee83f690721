package org.xinheng.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.models.mapping.QuarantineReason;

/** One night over a handful of files with every kind of dirt in them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IngestNightTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String DAY = "2026-06-30";

  /** Stands wherever a mapping says that a column must not be stored. */
  private static final String PHONE = "10013800138";

  @TempDir static Path folder;

  private transient SmallCity city;

  @BeforeEach
  void runTheNightOnce() throws IOException {
    if (city == null) {
      city = new SmallCity(spark(), folder);
      deliverEnterprises();
      deliverPenalties();
      deliverOthers();
      deliverWhatNobodyCanRead();
      deliverParquet();
      city.night(DAY);
    }
  }

  private void deliverEnterprises() {
    city.deliver(
            DAY,
            "standard-enterprises",
            "1.csv",
            """
            uscc | enterprise_name | subject_type | registration_status | established_on | town
            #1   | 义乌一号商行    | ENTERPRISE   | OPEN                | 2015-01-05     | 330782001
            #2   | 义乌二号商行    | INDIVIDUAL   | OPEN                | 2016-01-05     | 330782002
            #3   |                 | ENTERPRISE   | OPEN                | 2016-01-05     | 330782002
            #4   | 义乌四号商行    | ENTERPRISE   | OPEN                | 2016-01-05     | 330782999
            """)
        .deliver(
            DAY,
            "enterprises-registry",
            "1.txt",
            """
            UNISCID | ENTNAME      | ENTTYPE | REGSTATE | ESTDATE  | FDDBR | LXDH | FDDBR_ZJHM | CD_OPERATION
            #5      | 义乌五号商行 | 企业    | 存续     | 20150105 | %1$s  | %1$s | %1$s       | i
            """
                .formatted(PHONE));
  }

  private void deliverPenalties() {
    city.deliver(
        DAY,
        "penalties-2018",
        "a.csv",
        """
        CF_WSH | CF_XDR_SHXYM       | CF_JDRQ    | CF_NR_FK | CF_CXLX  | CF_SCWF | CF_FRDB | CD_OPERATION | CD_BATCH
        罚1    | #1                 | 2026-03-01 | 0.5      | 普通程序 |         | %1$s    | i            | 20260630
        罚1    | #1                 | 2026-03-01 | 0.7      | 普通程序 |         |         | u            | 20260701
        罚1    | #1                 | 2026-03-01 | 0.6      | 普通程序 |         |         | u            | 20260630
        罚2    | 91330782MA0000002X | 2026-03-01 | 0.5      | 普通程序 |         |         | i            | 20260630
        罚3    | #1                 | 三月一日   | 0.5      | 普通程序 |         |         | i            | 20260630
        罚4    | #1                 | 2026-07-01 | 0.5      | 普通程序 |         |         | i            | 20260630
        罚5    | #1                 | 2026-03-01 | -0.5     | 普通程序 |         |         | i            | 20260630
        罚6    | #1                 | 2026-03-01 | 0.5      | 速决程序 |         |         | i            | 20260630
        罚7    | #1                 | 2026-03-01 | 0.5      | 普通程序 | 也许    |         | i            | 20260630
        罚8    | #1                 | 2026-03-01 | 0.5      | 普通程序 |         |         | x            | 20260630
               | #1                 | 2026-03-01 | 0.5      | 普通程序 |         |         | i            | 20260630
        罚9    |                    | 2026-03-01 | 0.5      | 普通程序 |         |         | i            | 20260630
        """
            .formatted(PHONE));
  }

  private void deliverOthers() {
    city.deliver(
            DAY,
            "complaints-12315",
            "1.json",
            """
            regiNo | infoType | regTime    | uniSCID | informer | informerTel
            诉1    | 投诉     | 2026-06-01 | #2      | 某人     | %1$s
            """
                .formatted(PHONE))
        .deliver(
            DAY,
            "serious-listings",
            "1.xlsx",
            """
            企业名称     | 统一社会信用代码 | 列入决定书文号 | 列入原因类别 | 列入日期
            义乌二号商行 | #2               | 列1            | 其他         | 2026-05-01
            """)
        .write(
            DAY,
            "standard-matters",
            "1.csv",
            """
            matter_code,matter_name,department,matter_kind,is_published,yearly_cap,effective_on,cancelled_on
            事1,检查,MARKET,GENERAL_INSPECTION,是,两次,2020-01-01,
            事2,检查,MARKET
            """);
  }

  private void deliverWhatNobodyCanRead() throws IOException {
    city.write(DAY, "penalty-2018", "a.csv", "nobody maps this\n1\n")
        .write(DAY, "penalties-2018", "b.csv", "CF_WSH,CF_JDRQ\n罚10,2026-03-01\n")
        .write(DAY, "complaints-12315", "2.json", "{\"regiNo\": \"诉2\", broken " + PHONE + "\n")
        .write("not-a-day", "penalties-2018", "a.csv", PHONE);
    Files.writeString(folder.resolve("deliveries/truth.json"), PHONE);
    Files.writeString(folder.resolve("deliveries").resolve(DAY).resolve("note.txt"), PHONE);
    Files.write(
        city.file(DAY, "standard-complaints", "1.csv"),
        "编码,不符\n一,二\n".getBytes(Charset.forName("GBK")));
  }

  private void deliverParquet() throws IOException {
    String csv = SmallCity.DEFINITIONS.file("sources/standard-complaints.yaml").text();
    city.define(
        "sources/trial-complaints.yaml",
        csv.replace("format: csv\n  encoding: utf-8", "format: parquet"));
    Path written = folder.resolve("written");
    spark()
        .sql(
            "SELECT *, DATE'2026-06-01' AS received_on FROM VALUES ('%s', '诉3', 'COMPLAINT'),"
                    .formatted(SmallCity.uscc(2))
                + " ('%s', '诉4', 'GRUDGE') AS c(uscc, case_number, complaint_type)"
                    .formatted(SmallCity.uscc(2)))
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (Stream<Path> files = Files.list(written)) {
      Path part = files.filter(f -> f.toString().endsWith(".parquet")).findAny().orElseThrow();
      Files.copy(part, city.file(DAY, "trial-complaints", "1.parquet"));
    }
  }

  @Test
  void everyRawRowIsEitherStagedOrQuarantined() {
    TreeMap<String, Integer> kept = rowsByFile(StagedRecords.TABLE);
    rowsByFile(QuarantinedRecords.TABLE)
        .forEach((file, rows) -> kept.merge(file, rows, Integer::sum));

    assertThat(rowsByFile(RawRecords.TABLE)).isEqualTo(kept);
    assertThat(kept)
        .hasToString(
            "{complaints-12315/1.json=1, enterprises-registry/1.txt=1, penalties-2018/a.csv=12,"
                + " serious-listings/1.xlsx=1, standard-enterprises/1.csv=4,"
                + " standard-matters/1.csv=2}");
  }

  @Test
  void everyRefusedRowNamesItsReason() {
    assertThat(ofTheDay(QuarantinedRecords.TABLE, "file", "line", "reasons"))
        .containsExactly(
            "penalties-2018/a.csv | 10 | BAD_FLAG",
            "penalties-2018/a.csv | 11 | UNKNOWN_OPERATION",
            "penalties-2018/a.csv | 12 | MISSING_KEY",
            "penalties-2018/a.csv | 13 | NO_SUBJECT",
            "penalties-2018/a.csv | 2 | DUPLICATE",
            "penalties-2018/a.csv | 4 | DUPLICATE",
            "penalties-2018/a.csv | 5 | BROKEN_USCC",
            "penalties-2018/a.csv | 6 | BAD_DATE",
            "penalties-2018/a.csv | 7 | FUTURE_DATE",
            "penalties-2018/a.csv | 8 | BAD_AMOUNT",
            "penalties-2018/a.csv | 9 | UNKNOWN_CODE",
            "standard-enterprises/1.csv | 4 | MISSING_FIELD",
            "standard-enterprises/1.csv | 5 | UNKNOWN_CODE",
            "standard-matters/1.csv | 2 | BAD_NUMBER",
            "standard-matters/1.csv | 3 | UNREADABLE_LINE");
    EnumSet<QuarantineReason> found = EnumSet.noneOf(QuarantineReason.class);
    city.text(QuarantinedRecords.TABLE, "reasons")
        .forEach(reason -> found.add(QuarantineReason.valueOf(reason)));
    assertThat(found).containsExactly(QuarantineReason.values());
  }

  @Test
  void ofRepeatedRowsTheOneOfTheNewestBatchIsKept() {
    assertThat(city.text(StagedRecords.TABLE, "record_key", "line", "batch", "record"))
        .filteredOn(row -> row.startsWith("penalties/"))
        .singleElement()
        .asString()
        .startsWith("penalties/罚1 | 3 | 20260701 | ")
        .contains("\"fine_cny\":7000.00");
  }

  @Test
  void anUnreadableFileIsRefusedAsAWholeAndTheNightGoesOn() {
    assertThat(ofTheDay(Deliveries.TABLE, "file", "status", "fault_code", "rows"))
        .contains(
            "complaints-12315/1.json | READ |  | 1",
            "complaints-12315/2.json | UNREADABLE | WRONG_FORMAT | 0",
            "penalties-2018/b.csv | UNREADABLE | WRONG_COLUMNS | 0",
            "penalty-2018/a.csv | UNREADABLE | NO_MAPPING | 0",
            "standard-complaints/1.csv | UNREADABLE | WRONG_ENCODING | 0")
        .noneMatch(row -> row.contains("note.txt") || row.contains("truth.json"));
    assertThat(city.text(Facts.TABLE, "record_key")).hasSize(6);
    assertThat(city.text(Assessments.TABLE, "uscc")).hasSize(3);
  }

  @Test
  void whatMustNotBeStoredIsNowhereInTheLake() {
    assertThat(city.everything()).isNotEmpty().noneMatch(row -> row.contains(PHONE));
  }

  @Test
  void aFileThatReachedUsBeforeIsRecognisedAndChangesNothing() throws IOException {
    List<String> before = city.everything();
    Files.copy(
        city.file(DAY, "complaints-12315", "1.json"),
        city.file(DAY, "complaints-12315", "again.json"));
    city.record(DAY);

    List<String> after = city.everything();
    assertThat(after).containsAll(before);
    after.removeAll(before);
    assertThat(after)
        .hasSize(2)
        .allMatch(row -> row.contains("again.json") && row.contains("SEEN_BEFORE"));
  }

  private List<String> ofTheDay(Table table, String... columns) {
    return city.text(table, columns).stream().map(row -> row.replace(DAY + "/", "")).toList();
  }

  private TreeMap<String, Integer> rowsByFile(Table table) {
    TreeMap<String, Integer> rows = new TreeMap<>();
    ofTheDay(table, "file").forEach(file -> rows.merge(file, 1, Integer::sum));
    return rows;
  }
}
