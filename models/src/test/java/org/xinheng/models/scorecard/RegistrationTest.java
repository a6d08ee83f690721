package org.xinheng.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.dossier.Dossier;

class RegistrationTest {
  private final Assessor assessor = Assessor.of(SHIPPED);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ENTERPRISE  | OPEN         |            | enterprise |
          COOPERATIVE | SUSPENDED    |            | enterprise |
          BRANCH      | OPEN         |            | enterprise |
          INDIVIDUAL  | OPEN         |            | individual |
          ENTERPRISE  | DEREGISTERED | 2026-06-30 |            | deregistered
          ENTERPRISE  | DEREGISTERED | 2026-07-01 |            | deregistered
          ENTERPRISE  | DEREGISTERED |            |            | deregistered
          ENTERPRISE  | DEREGISTERED | 2026-07-02 | enterprise |
          ENTERPRISE  | REVOKED      |            |            | licence-revoked
          ENTERPRISE  | CANCELLED    |            |            | registration-cancelled
          INDIVIDUAL  | MOVED_OUT    |            |            | moved-out
          """)
  void theRegistrationDecidesTheCardAndWhetherThereIsAnAssessment(
      String type, String status, String deregistered, String card, String whyNot) {
    Assessment assessment =
        assess(
            dossier(
                """
                enterprises
                key | subject_type | registration_status | established_on | deregistered_on
                E   | %s           | %s                  | 2000-01-01     | %s
                """
                    .formatted(type, status, deregistered == null ? "" : deregistered)),
            "2026-07-01");

    assertThat(assessment.card()).isEqualTo(card);
    assertThat(assessment.whyNotAssessed()).isEqualTo(whyNot);
    assertThat(assessment.grade()).isEqualTo(whyNot == null ? Grade.A : null);
    assertThat(assessment.isAssessed()).isEqualTo(whyNot == null);
  }

  @Test
  void anEnterpriseThatWillBeDeregisteredChangesOnThatDay() {
    Dossier dossier =
        dossier(
            """
            enterprises
            key | subject_type | registration_status | established_on | deregistered_on
            E   | ENTERPRISE   | DEREGISTERED        | 2000-01-01     | 2026-09-01
            """);

    assertThat(assess(dossier, "2026-07-01").nextChangeOn()).isEqualTo("2026-09-01");
  }

  @Test
  void withoutRegistrationRecordThereIsNoAssessment() {
    Assessment assessment = assess(new Dossier("x", new byte[0]), "2026-07-01");

    assertThat(assessment.whyNotAssessed()).isEqualTo("unregistered");
    assertThat(assessor.labels().rule("unregistered").label()).isEqualTo("没有登记信息，不予评价");
  }

  private Assessment assess(Dossier dossier, String asOf) {
    LocalDate day = LocalDate.parse(asOf);
    return assessor.assess(dossier, Surroundings.calm(day), day);
  }
}
