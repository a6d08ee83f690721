package org.xinheng.jobs.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.JsonTable.rows;
import static org.xinheng.jobs.JsonTable.text;

import io.delta.kernel.Snapshot;
import io.delta.kernel.defaults.engine.DefaultEngine;
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
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.AssessmentChanges;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.definitions.Definitions;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishMartsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);

  @TempDir static Path root;
  private transient Lake lake;

  @BeforeEach
  void twoNightsOfAssessmentsPublishedOnce() {
    if (lake != null) {
      return;
    }
    lake = Lake.at(spark(), root.toString());
    lake.overwrite(
        Assessments.TABLE,
        rows(
            spark(),
            Assessments.TABLE,
            """
            as_of      | uscc | enterprise_name | subject_type | town      | industry | card       | points | grade | direct_rule | not_assessed | reasons
            2026-06-29 | U1   | 甲公司          | ENTERPRISE   | 330782001 | F5211    | enterprise | 980    | A     |             |              | [{"group":"basics","indicator":"abnormal-operation","points":20,"contract":"listings","fact_key":"l/1","document":"列1"}]
            2026-06-29 | U2   | 乙公司          | ENTERPRISE   | 330782100 | C1311    | enterprise | 1000   | A     |             |              | []
            2026-06-30 | U1   | 甲公司          | ENTERPRISE   | 330782001 | F5211    | enterprise | 840    | B     |             |              | [{"group":"basics","indicator":"tax-abnormal","points":160,"contract":"penalties","fact_key":"p/1","document":"罚1","counts_from":"2026-06-30","is_confirmed":true}]
            2026-06-30 | U2   | 乙公司          | ENTERPRISE   | 330782100 | C1311    | enterprise | 1000   | A     |             |              | []
            2026-06-30 | U3   | =丙,"店         | INDIVIDUAL   |           |          |            |        |       |             | deregistered | []
            """));
    lake.overwrite(
        SupervisionClasses.TABLE,
        rows(
            spark(),
            SupervisionClasses.TABLE,
            """
            as_of      | uscc | enterprise_name | town      | supervision_class | basis        | weight
            2026-06-30 | U1   | 甲公司          | 330782001 | B                 | cell-B-none  | 900
            2026-06-30 | U2   | 乙公司          | 330782100 | A                 | cell-A-none  | 100
            2026-06-30 | U3   | =丙,"店         |           |                   | deregistered | 0
            """));
    lake.overwrite(
        FrozenClasses.TABLE,
        rows(
            spark(),
            FrozenClasses.TABLE,
            """
            as_of      | month      | uscc | supervision_class
            2026-05-01 | 2026-05-01 | U2   | D
            2026-06-01 | 2026-06-01 | U1   | A
            2026-06-01 | 2026-06-01 | U2   | A
            """));
    lake.overwrite(
        NightSurroundings.TABLE,
        rows(
            spark(),
            NightSurroundings.TABLE,
            """
            as_of      | loads | stale_contracts
            2026-06-30 | [3]   | []
            """));
    lake.overwrite(
        QuarantinedRecords.TABLE,
        rows(
            spark(),
            QuarantinedRecords.TABLE,
            """
            load | source        | line | reasons
            2    | penalties-2018 | 7   | ["BAD_DATE"]
            3    | penalties-2018 | 5   | ["BAD_DATE","UNKNOWN_CODE"]
            3    | penalties-2018 | 6   | ["BAD_DATE"]
            """));
    lake.overwrite(
        Deliveries.TABLE,
        rows(
            spark(),
            Deliveries.TABLE,
            """
            load | source         | known_on   | file | status | rows | unexpected_columns
            3    | penalties-2018 | 2026-06-30 | f3   | READ   | 4    | ["甲","乙"]
            """));
    lake.overwrite(
        Quality.TABLE,
        rows(
            spark(),
            Quality.TABLE,
            """
            as_of      | source         | contract  | measure  | numerator | denominator | ratio | level
            2026-06-30 | penalties-2018 | penalties | VALIDITY | 1         | 3           | 0.333333 | FAIL
            """));
    publish();
  }

  @Test
  void dashboardsReadTheNightWithoutSpark() throws SQLException {
    assertThat(
            duck(
                "enterprise_credit",
                "uscc, enterprise_name, subject_type_label, town_label, town_class_label,"
                    + " industry_section, points, grade_label, previous_points, points_change,"
                    + " not_assessed_label, reasons, typeof(as_of)"))
        .containsExactly(
            "U1 甲公司 企业 稠城街道 街道 F 840 良好 980 -140 null 1 DATE",
            "U2 乙公司 企业 佛堂镇 试点镇 C 1000 优秀 1000 0 null 0 DATE",
            "U3 =丙,\"店 个体工商户 null null null null null null null 已注销，不予评价 0 DATE");
    assertThat(
            duck(
                "credit_reasons",
                "uscc, reason_number, indicator_group_label, indicator_label, contract_label,"
                    + " document, points, counts_from, is_confirmed"))
        .containsExactly("U1 1 基本情况 税务非正常户 行政处罚 罚1 160 2026-06-30 true");
    assertThat(
            duck(
                "grade_changes",
                "uscc, change_kind_label, is_grade_change, previous_grade_label, grade_label, came,"
                    + " went"))
        .containsExactly("U1 降分 true 优秀 良好 行政处罚 罚1 扣160分 名单 列1 扣20分");
    assertThat(duck("grade_distribution", "card, town, grade, not_assessed, enterprises"))
        .containsExactlyInAnyOrder(
            "enterprise 330782001 B null 1",
            "enterprise 330782100 A null 1",
            "null null null deregistered 1");
    assertThat(duck("quarantine_summary", "source, reason_label, rows"))
        .containsExactly("penalties-2018 日期有误 2", "penalties-2018 代码值未登记 1");
    assertThat(duck("deliveries", "file, status_label, unexpected_columns, rows"))
        .containsExactly("f3 已读取 甲；乙 4");
    assertThat(duck("data_quality", "measure_label, ratio, typeof(ratio), level_label"))
        .containsExactly("有效性 0.333333 DECIMAL(18,6) 关闸");
  }

  @Test
  void theBureauSeesTheClassInForceBesideTonights() throws SQLException {
    assertThat(
            duck(
                "supervision_classes",
                "uscc, frozen_class, frozen_on, shadow_class_label, shadow_basis_label, is_moving"))
        .containsExactly(
            "U1 A 2026-06-01 B类（常规监管） 公共信用等级B、信用风险未分类，列为B类 true",
            "U2 A 2026-06-01 A类（适当降低比例频次） 公共信用等级A、信用风险未分类，列为A类 false");
    assertThat(
            duck(
                "supervision_distribution",
                "town_label, class_kind_label, supervision_class, enterprises"))
        .containsExactlyInAnyOrder(
            "稠城街道 生效分类 A 1", "佛堂镇 生效分类 A 1", "稠城街道 当晚分类 B 1", "佛堂镇 当晚分类 A 1");
  }

  @Test
  void theManifestNamesWhatMadeTheNightAndARepeatedRunChangesNothing() throws IOException {
    Path night = root.resolve("marts/as_of=2026-06-30");
    String manifest = Files.readString(night.resolve("manifest.json"));

    JobContext again = publish();

    assertThat(again.progress().figures()).containsEntry("published", "unchanged");
    assertThat(Files.readString(night.resolve("manifest.json"))).isEqualTo(manifest);
    assertThat(manifest)
        .contains("\"contract_version\" : \"1\"")
        .contains("\"path\" : \"enterprise_credit/part-00000.parquet\"")
        .contains("\"public-credit.yaml\" : \"")
        .contains("\"rows\" : 3");
  }

  @Test
  void changesAreKeptInACoreTableThatAReaderWithoutSparkOpens() throws Exception {
    assertThat(
            text(
                lake.read(AssessmentChanges.TABLE),
                "uscc",
                "points",
                "previous_points",
                "previous_grade",
                "change_kind"))
        .containsExactly("U1 | 840 | 980 | A | DOWN", "U3 | - | - | - | FIRST");
    var engine = DefaultEngine.create(new org.apache.hadoop.conf.Configuration());
    Snapshot snapshot =
        io.delta.kernel.Table.forPath(engine, lake.path(AssessmentChanges.TABLE))
            .getLatestSnapshot(engine);
    assertThat(snapshot.getSchema().fieldNames()).contains("uscc", "change_kind");
    long files = 0;
    try (var scan = snapshot.getScanBuilder().build().getScanFiles(engine)) {
      while (scan.hasNext()) {
        files += scan.next().getData().getSize();
      }
    }
    assertThat(files).isPositive();
  }

  private JobContext publish() {
    Definitions definitions =
        Definitions.load(Path.of(System.getProperty("project.root"), "models/definitions"));
    JobContext context =
        new JobContext(
            spark(),
            lake.only("publish-marts", new PublishMarts().reads(), new PublishMarts().writes()),
            null,
            definitions,
            NIGHT,
            new Progress());
    new PublishMarts().run(context);
    return context;
  }

  private List<String> duck(String mart, String columns) throws SQLException {
    String files = root + "/marts/as_of=" + NIGHT + "/" + mart + "/*.parquet";
    List<String> lines = new ArrayList<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet result =
            statement.executeQuery(
                "select %s from read_parquet('%s', hive_partitioning = false)"
                    .formatted(columns, files))) {
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getObject(i)));
        }
        lines.add(String.join(" ", cells));
      }
    }
    return lines;
  }
}
