package org.xinheng.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Complaints;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.FactVersion;

class AssessorSpeedTest {
  private static final int COMPLAINTS = 100_000;

  @Test
  void anEnterpriseWithAHundredThousandComplaintsDoesNotSinkTheNight() {
    Dossier dossier = crowded();
    Assessor assessor = Assessor.of(DossierTable.SHIPPED);
    LocalDate asOf = LocalDate.parse("2026-07-01");

    long start = cpuNanos();
    Assessment assessment = assessor.assess(dossier, Surroundings.calm(asOf), asOf);
    Duration taken = Duration.ofNanos(cpuNanos() - start);

    assertThat(assessment.points()).isEqualTo(985);
    assertThat(assessment.reasons()).hasSize(COMPLAINTS);
    assertThat(assessment.nextChangeOn()).isEqualTo("2027-06-30");
    assertThat(taken).isLessThan(Duration.ofSeconds(2));
  }

  /** Time of this thread alone: other work on the machine must not fail the test. */
  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static Dossier crowded() {
    int received = Complaints.CONTRACT.indexOf(Complaints.RECEIVED_ON);
    int outcome = Complaints.CONTRACT.indexOf(Complaints.OUTCOME);
    List<FactVersion> facts = new ArrayList<>(DossierTable.dossier("").versions());
    for (int i = 0; i < COMPLAINTS; i++) {
      Object[] values = new Object[Complaints.CONTRACT.fields().size()];
      values[received] = DossierTable.day("2025-07-02") + i % 364;
      values[outcome] = "SUBSTANTIATED";
      facts.add(new FactVersion(Complaints.CONTRACT, "C" + i, 20_000, 1, false, values));
    }
    return Dossier.of(DossierTable.USCC, facts);
  }
}
