package org.xinheng.jobs.explaining;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.FactVersion;

class DossierTextTest {
  @Test
  void everyVersionOfARecordIsShownInTheOrderInWhichItBecameKnown() {
    Dossier dossier =
        Dossier.of(
            "91330782666196409W",
            List.of(
                fine("penalties/1", "2026-03-01", 7, true, null),
                fine("penalties/1", "2026-01-05", 1, false, 1_000_00L),
                fine("penalties/1", "2026-02-01", 4, false, 900_50L)));

    assertThat(
            DossierText.of(
                dossier,
                CodeLists.of(
                    Definitions.load(
                        Path.of(System.getProperty("project.root"), "models/definitions")))))
        .isEqualTo(
            """
            91330782666196409W  信用档案：1条记录，3个版本

            行政处罚  penalties/1
              2026-01-05知悉（入库批次1）  罚款金额：1000.00元
              2026-02-01知悉（入库批次4）  罚款金额：900.50元
              2026-03-01知悉（入库批次7）  来源已撤回
            """);
  }

  private static FactVersion fine(String key, String day, long load, boolean deleted, Long fine) {
    Contract contract = Penalties.CONTRACT;
    Object[] values = new Object[contract.fields().size()];
    values[contract.indexOf(Penalties.FINE_CNY)] = fine;
    return new FactVersion(
        contract, key, (int) LocalDate.parse(day).toEpochDay(), load, deleted, values);
  }
}
