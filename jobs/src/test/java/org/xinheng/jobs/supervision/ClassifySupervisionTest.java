package org.xinheng.jobs.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.jobs.JsonTable.rows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.TextTable;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.ClassChanges;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.SupervisionClasses;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClassifySupervisionTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @TempDir static Path folder;
  private transient SmallCity city;

  /** A freeze in May, made late, one in June, and a night in June that was filled in afterwards. */
  @BeforeEach
  void nightsOfTwoMonths() {
    if (city != null) {
      return;
    }
    city = new SmallCity(spark(), folder);
    city.lake()
        .overwrite(
            Assessments.TABLE,
            rows(
                spark(),
                Assessments.TABLE,
                """
                as_of      | uscc | enterprise_name | town      | points | grade | not_assessed | reasons | risk_class | risk_probability
                2026-05-20 | U1   | 甲公司          | 330782001 | 1000   | A     |              | [] |  |
                2026-05-20 | U2   | 乙公司          | 330782001 | 985    | B     |              | [] |  |
                2026-05-20 | U3   | 丙公司          | 330782001 | 985    | B     |              | [] |  |
                2026-05-20 | U4   | 丁公司          | 330782001 | 950    | C     |              | [] |  |
                2026-06-02 | U1   | 甲公司          | 330782001 | 600    | E     |              | [] |  |
                2026-06-10 | U1   | 甲公司          | 330782001 | 990    | A     |              | [] |  |
                2026-06-10 | U2   | 乙公司          | 330782001 | 1000   | A     |              | [] |  |
                2026-06-10 | U3   | 丙公司          | 330782001 | 940    | C     |              | [{"indicator":"penalties"},{"indicator":"crime"}] |  |
                2026-06-10 | U4   | 丁公司          | 330782001 |        |       | deregistered | [] |  |
                2026-06-10 | U5   | 戊公司          | 330782001 | 1000   | A     |              | []      | C          | 0.1509
                """));
    for (String night : List.of("2026-05-20", "2026-06-10", "2026-06-02")) {
      run(night);
    }
  }

  @Test
  void everyNightClassesEverybodyAndSaysWhy() {
    assertThat(
            classes(
                "2026-06-10", "uscc", "supervision_class", "basis", "weight", "enterprise_name"))
        .containsExactly(
            "U1 | A | cell-A-none | 200 | 甲公司",
            "U2 | A | cell-A-none | 100 | 乙公司",
            "U3 | D | crime | 160 | 丙公司",
            "U4 |  | deregistered | 0 | 丁公司",
            "U5 | B | cell-A-C | 250 | 戊公司");
    assertThat(classes("2026-06-02", "uscc", "supervision_class")).containsExactly("U1 | D");
  }

  @Test
  void theFirstNightThatMeetsAMonthWithoutFreezeMakesItAndNoOther() {
    assertThat(city.text(FrozenClasses.TABLE, "month", "as_of", "uscc", "supervision_class"))
        .containsExactly(
            "2026-05-01 | 2026-05-20 | U1 | A",
            "2026-05-01 | 2026-05-20 | U2 | B",
            "2026-05-01 | 2026-05-20 | U3 | B",
            "2026-05-01 | 2026-05-20 | U4 | C",
            "2026-06-01 | 2026-06-10 | U1 | A",
            "2026-06-01 | 2026-06-10 | U2 | A",
            "2026-06-01 | 2026-06-10 | U3 | D",
            "2026-06-01 | 2026-06-10 | U5 | B");
  }

  @Test
  void theChangeLogSaysWhoMovedSinceTheLastFreezeAndWhy() {
    assertThat(
            city.text(
                ClassChanges.TABLE,
                "month",
                "uscc",
                "change_kind",
                "previous_month",
                "previous_class",
                "supervision_class",
                "previous_basis",
                "basis"))
        .containsExactly(
            "2026-06-01 | U2 | LIGHTER | 2026-05-01 | B | A | cell-B-none | cell-A-none",
            "2026-06-01 | U3 | STRICTER | 2026-05-01 | B | D | cell-B-none | crime",
            "2026-06-01 | U4 | LEFT | 2026-05-01 | C |  | cell-C-none | deregistered",
            "2026-06-01 | U5 | ENTERED | 2026-05-01 |  | B |  | cell-A-C");
  }

  @Test
  void theSameNightAgainChangesNothing() {
    List<String> before = written();

    run("2026-06-10");

    assertThat(SmallCity.differences(before, written())).isEmpty();
  }

  @Test
  void aNightWithoutAssessmentsIsRefused() {
    assertThatThrownBy(() -> run("2026-06-03"))
        .hasMessageContaining("./xinheng run assess-enterprises --as-of 2026-06-03");
  }

  private List<String> written() {
    return Stream.of(SupervisionClasses.TABLE, FrozenClasses.TABLE, ClassChanges.TABLE)
        .flatMap(table -> city.text(table).stream())
        .toList();
  }

  private void run(String night) {
    city.run(night, new ClassifySupervision());
  }

  private List<String> classes(String night, String... columns) {
    return TextTable.text(
        city.lake()
            .read(SupervisionClasses.TABLE)
            .filter(SupervisionClasses.AS_OF.column().equalTo(LocalDate.parse(night))),
        columns);
  }
}
