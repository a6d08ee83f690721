package org.xinheng.jobs.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.TextTable;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.FactVersion;

class TrainRiskModelTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String NIGHT = "2026-06-01";
  private static final int ENTERPRISES = 70;

  @TempDir Path folder;

  @Test
  void aCityWhereEveryCheckWasGoodTrainsNothingAndKeepsItsChampion() {
    SmallCity city = new SmallCity(spark(), folder);
    city.lake().overwrite(Dossiers.TABLE, dossiers());
    city.lake().overwrite(Overlay.TABLE, TextTable.table(spark(), Overlay.TABLE, "uscc"));
    ModelRegistry registry = city.lake().models();
    registry.add("v1", Map.of(ModelRegistry.MODEL, "{}"));
    registry.promote("v1");

    assertThatThrownBy(() -> city.run(NIGHT, new TrainRiskModel()))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("No risk model is trained, and the champion stays. All ")
        .hasMessageContaining("rows are good: nothing can be learnt from one outcome.");
    assertThat(registry.championVersion()).contains("v1");
    assertThat(registry.versions()).containsExactly("v1");
  }

  /** Four good checks of each, half a year apart. */
  private Dataset<Row> dossiers() {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= ENTERPRISES; i++) {
      List<FactVersion> checks = new ArrayList<>();
      for (String day : List.of("2024-03-01", "2024-09-02", "2025-03-03", "2025-09-01")) {
        checks.add(check("T" + i + "-" + day, (int) LocalDate.parse(day).toEpochDay()));
      }
      Dossier dossier = Dossier.of(SmallCity.uscc(i), checks);
      rows.add(RowFactory.create(dossier.uscc(), dossier.packed(), 1L));
    }
    return spark().createDataFrame(rows, Dossiers.TABLE.schema());
  }

  private static FactVersion check(String task, int day) {
    Contract contract = Inspections.CONTRACT;
    Object[] values = new Object[contract.fields().size()];
    values[contract.indexOf(Inspections.TASK_NUMBER)] = task;
    values[contract.indexOf(Inspections.INSPECTED_ON)] = day;
    values[contract.indexOf(Inspections.CHECK_TYPE)] = "DAILY";
    values[contract.indexOf(Inspections.RESULT)] = "1";
    return new FactVersion(contract, task, day, 1, false, values);
  }
}
