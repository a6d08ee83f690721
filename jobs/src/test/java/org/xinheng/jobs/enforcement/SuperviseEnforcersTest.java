package org.xinheng.jobs.enforcement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.filing.FileDossiers;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuperviseEnforcersTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String NIGHT = "2026-06-30";
  private static final String TOWN = "330782001";
  private static final String OTHER_TOWN = "330782100";

  @TempDir static Path folder;
  private transient SmallCity city;

  /** Thirty fines of one cause in two towns, one of them far out, and a few inspections. */
  @BeforeEach
  void aNight() {
    if (city != null) {
      return;
    }
    city = new SmallCity(spark(), folder);
    enterprises();
    penalties();
    inspections();
    results();
    registers();
    city.record(NIGHT).run(NIGHT, new FileDossiers());
    city.lake()
        .overwrite(
            SupervisionClasses.TABLE,
            JsonTable.rows(
                spark(),
                SupervisionClasses.TABLE,
                """
                as_of      | uscc | supervision_class
                2026-06-30 | %s   | A
                2026-06-30 | %s   | D
                """
                    .formatted(SmallCity.uscc(1), SmallCity.uscc(2))));
    warnings();
    draws();
    city.run(NIGHT, new SuperviseEnforcers());
  }

  /** Dealt with in time and late, cleared by itself, overdue, a reminder, and not yet due. */
  private void warnings() {
    String rows =
        """
        as_of      | warning_id | uscc | town | leads_to | opened_on  | dispose_by | disposed_on | ended_on
        2026-06-30 | W1         | U    | %1$s | NONE     | 2026-05-01 | 2026-05-20 | 2026-05-18  |
        2026-06-30 | W2         | U    | %1$s | NONE     | 2026-05-01 | 2026-05-20 | 2026-05-28  |
        2026-06-30 | W3         | U    | %1$s | NONE     | 2026-05-01 | 2026-05-20 |             | 2026-05-10
        2026-06-30 | W4         | U    | %1$s | NONE     | 2026-05-01 | 2026-05-20 |             |
        2026-06-30 | W5         | U    | %1$s | REMINDER | 2026-05-01 | 2026-05-20 |             |
        2026-06-30 | W6         | U    | %1$s | NONE     | 2026-06-20 | 2026-07-10 |             |
        2026-06-29 | W1         | U    | %1$s | NONE     | 2026-05-01 | 2026-05-20 | 2026-05-18  |
        """
            .formatted(TOWN);
    city.lake().overwrite(Warnings.TABLE, JsonTable.rows(spark(), Warnings.TABLE, rows));
  }

  /** A visit with a result, one without, one to come, and one of a scope that was drawn anew. */
  private void draws() {
    String visits =
        """
        scope | visit_id | uscc | day        | town
        S1    | S1:V1    | V1   | 2026-06-10 | %1$s
        S1    | S1:V2    | V2   | 2026-06-11 | %1$s
        S1    | S1:V3    | V3   | 2026-07-05 | %1$s
        S0    | S0:V0    | V0   | 2026-05-01 | %1$s
        """
            .formatted(TOWN);
    city.lake().overwrite(DrawVisits.TABLE, JsonTable.rows(spark(), DrawVisits.TABLE, visits));
    String redrawn = "scope | redrawn_scope\nS0 |\nS1 | S0";
    city.lake()
        .overwrite(DrawSummaries.TABLE, JsonTable.rows(spark(), DrawSummaries.TABLE, redrawn));
  }

  private void enterprises() {
    StringBuilder rows =
        new StringBuilder(
            "uscc | enterprise_name | subject_type | registration_status | established_on"
                + " | industry | town\n");
    for (int i = 1; i <= 30; i++) {
      rows.append(
          "#%d | 公司%d | ENTERPRISE | OPEN | 2020-01-01 | F5139 | %s\n"
              .formatted(i, i, i <= 15 ? TOWN : OTHER_TOWN));
    }
    city.deliver(NIGHT, "standard-enterprises", "1.csv", rows.toString());
  }

  /** Fines from 480 to 620 in one town and from 1200 to 1340 in the other. */
  private void penalties() {
    String rows =
        IntStream.rangeClosed(1, 30)
            .mapToObj(
                i ->
                    "#%d | 罚%d | 2026-06-22 | 2026-06-23 | 占道经营 | FINE | ORDINARY | ORDINARY | %d"
                        .formatted(i, i, i == 7 ? 60000 : i <= 15 ? 480 + i * 10 : 1050 + i * 10))
            .collect(Collectors.joining("\n"));
    city.deliver(
        NIGHT,
        "standard-penalties",
        "1.csv",
        "uscc | document_number | decided_on | published_on | cause | penalty_kind | procedure"
            + " | discretion_tier | fine_cny\n"
            + rows);
  }

  private void inspections() {
    city.deliver(
        NIGHT,
        "standard-inspections",
        "1.csv",
        """
        uscc | task_number | inspected_on | published_on | matter       | check_mode    | result | department    | officers
        #1   | 查1         | 2026-06-22   | 2026-06-23   | 占道经营检查 | DOUBLE_RANDOM | 1      | COMPREHENSIVE | YW1;YW2
        #2   | 查2         | 2026-06-22   | 2026-06-23   | 占道经营检查 | ON_SITE       | 3      | COMPREHENSIVE | YW1
        """);
  }

  private void results() {
    city.deliver(
        NIGHT,
        "standard-inspection-results",
        "1.csv",
        """
        uscc | visit_id | matter | visited_on | result
        #3   | S1:V1    | ZF002  | 2026-06-10 | 1
        """);
  }

  private void registers() {
    city.deliver(
        NIGHT,
        "standard-matters",
        "1.csv",
        """
        matter_code | matter_name      | department    | matter_kind        | is_published | effective_on
        ZF002       | 占道经营检查     | COMPREHENSIVE | GENERAL_INSPECTION | true         | 2022-01-01
        ZF003       | 燃气使用安全检查 | COMPREHENSIVE | KEY_INSPECTION     | true         | 2025-01-01
        ZF004       | 占道经营的处罚   | COMPREHENSIVE | PENALTY            | true         | 2022-01-01
        """);
    city.deliver(
        NIGHT,
        "standard-officers",
        "1.csv",
        """
        officer_id | team_code   | certificate_valid_until
        YW1        | T-330782001 | 2030-12-31
        YW2        | T-330782001 | 2026-06-21
        """);
    city.deliver(
        NIGHT,
        "standard-teams",
        "1.csv",
        """
        team_code   | team_name      | department    | town
        T-330782001 | 稠城街道执法队 | COMPREHENSIVE | 330782001
        """);
  }

  @Test
  void findingsComeFromSingleFilesFromLikeCasesFromTownsAndFromRegisters() {
    assertThat(
            city.text(
                EnforcementFindings.TABLE, "check", "level", "document", "measured", "allowed"))
        .containsExactly(
            "E03-unlike-cases | YELLOW | 罚7 | 60000.00 | 中位数1215.00 共30件",
            "E05-towns-apart | YELLOW | FINE/ORDINARY | 330782100 中位数1280.00 共15件"
                + " | 330782001 中位数570.00 共15件",
            "E21-too-few-officers | RED | 查2 | 1 | 2",
            "E22-certificate-lapsed | RED | 查1 | YW2 2026-06-21 | ",
            "E61-zero-enforcement | BLUE |  | 1年无执法: 对象未知 | 对象未知, 线索0");
  }

  @Test
  void indicatorsKeepNumeratorAndDenominatorAndAreDrilledDown() {
    List<String> figures =
        city.text(Kpis.TABLE, "kpi", "cut", "code", "numerator", "denominator", "is_met");

    assertThat(figures)
        .contains(
            "K01-matter-coverage | ALL | * | 1 | 2 | false",
            "K10-drawn-visits | ALL | * | 1 | 2 | false",
            "K14-discretion-detail | ALL | * | 1 | 1 | true",
            "K16-discretion | ALL | * | 1 | 30 | ",
            "K17-procedure | DEPARTMENT | COMPREHENSIVE | 2 | 2 | ",
            "K21-certified | ALL | * | 1 | 2 | false",
            "K23-in-towns | ALL | * | 2 | 2 | true",
            "K31-findings | CLASS | A | 0 | 1 | ",
            "K31-findings | CLASS | D | 1 | 1 | ",
            "K33-palm | ALL | * |  |  | ",
            "K44-lists-published | ALL | * | 2 | 2 | true",
            "K45-warnings-handled | TOWN | 330782001 | 2 | 3 | false",
            "K46-warnings-in-time | ALL | * | 1 | 3 | ");
  }

  @Test
  void theSameNightAgainChangesNothing() {
    List<String> before = written();

    city.run(NIGHT, new SuperviseEnforcers());

    assertThat(SmallCity.differences(before, written())).isEmpty();
  }

  private List<String> written() {
    return Stream.of(EnforcementFindings.TABLE, Kpis.TABLE)
        .flatMap(table -> city.text(table).stream())
        .toList();
  }
}
