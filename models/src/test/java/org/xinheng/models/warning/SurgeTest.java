package org.xinheng.models.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.FactVersion;

class SurgeTest {
  private static final int ENTERPRISES = 400;
  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);

  @Test
  void aPlantedSurgeIsFoundAndABusyButSteadyEnterpriseIsNot() {
    List<Dossier> city = new ArrayList<>();
    Random random = new Random(1);
    for (int i = 0; i < ENTERPRISES; i++) {
      int perYear = i == 0 ? 120 : i < 20 ? 12 : 1;
      city.add(enterprise("U" + i, perYear, i == 7 ? 9 : 0, random));
    }

    List<Raised> raised = WarningTrial.warnings(city, NIGHT.toString());

    assertThat(raised)
        .filteredOn(one -> one.rule().id().equals("W04-surge"))
        .extracting(Raised::uscc)
        .containsExactly("U7");
  }

  /** Complaints spread over two years, and some more in May 2026. */
  private static Dossier enterprise(String uscc, int perYear, int inMay, Random random) {
    StringBuilder rows = new StringBuilder();
    for (int i = 0; i < 2 * perYear; i++) {
      // Evenly spaced with some jitter: busy, but steady.
      int day = 730 * i / (2 * perYear) + random.nextInt(3);
      complaint(rows, "C" + i, NIGHT.minusDays(730).plusDays(day));
    }
    for (int i = 0; i < inMay; i++) {
      complaint(rows, "M" + i, LocalDate.of(2026, 5, 4).plusDays(2L * i));
    }
    List<FactVersion> facts =
        DossierTable.versions(
            """
            enterprises
            key | known_on   | enterprise_name | subject_type | registration_status | established_on | industry
            E   | 2010-01-01 | 甲 | ENTERPRISE | OPEN | 2010-01-01 | F5139

            complaints
            key | received_on | complaint_type | is_malicious
            %s
            """
                .formatted(rows));
    return Dossier.of(uscc, facts);
  }

  private static void complaint(StringBuilder rows, String key, LocalDate day) {
    rows.append("%s | %s | COMPLAINT | no%n".formatted(key, day));
  }
}
