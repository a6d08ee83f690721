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
import org.xinheng.models.contracts.Complaints;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.FactVersion;
import org.xinheng.models.risk.indicators.RiskIndicators;

class TrainRiskModelTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String NIGHT = "2026-06-01";
  private static final int ENTERPRISES = 120;
  private static final int QUARTERS = 8;

  @TempDir Path folder;

  @Test
  void aCityWhereEveryCheckWasGoodTrainsNothingAndKeepsItsChampion() {
    assertThatNothingIsTrained(
        city(dossiers(0, 0)), "All ", "rows are good: nothing can be learnt from one outcome.");
  }

  @Test
  void aCityWithTooShortAPastHasNothingToProveAModelOnAndKeepsItsChampion() {
    assertThatNothingIsTrained(
        city(dossiers(5, 1, 3)).define(RiskIndicators.PATH, quick()),
        "No cut could be held out: ",
        "the records do not reach back far enough to prove a model.");
  }

  private static void assertThatNothingIsTrained(SmallCity city, String begins, String says) {
    ModelRegistry registry = city.lake().models();
    registry.add("v1", Map.of(ModelRegistry.MODEL, "{}"));
    registry.promote("v1");

    assertThatThrownBy(() -> city.run(NIGHT, new TrainRiskModel()))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("No risk model is trained, and the champion stays. " + begins)
        .hasMessageContaining(says);
    assertThat(registry.championVersion()).contains("v1");
    assertThat(registry.versions()).containsExactly("v1");
  }

  @Test
  void bothModelsAreRegisteredWithTheirCardsAndTheDecision() {
    SmallCity city = city(dossiers(5, 1)).define(RiskIndicators.PATH, quick());

    city.run(NIGHT, new TrainRiskModel());

    ModelRegistry registry = city.lake().models();
    assertThat(registry.versions()).hasSize(2).allMatch(one -> one.startsWith(NIGHT));
    String version =
        registry.versions().stream().filter(one -> one.contains("woe")).findFirst().orElseThrow();
    assertThat(registry.read(version, ModelRegistry.CARD))
        .contains("\"against\": \"floor\"", "\"floor_auc\"", "\"dimension\": \"town\"")
        .contains("\"months-since-complaint\"", "\"calibration\"", "\"rivals\"", "\"promoted\"");
    assertThat(registry.read(version, ModelRegistry.SCORECARD)).contains("months-since-complaint");
  }

  /** Few trees, and nothing tuned. */
  private static String quick() {
    return SmallCity.DEFINITIONS
        .file(RiskIndicators.PATH)
        .text()
        .replace("trees: {count: 120", "trees: {count: 2")
        .replaceFirst("(?m)^ *tuning: .*$", "");
  }

  private SmallCity city(Dataset<Row> dossiers) {
    SmallCity city = new SmallCity(spark(), folder);
    city.lake().overwrite(Dossiers.TABLE, dossiers);
    city.lake().overwrite(Overlay.TABLE, TextTable.table(spark(), Overlay.TABLE, "uscc"));
    return city;
  }

  private Dataset<Row> dossiers(int complained, int others) {
    return dossiers(complained, others, 0);
  }

  /**
   * Eight checks of each, a quarter apart; there was a complaint before every third of them.
   *
   * @param complained how many checks in six are bad of those after a complaint
   * @param others how many are of the others
   * @param firstQuarter those of quarters before it never were
   */
  private Dataset<Row> dossiers(int complained, int others, int firstQuarter) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1; i <= ENTERPRISES; i++) {
      List<FactVersion> versions = new ArrayList<>();
      for (int quarter = firstQuarter; quarter < QUARTERS; quarter++) {
        int dice = Math.floorMod((i + 1009 * quarter) * 0x9E3779B1, 997);
        boolean isComplaint = dice % 3 == 0;
        boolean isBad = dice / 3 % 6 < (isComplaint ? complained : others);
        int day = (int) LocalDate.parse("2024-06-03").plusMonths(3L * quarter).toEpochDay();
        if (isComplaint) {
          versions.add(complaint("C" + i + "-" + quarter, day - 20));
        }
        versions.add(check("T" + i + "-" + quarter, day, isBad ? "2" : "1"));
      }
      Dossier dossier = Dossier.of(SmallCity.uscc(i), versions);
      rows.add(RowFactory.create(dossier.uscc(), dossier.packed(), 1L));
    }
    return spark().createDataFrame(rows, Dossiers.TABLE.schema());
  }

  private static FactVersion check(String task, int day, String result) {
    Contract contract = Inspections.CONTRACT;
    Object[] values = new Object[contract.fields().size()];
    values[contract.indexOf(Inspections.TASK_NUMBER)] = task;
    values[contract.indexOf(Inspections.INSPECTED_ON)] = day;
    values[contract.indexOf(Inspections.CHECK_TYPE)] = "DAILY";
    values[contract.indexOf(Inspections.RESULT)] = result;
    return new FactVersion(contract, task, day, 1, false, values);
  }

  private static FactVersion complaint(String number, int day) {
    Contract contract = Complaints.CONTRACT;
    Object[] values = new Object[contract.fields().size()];
    values[contract.indexOf(contract.happenedOn())] = day;
    values[contract.indexOf(Complaints.OUTCOME)] = "SUBSTANTIATED";
    return new FactVersion(contract, number, day, 1, false, values);
  }
}
