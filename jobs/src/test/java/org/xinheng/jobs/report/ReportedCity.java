package org.xinheng.jobs.report;

import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.TextTable;
import org.xinheng.jobs.catalogue.CoveredMatters;
import org.xinheng.jobs.catalogue.CreditReasons;
import org.xinheng.jobs.catalogue.DataQuality;
import org.xinheng.jobs.catalogue.DeliveredFiles;
import org.xinheng.jobs.catalogue.DrawSummary;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.EnterpriseCredit;
import org.xinheng.jobs.catalogue.EnterpriseSupervision;
import org.xinheng.jobs.catalogue.GradeChanges;
import org.xinheng.jobs.catalogue.GradeDistribution;
import org.xinheng.jobs.catalogue.KpiFigures;
import org.xinheng.jobs.catalogue.ListedVisits;
import org.xinheng.jobs.catalogue.QuarantineSummary;
import org.xinheng.jobs.catalogue.SupervisionDistribution;
import org.xinheng.jobs.catalogue.WarningList;
import org.xinheng.jobs.catalogue.WarningLoad;
import org.xinheng.jobs.catalogue.WarningPrecision;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;

/** Two nights of marts of a city that holds what could go wrong on a page, and its report. */
final class ReportedCity {
  static final String BEFORE = "2026-06-29";
  static final String NIGHT = "2026-06-30";

  /** A name that would run in a page that does not escape. */
  static final String SCRIPT = "<img src=x onerror=alert(1)>";

  /** A name that would run in a sheet. */
  static final String FORMULA = "=cmd|'/c calc'!A1";

  private static ReportedCity only;

  private final Path root;
  private final SparkSession spark;

  private ReportedCity(Path root, SparkSession spark) {
    this.root = root;
    this.spark = spark;
  }

  /** The city and its report, made once for all tests of the process. */
  static synchronized ReportedCity of(SparkSession spark) {
    if (only == null) {
      Path folder =
          Path.of("target/reported-city-" + ProcessHandle.current().pid()).toAbsolutePath();
      only = new ReportedCity(folder, spark);
      only.fill();
      only.report(NIGHT);
    }
    return only;
  }

  Path root() {
    return root;
  }

  Path site() {
    return root.resolve("report/" + NIGHT);
  }

  Path oversight() {
    return root.resolve("oversight/report/" + NIGHT);
  }

  Lake lake() {
    return Lake.at(spark, root.toString());
  }

  /** Runs the job for a night. */
  void report(String night) {
    report(spark, root, night);
  }

  /** Runs the job for a night of any lake. */
  static void report(SparkSession spark, Path root, String night) {
    PublishReport job = new PublishReport();
    job.run(
        new JobContext(
            spark,
            Lake.at(spark, root.toString()).only(job.name(), job.reads(), job.writes()),
            null,
            SmallCity.DEFINITIONS,
            LocalDate.parse(night),
            new Progress()));
  }

  private void fill() {
    try (MartFiles marts = new MartFiles(root)) {
      night(marts.open(BEFORE), BEFORE);
      night(marts.open(NIGHT), NIGHT);
      tonight(marts);
      marts.publish(BEFORE);
      marts.publish(NIGHT);
    }
    lake()
        .overwrite(
            EnforcementFindings.TABLE,
            TextTable.table(
                spark,
                EnforcementFindings.TABLE,
                """
                as_of      | finding_id | check           | level  | dimension | enterprise_name              | town      | department | measured | definitions_digest
                2026-06-30 | f1         | E61-zero-enforcement | BLUE | DUTY | <img src=x onerror=alert(1)> | 330782001 | MARKET     | 1        | d
                2026-06-30 | f2         | E61-zero-enforcement | RED  | DUTY | =cmd                         |           | ECOLOGY    | 2        | d
                2026-06-29 | f3         | E61-zero-enforcement | RED  | DUTY |                              |           | ECOLOGY    | 2        | d
                """));
    ReportedRuns.record(lake(), spark);
  }

  /** What both nights hold. */
  private static void night(MartFiles marts, String night) {
    marts
        .fill(
            night,
            GradeDistribution.TABLE,
            """
            card       | card_label | town      | town_label | town_class_label | industry_section | grade | grade_label | not_assessed | not_assessed_label | enterprises | points_sum
            enterprise | 企业评价   | 330782001 | 稠城街道   | 街道             | C                | A     | 优秀        |              |                    | 40          | 39000
            enterprise | 企业评价   | 330782001 | 稠城街道   | 街道             | F                | A     | 优秀        |              |                    | 2           | 1900
            individual | 个体评价   | 330782100 | 佛堂镇     | 试点镇           | F                | D     | 较差        |              |                    | 3           | 1500
                       |            | 330782100 | 佛堂镇     | 试点镇           | F                |       |             | deregistered | 已注销             | 7           | 0
            """)
        .fill(
            night,
            DataQuality.TABLE,
            """
            source    | source_label | contract  | contract_label | measure     | measure_label | numerator | denominator | ratio    | previous_nights | level | level_label
            penalties | 行政处罚     | penalties | 处罚           | VALIDITY    | 有效性        | 95        | 100         | 0.950000 | 0               | WARN  | 提示
            penalties | 行政处罚     | penalties | 处罚           | READABILITY | 可读性        | 1         | 1           | 1.000000 | 0               | OK    | 正常
            """);
  }

  private static void tonight(MartFiles marts) {
    credit(marts);
    classes(marts);
    draws(marts);
    warnings(marts);
    figures(marts);
  }

  private static void credit(MartFiles marts) {
    marts
        .fill(
            NIGHT,
            EnterpriseCredit.TABLE,
            "uscc, enterprise_name, registration_status, grade, previous_grade, previous_as_of, reasons",
            "select 'U' || i, '企业' || i, 'OPEN', if(i < 3, 'B', 'A'), 'A', date '2026-06-29', 0 from range(20) t(i)")
        .fill(
            NIGHT,
            CreditReasons.TABLE,
            """
            uscc | reason_number | indicator_group_label | indicator | indicator_label | points
            U1   | 1             | 基本情况              | tax       | 税务非正常户    | 160
            U1   | 2             | 遵纪守法              | penalty   | 行政处罚        | 30
            U2   | 1             | 遵纪守法              | penalty   | 行政处罚        | 40
            """)
        .fill(
            NIGHT,
            GradeChanges.TABLE,
            "uscc, enterprise_name, town, town_label, change_kind, change_kind_label, is_grade_change,"
                + " grade, previous_grade, points, previous_points, points_change, records_came,"
                + " records_went, came, went",
            "select 'U' || i, if(i = 1, '"
                + SCRIPT
                + "', '"
                + FORMULA.replace("'", "''")
                + "'), '330782001', '稠城街道', 'DOWN', '降分', i < 3, 'B', 'A', 900, 950, -50 - i, 1,"
                + " 0, '行政处罚', '' from range(30) t(i)");
  }

  private static void classes(MartFiles marts) {
    marts
        .fill(
            NIGHT,
            EnterpriseSupervision.TABLE,
            "uscc, frozen_class, shadow_class, risk_class, shadow_basis, is_moving",
            "select 'U' || i, 'A', if(i < 4, 'B', 'A'), 'A', 'cell', i < 4 from range(20) t(i)")
        .fill(
            NIGHT,
            SupervisionDistribution.TABLE,
            """
            town      | town_label | class_kind | class_kind_label | supervision_class | supervision_class_label | enterprises
            330782001 | 稠城街道   | FROZEN     | 生效分类         | A                 | A类                     | 16
            330782001 | 稠城街道   | FROZEN     | 生效分类         | D                 | D类                     | 4
            330782001 | 稠城街道   | SHADOW     | 当晚分类         | A                 | A类                     | 20
            """)
        .fill(
            NIGHT,
            QuarantineSummary.TABLE,
            """
            source    | source_label | reason   | reason_label | rows
            penalties | 行政处罚     | BAD_DATE | 日期有误     | 5
            """)
        .fill(
            NIGHT,
            DeliveredFiles.TABLE,
            """
            load | source    | source_label | known_on   | file  | digest | bytes | status     | status_label | rows | mapping_digest
            3    | penalties | 行政处罚     | 2026-06-30 | a.csv | d1     | 100   | READ       | 已读取       | 100  | m
            3    | penalties | 行政处罚     | 2026-06-30 | b.csv | d2     | 9     | UNREADABLE | 无法读取     | 0    | m
            """);
  }

  private static void draws(MartFiles marts) {
    marts
        .fill(
            NIGHT,
            DrawSummary.TABLE,
            """
            scope    | drawn_on   | plans | eligible | excluded | drawn | drawn_ratio | visits | independent_visits | matter_visits | saved_visits | saved_matter_visits | posts | unstaffed_posts | unstaffed_ratio | over_capacity | matters | covered_matters
            2026Q3-1 | 2026-06-20 | 3     | 400      | 12       | 40    | 0.1         | 30     | 38                 | 90            | 8            | 60                  | 50    | 2               | 0.04            | 1             | 2       | 1
            """)
        .fill(
            NIGHT,
            ListedVisits.TABLE,
            """
            scope    | visit_id | department | plans | department_label | team     | team_name | day        | visit_number | uscc | enterprise_name | is_staffed | is_changed | is_done | shortage_label
            2026Q3-1 | v1       | MARKET     | p1    | 市场监管         | T-MARKET | 市场队    | 2026-07-03 | 1            | U1   | 企业1           | true       | false      | false   |
            2026Q3-1 | v1       | EMERGENCY  | p1    | 应急管理         | T-EM     | 应急队    | 2026-07-03 | 1            | U1   | 企业1           | false      | false      | false   | 人数不足
            """)
        .fill(
            NIGHT,
            CoveredMatters.TABLE,
            """
            matter | matter_name | department | department_label | matter_kind        | state     | state_label | checks | open_visits | plans
            SC001  | 食品检查    | MARKET     | 市场监管         | GENERAL_INSPECTION | CHECKED   | 已检查      | 4      | 1           | p1
            HB001  | 环保检查    | ECOLOGY    | 生态环境         | KEY_INSPECTION     | REMAINING | 未覆盖      | 0      | 0           |
            """);
  }

  private static void warnings(MartFiles marts) {
    marts
        .fill(
            NIGHT,
            WarningList.TABLE,
            "warning_id, uscc, enterprise_name, town, town_label, team, rule, rule_label, basis,"
                + " is_confirmed, level, level_label, cause, state, state_label, is_open, openings,"
                + " first_opened_on, opened_on, missed_deadlines, evidence_text, leads_to,"
                + " leads_to_label, team_label",
            "select 'W' || lpad(i::varchar, 4, '0'), 'U' || i, if(i = 0, '"
                + SCRIPT
                + "', '企业' || i),"
                + " '330782001', '稠城街道', if(i % 2 = 0, 'T-MARKET', 'T-EM'), 'W01', '许可证到期',"
                + " 'b', true, if(i < 5, 'RED', 'YELLOW'), if(i < 5, '红', '黄'), 'c', 'OPEN',"
                + " '待签收', i < 1010, 1, date '2026-06-01', date '2026-06-30' - (i % 500)::int, 0,"
                + " 'e', 'CHECK', '线索', if(i % 2 = 0, '市场队', '应急队') from range(1015) t(i)")
        .fill(
            NIGHT,
            WarningLoad.TABLE,
            """
            team     | team_label | level  | level_label | opened_tonight | open_warnings | overdue_warnings
            T-MARKET | 市场队     | RED    | 红          | 1              | 3             | 2
            T-EM     | 应急队     | RED    | 红          | 0              | 2             | 0
            T-MARKET | 市场队     | YELLOW | 黄          | 2              | 502           | 9
            T-EM     | 应急队     | YELLOW | 黄          | 0              | 503           | 0
            """)
        .fill(
            NIGHT,
            WarningPrecision.TABLE,
            """
            rule | rule_label | level | level_label | warnings | openings_total | open_warnings | verified_warnings | confirmed_warnings | precision_ratio | precision_low_ratio | precision_high_ratio | is_proposed_for_tuning
            W01  | 许可证到期 | RED   | 红          | 1015     | 1015           | 1010          | 4                 | 1                  | 0.25            | 0.05                | 0.7                  | true
            """);
  }

  private static void figures(MartFiles marts) {
    marts.fill(
        BEFORE,
        KpiFigures.TABLE,
        """
            kpi          | kpi_label  | dimension_label | cut   | code      | code_label | numerator | denominator | share | target | is_met | direction
            K01-coverage | 事项覆盖率 | 监管履职        | ALL   | *         | 全市       | 1         | 4           | 0.25  | 1.0    | false  | UP
            K31-findings | 问题发现率 | 执法绩效        | ALL   | *         | 全市       | 0         | 0           |       |        |        | NONE
            """);
    marts.fill(
        NIGHT,
        KpiFigures.TABLE,
        """
            kpi          | kpi_label  | dimension_label | cut   | code      | code_label | numerator | denominator | share | target | is_met | direction
            K01-coverage | 事项覆盖率 | 监管履职        | ALL   | *         | 全市       | 1         | 2           | 0.5   | 1.0    | false  | UP
            K31-findings | 问题发现率 | 执法绩效        | ALL   | *         | 全市       | 5         | 50          | 0.1   |        |        | NONE
            K31-findings | 问题发现率 | 执法绩效        | CLASS | A         | A类        | 2         | 40          | 0.05  |        |        | NONE
            K31-findings | 问题发现率 | 执法绩效        | CLASS | D         | D类        | 3         | 10          | 0.3   |        |        | NONE
            K31-findings | 问题发现率 | 执法绩效        | TOWN  | 330782001 | 稠城街道   | 5         | 50          | 0.1   |        |        | NONE
            """);
    ReportedRisk.fill(marts, NIGHT);
  }
}
