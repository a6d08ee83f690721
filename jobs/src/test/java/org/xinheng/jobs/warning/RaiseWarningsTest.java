package org.xinheng.jobs.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.JsonTable;
import org.xinheng.jobs.SampleFacts;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.ClassChanges;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.WarningPeers;
import org.xinheng.jobs.catalogue.WarningTuning;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.models.contracts.Arrears;
import org.xinheng.models.contracts.Complaints;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Delegations;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Matters;
import org.xinheng.models.contracts.Teams;
import org.xinheng.models.contracts.WarningFeedback;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.FactVersion;
import org.xinheng.models.warning.PeerCounts;
import org.xinheng.models.warning.WarningBook;
import org.xinheng.models.warning.WarningRules;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RaiseWarningsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final int ENTERPRISES = 20;
  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);

  @TempDir static Path folder;
  private transient SmallCity city;

  /**
   * U1 owes tax, U2 has a surge of complaints, U3 fell two classes, U6 is related over two others.
   */
  @BeforeEach
  void oneNight() {
    if (city != null) {
      return;
    }
    city = new SmallCity(spark(), folder);
    List<Row> dossiers = new ArrayList<>();
    for (int i = 0; i < ENTERPRISES; i++) {
      dossiers.add(RowFactory.create("U" + i, dossier(i).packed(), 1L));
    }
    city.lake()
        .overwrite(Dossiers.TABLE, spark().createDataFrame(dossiers, Dossiers.TABLE.schema()));
    city.lake()
        .overwrite(Overlay.TABLE, spark().createDataFrame(List.of(), Overlay.TABLE.schema()));
    city.lake()
        .overwrite(
            ClassChanges.TABLE,
            rows(
                ClassChanges.TABLE,
                """
                as_of      | month      | uscc | supervision_class | previous_month | previous_class | change_kind
                2026-06-01 | 2026-06-01 | U3   | C                 | 2026-05-01     | A              | STRICTER
                2026-06-01 | 2026-06-01 | U4   | B                 | 2026-05-01     | A              | STRICTER
                """));
    city.lake()
        .overwrite(
            Facts.TABLE,
            rows(
                Facts.TABLE,
                """
                contract  | record_key | uscc | known_on   | load | is_delete | record
                relations | R1         | U5   | 2026-02-01 | 1    | false     | {"relation_kind":"SHAREHOLDER","other_uscc":"U7","since_on":"2020-01-01"}
                relations | R2         | U6   | 2026-03-01 | 1    | false     | {"relation_kind":"SAME_REPRESENTATIVE","other_uscc":"U7","since_on":"2020-01-01"}
                listings  | L1         | U5   | 2026-02-15 | 1    | false     | {"list_kind":"SERIOUS_VIOLATION","listed_on":"2026-02-10","document_number":"D1"}
                inspections | I1 | U2 | 2026-06-02 | 1 | false | {"inspected_on":"2026-05-20","matter":"SC005","result":"1"}
                inspections | I2 | U2 | 2026-06-02 | 1 | false | {"inspected_on":"2026-05-25","matter":"SC005","result":"6"}
                inspections | I3 | U2 | 2026-06-05 | 1 | false | {"inspected_on":"2026-06-04","matter":"产品质量监督检查","result":"E"}
                """
                    + SampleFacts.lines(Matters.CONTRACT)
                    + SampleFacts.lines(Teams.CONTRACT)
                    + SampleFacts.lines(Delegations.CONTRACT)));
    city.lake().overwrite(Deliveries.TABLE, rows(Deliveries.TABLE, "load | file\n1 | f1"));
    city.run("2026-06-30", new RaiseWarnings());
  }

  private Dataset<Row> rows(org.xinheng.jobs.catalogue.Table table, String text) {
    return JsonTable.rows(spark(), table, text);
  }

  private static Dossier dossier(int number) {
    List<FactVersion> versions = new ArrayList<>();
    versions.add(
        version(
            Enterprises.CONTRACT,
            "E",
            "2015-01-01",
            Map.of(
                Enterprises.ENTERPRISE_NAME, "甲" + number,
                Enterprises.SUBJECT_TYPE, "ENTERPRISE",
                Enterprises.REGISTRATION_STATUS, "OPEN",
                Enterprises.ESTABLISHED_ON, day("2026-01-05"),
                Enterprises.INDUSTRY, "F5139")));
    if (number == 1) {
      versions.add(
          version(
              Arrears.CONTRACT,
              "A1",
              "2026-03-02",
              Map.of(Arrears.ARREARS_KIND, "TAX", Arrears.SINCE_ON, day("2026-02-01"))));
      versions.add(
          version(
              WarningFeedback.CONTRACT,
              "F1",
              "2026-03-04",
              Map.of(
                  WarningFeedback.WARNING_ID, WarningBook.id("W07-arrears", "U1", "A1"),
                  WarningFeedback.FEEDBACK, "SIGNED",
                  WarningFeedback.FED_BACK_ON, day("2026-03-04"))));
    }
    if (number == 2) {
      versions.add(
          version(
              WarningFeedback.CONTRACT,
              "F2",
              "2026-05-21",
              Map.of(
                  WarningFeedback.WARNING_ID, WarningBook.id("W04-surge", "U2", "*"),
                  WarningFeedback.FEEDBACK, "VERIFIED",
                  WarningFeedback.FED_BACK_ON, day("2026-05-20"))));
    }
    for (int i = 0; number == 2 && i < 8; i++) {
      String on = "2026-05-%02d".formatted(4 + 2 * i);
      versions.add(
          version(
              Complaints.CONTRACT,
              "C" + i,
              on,
              Map.of(
                  Complaints.COMPLAINT_TYPE,
                  "COMPLAINT",
                  Complaints.RECEIVED_ON,
                  day(on),
                  Complaints.IS_MALICIOUS,
                  false)));
    }
    return Dossier.of("U" + number, versions);
  }

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static FactVersion version(
      Contract contract, String key, String knownOn, Map<Field, Object> given) {
    Object[] values = new Object[contract.fields().size()];
    given.forEach((field, value) -> values[contract.indexOf(field)] = value);
    return new FactVersion(contract, key, day(knownOn), 1, false, values);
  }

  @Test
  void everyCauseIsRaisedOnceWithItsStateAndEvidence() {
    assertThat(
            city
                .text(
                    Warnings.TABLE,
                    "as_of",
                    "uscc",
                    "rule",
                    "cause",
                    "state",
                    "opened_on",
                    "missed_deadlines")
                .stream()
                .filter(row -> row.startsWith("2026-06-30")))
        .containsExactly(
            "2026-06-30 | U1 | W07-arrears | A1 | ASSIGNED | 2026-03-02 | 2",
            "2026-06-30 | U2 | W04-surge | * | CLEARED | 2026-05-18 | 0",
            "2026-06-30 | U3 | W12-downgraded | 2026-06-01 | OPEN | 2026-06-01 | 3",
            "2026-06-30 | U6 | W09-group | U5 | OPEN | 2026-03-01 | 3");
    assertThat(city.text(Warnings.TABLE, "uscc", "evidence"))
        .contains("U1 | (arrears | A1 | 2026-02-01 | )");
  }

  @Test
  void peersAreKeptWithTheNight() {
    assertThat(city.text(WarningPeers.TABLE, "month", "peers", "enterprises", "counted"))
        .contains("2026-06-01 | F51 | 20 | 8");
  }

  @Test
  void aNightFilledInAfterwardsIsWhatItWouldHaveBeenAndChangesNoOther() {
    List<String> before = city.text(Warnings.TABLE);

    city.run("2026-04-15", new RaiseWarnings()).run("2026-05-22", new RaiseWarnings());

    assertThat(city.text(Warnings.TABLE)).containsAll(before);
    assertThat(
            city.text(Warnings.TABLE, "as_of", "uscc", "state").stream()
                .filter(row -> row.startsWith("2026-04-15")))
        .containsExactly("2026-04-15 | U1 | ASSIGNED", "2026-04-15 | U6 | OPEN");
    List<String> leads = city.text(TargetedChecks.TABLE, "as_of", "check_id", "until_on");
    assertThat(night("2026-04-15", leads)).isEmpty();
    assertThat(night("2026-05-22", leads)).isEqualTo(night("2026-06-30", leads)).hasSize(1);
  }

  @Test
  void aConfirmedWarningBecomesATargetedCheckOfTheCompetentTeamAndKnowsWhatCameOfIt() {
    assertThat(
            night(
                "2026-06-30",
                city.text(
                    TargetedChecks.TABLE,
                    "as_of uscc check_id matter check_type from_on until_on counts_to_cap team checked_on check_result"
                        .split(" "))))
        .containsExactly(
            "U2 | XS-%s-1 | SC005 | LEAD | 2026-05-22 | 2026-06-11 | false | T-MARKET | 2026-06-04 | E"
                .formatted(WarningBook.id("W04-surge", "U2", "*")));
  }

  @Test
  void aLeadOfATransferredMatterGoesToTheBureauWithItsEvidence() {
    String rules = SmallCity.DEFINITIONS.file(WarningRules.PATH).text();
    DefinitionFile moved =
        new DefinitionFile(
            WarningRules.PATH, rules.replace("check: {matter: SC005", "check: {matter: WH001"));
    RaiseWarnings.Judged judged = judged(SmallCity.DEFINITIONS.with(moved));

    Dataset<Row> leads =
        LeadRows.of(
            city.lake()
                .read(Warnings.TABLE)
                .filter(Warnings.AS_OF.column().equalTo(java.sql.Date.valueOf(NIGHT))),
            judged,
            NIGHT);

    assertThat(JsonTable.text(leads, "uscc", "matter", "department", "team"))
        .containsExactly("U2 | WH001 | COMPREHENSIVE | T-COMPREHENSIVE");
    assertThat(leads.select("evidence").head().getList(0)).hasSize(5);
  }

  private RaiseWarnings.Judged judged(Definitions definitions) {
    return new RaiseWarnings.Judged(
        definitions, Registers.of(city.lake(), NIGHT), new PeerCounts(), Map.of());
  }

  private static List<String> night(String night, List<String> rows) {
    return rows.stream()
        .filter(row -> row.startsWith(night))
        .map(row -> row.substring(night.length() + 3))
        .toList();
  }

  @Test
  void otherThresholdsOfARuleAreTriedInOnePass() {
    Tuning tuning =
        new Tuning(
            judged(SmallCity.DEFINITIONS),
            Dossiers.filled(city.lake().read(Dossiers.TABLE), city.lake().read(Overlay.TABLE)),
            NIGHT);

    assertThat(tuning.proposed(city.lake().read(Warnings.TABLE))).isEmpty();
    assertThat(tuning.write(city.lake(), spark(), Set.of())).isZero();
    tuning.write(city.lake(), spark(), Set.of("W04-surge", "W07-arrears"));

    assertThat(
            city.text(
                WarningTuning.TABLE,
                "rule threshold is_in_force warnings verified_warnings confirmed_warnings lost_confirmed"
                    .split(" ")))
        .containsExactly(
            "W04-surge | 10 | false | 0 | 0 | 0 | 1",
            "W04-surge | 15 | false | 0 | 0 | 0 | 1",
            "W04-surge | 4 | false | 1 | 1 | 1 | 0",
            "W04-surge | 5 | true | 1 | 1 | 1 | 0",
            "W04-surge | 7 | false | 1 | 1 | 1 | 0");
  }
}
