package org.xinheng.models.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.day;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.Symbols;

class LifecycleTest {
  private static final String COLUMNS =
      "penalties\nkey | known_on | decided_on | penalty_kind | fine_cny | severity | procedure |"
          + " remedy | remedy_outcome | remedy_decided_on | withdrawn_on | repaired_on |"
          + " is_first_offence | discretion_tier\n";

  private final Symbols symbols = new Symbols();
  private final Lifecycle lifecycle = Lifecycle.of(SHIPPED, symbols);

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          minor: three months from the decision      ; 2026-05-01 | CRITICISM | | | | | | | | | |               ; 2026-06-30 ; 2026-08-01
          general: twelve months                     ; 2026-05-01 | FINE | 50000 | | | | | | | | |              ; 2026-06-30 ; 2027-05-01
          serious: thirty-six months                 ; 2026-05-01 | STOP_BUSINESS | | | | | | | | | |           ; 2026-06-30 ; 2029-05-01
          a huge fine is serious                     ; 2026-05-01 | FINE | 1000000 | | | | | | | | |            ; 2026-06-30 ; 2029-05-01
          just below it is general                   ; 2026-05-01 | FINE | 999999.99 | | | | | | | | |          ; 2026-06-30 ; 2027-05-01
          a low fine is minor                        ; 2026-05-01 | FINE | 9999.99 | | | | | | | | |            ; 2026-06-30 ; 2026-08-01
          just above it is general                   ; 2026-05-01 | FINE | 10000 | | | | | | | | |              ; 2026-06-30 ; 2027-05-01
          the delivered tier comes first             ; 2026-05-01 | FINE | 50000 | SERIOUS | | | | | | | |      ; 2026-06-30 ; 2029-05-01
          the last day of a month stands in          ; 2025-11-30 | FINE | 100 | | | | | | | | |                ; 2026-01-29 ; 2026-02-28
          old rule: three years cut by the kinder    ; 2026-03-31 | FINE | 50000 | | | | | | | | |              ; 2026-05-30 ; 2027-03-31
          the kinder rule ends it when it comes      ; 2024-06-01 | FINE | 50000 | | | | | | | | |              ; 2024-07-31 ; 2026-04-01
          the kinder rule never ends it before       ; 2024-06-01 | STOP_BUSINESS | | | | | | | | | |           ; 2024-07-31 ; 2027-06-01
          the old rule stays where it is kinder      ; 2026-03-31 | FINE | 5000 | GENERAL | | | | | | | |       ; 2026-05-30 ; 2026-06-30
          older than any rule: kinder from its start ; 2021-03-01 | FINE | 5000 | | | | | | | | |               ; 2021-04-30 ; 2021-09-01
          upheld: from that day                      ; 2026-05-01 | FINE | 50000 | | | LITIGATION | UPHELD | 2026-09-15 | | | | ; 2026-09-15 ; 2027-05-01
          remedy given up: not before it is final    ; 2026-05-01 | FINE | 50000 | | | LITIGATION | WITHDRAWN | 2026-05-20 | | | | ; 2026-06-30 ; 2027-05-01
          remedy given up late                       ; 2026-05-01 | FINE | 50000 | | | LITIGATION | WITHDRAWN | 2026-08-20 | | | | ; 2026-08-20 ; 2027-05-01
          withdrawn                                  ; 2026-05-01 | FINE | 50000 | | | | | | 2026-09-01 | | |   ; 2026-06-30 ; 2026-09-01
          overturned                                 ; 2026-05-01 | FINE | 50000 | | | LITIGATION | REVOKED | 2026-10-01 | | | | ; 2026-06-30 ; 2026-10-01
          repaired                                   ; 2026-05-01 | FINE | 50000 | | | | | | | 2026-11-01 | |   ; 2026-06-30 ; 2026-11-01
          """)
  void aPenaltyCountsFromWhenItIsFinalUntilItsPeriodEnds(
      String name, String row, String from, String until) {
    Standing standing = only(COLUMNS + "P | 2019-01-01 | " + row, "2026-07-01");

    assertThat(date(standing.countsFrom())).isEqualTo(from);
    assertThat(date(standing.countsUntil())).isEqualTo(until);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          2026-05-01 | FINE | 50000 | | SIMPLE | | | | | | |                 ; penalties.simple-procedure
          2026-05-01 | WARNING | | | ORDINARY | | | | | | |                  ; penalties.warning-only
          2026-05-01 | NOT_PUNISHED | | | ORDINARY | | | | | | |             ; penalties.not-punished
          2026-05-01 | FINE | 100 | | ORDINARY | | | | | | yes |             ; penalties.first-offence
          2026-05-01 | FINE | 100 | | ORDINARY | | | | | | no | EXEMPT       ; penalties.exempt
          2026-05-01 | FINE | 50000 | | | LITIGATION | PENDING | | | | |     ; penalties.remedy-pending
          2026-05-01 | FINE | 50000 | | | RECONSIDERATION | | | | | |        ; penalties.remedy-undecided
          2026-05-01 | FINE | 50000 | | | NONE | REVOKED | | | | |           ; penalties.overturned-undated
          """)
  void somePenaltiesDoNotCountAtAllAndSayWhy(String row, String rule) {
    Standing standing = only(COLUMNS + "P | 2019-01-01 | " + row, "2026-07-01");

    assertThat(standing.counts()).isFalse();
    assertThat(standing.whyNot()).isEqualTo(rule);
    assertThat(standing.countsFrom()).isEqualTo(Standing.NONE);
    assertThat(standing.explanation()).isNotBlank();
    assertThat(standing.basis()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-06-29, false, penalties.final",
    "2026-06-30, true, ",
    "2027-04-30, true, ",
    "2027-05-01, false, penalties.period-order-36"
  })
  void besideItsEdgesAPenaltySaysWhyItDoesNotCount(String asOf, boolean counts, String whyNot) {
    Standing standing = only(COLUMNS + "P | 2026-05-01 | 2026-05-01 | FINE | 50000", asOf);

    assertThat(standing.counts()).isEqualTo(counts);
    assertThat(standing.whyNot()).isEqualTo(whyNot);
    assertThat(standing.ruleId()).isEqualTo(counts ? "penalties.period-order-36" : whyNot);
    assertThat(standing.tier()).isEqualTo("GENERAL");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          raised before it counts and pending  ; 2026-06-01 |            | PENDING  ; false ; objection-pending ; true
          raised on the day it would count     ; 2026-06-30 |            | PENDING  ; false ; objection-pending ; true
          raised after it began to count       ; 2026-07-01 |            | PENDING  ; true  ;                   ; true
          an outcome not given is pending      ; 2026-06-01 |            |          ; false ; objection-pending ; true
          rejected before it counts            ; 2026-06-01 | 2026-06-08 | REJECTED ; true  ;                   ; false
          rejected later: held until then      ; 2026-06-01 | 2026-09-01 | REJECTED ; false ; objection-pending ; false
          upheld                               ; 2026-07-01 | 2026-07-08 | UPHELD   ; false ; objection-upheld  ; false
          """)
  void anObjectionHoldsBackWhatDoesNotCountYetAndMarksTheRest(
      String name, String objection, boolean counts, String whyNot, boolean objected) {
    List<Standing> standings =
        standings(
            COLUMNS
                + "P | 2026-05-01 | 2026-05-01 | FINE | 50000\n\n"
                + "objections\nkey | target_document | opened_on | decided_on | objection_outcome\n"
                + "O | P | "
                + objection,
            "2026-08-01");
    Standing penalty = standings.get(0);

    assertThat(penalty.counts()).isEqualTo(counts);
    assertThat(penalty.whyNot()).isEqualTo(whyNot);
    assertThat(penalty.objected()).isEqualTo(objected);
    assertThat(standings.get(1).whyNot()).isEqualTo("objections.neutral");
  }

  @Test
  void aRepairEndsTheRecordOfItsDocumentButNotASeriousListing() {
    List<Standing> standings =
        standings(
            """
            credit_records
            key | document_number | record_kind  | determined_on
            C   | 文书1           | WAGE_ARREARS | 2026-05-01

            listings
            key | document_number | list_kind          | listed_on
            L1  | 文书2           | SERIOUS_VIOLATION  | 2026-05-01
            L2  | 文书3           | ABNORMAL_OPERATION | 2026-05-01

            repairs
            key | target_document | repaired_on
            R1  | 文书1           | 2026-06-01
            R2  | 文书2           | 2026-06-01
            R3  | 文书3           | 2026-06-02
            R4  | 文书3           | 2026-06-01
            """,
            "2026-06-01");

    assertThat(standings.subList(0, 3))
        .extracting(s -> s.fact().key(), Standing::counts, Standing::whyNot)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("C", false, "repaired"),
            org.assertj.core.groups.Tuple.tuple("L1", true, null),
            org.assertj.core.groups.Tuple.tuple("L2", false, "repaired"));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          listings         ; list_kind \\| listed_on \\| removed_on \\| removal_kind ; ABNORMAL_OPERATION \\| 2025-07-01 \\|            \\|            ; 2025-07-01 ; open       ;
          listings         ; list_kind \\| listed_on \\| removed_on \\| removal_kind ; ABNORMAL_OPERATION \\| 2025-07-01 \\| 2026-06-01 \\| REMOVED    ; 2025-07-01 ; 2026-06-01 ; listings.removed
          listings         ; list_kind \\| listed_on \\| removed_on \\| removal_kind ; ABNORMAL_OPERATION \\| 2025-07-01 \\| 2026-06-01 \\| STRUCK_OUT ; open       ; open       ; listings.struck-out
          related_listings ; list_kind \\| listed_on \\| removed_on ; SERIOUS_VIOLATION \\| 2025-07-01 \\| 2026-06-01 ; 2025-07-01 ; 2026-06-01 ; related_listings.removed
          arrears          ; arrears_kind \\| since_on \\| cleared_on ; TAX \\| 2015-07-01 \\| ; 2015-07-01 ; open ;
          arrears          ; arrears_kind \\| since_on \\| cleared_on ; TAX \\| 2015-07-01 \\| 2026-06-30 ; 2015-07-01 ; 2026-06-30 ; arrears.cleared
          complaints       ; received_on \\| closed_on \\| outcome \\| is_malicious ; 2026-01-05 \\| 2026-02-05 \\| SUBSTANTIATED \\| no ; 2026-02-05 ; 2027-01-05 ;
          complaints       ; received_on \\| closed_on \\| outcome \\| is_malicious ; 2026-01-05 \\| 2026-02-05 \\| CASE_FILED \\| ; 2026-02-05 ; 2027-01-05 ;
          complaints       ; received_on \\| closed_on \\| outcome \\| is_malicious ; 2026-01-05 \\| 2026-02-05 \\| SUBSTANTIATED \\| yes ; open ; open ; complaints.malicious
          complaints       ; received_on \\| closed_on \\| outcome \\| is_malicious ; 2026-01-05 \\| 2026-02-05 \\| SETTLED \\| ; open ; open ; complaints.unsubstantiated
          complaints       ; received_on \\| closed_on \\| outcome \\| is_malicious ; 2026-01-05 \\| \\| \\| ; open ; open ; complaints.unsubstantiated
          inspections      ; inspected_on \\| result \\| has_finding \\| rectified_on ; 2026-01-05 \\| A \\| yes \\| ; 2026-01-05 ; 2027-01-05 ;
          inspections      ; inspected_on \\| result \\| has_finding \\| rectified_on ; 2026-01-05 \\| A \\| yes \\| 2026-02-01 ; 2026-01-05 ; 2026-02-01 ; inspections.rectified
          inspections      ; inspected_on \\| result \\| has_finding \\| rectified_on ; 2026-01-05 \\| 1 \\| no \\| ; open ; open ; inspections.no-finding
          inspections      ; inspected_on \\| result \\| has_finding \\| rectified_on ; 2026-01-05 \\| 1 \\| \\| ; open ; open ; inspections.no-finding-by-result
          annual_reports   ; reported_on \\| report_year \\| report_state ; 2026-01-05 \\| 2024 \\| LATE ; 2026-01-05 ; 2027-01-05 ;
          annual_reports   ; reported_on \\| report_year \\| report_state ; 2026-01-05 \\| 2024 \\| ON_TIME ; open ; open ; annual_reports.in-order
          credit_records   ; determined_on \\| record_kind ; 2026-01-05 \\| HONOUR ; open ; open ; credit_records.good-record
          credit_records   ; determined_on \\| record_kind ; 2020-01-05 \\| SAFETY_HAZARD ; 2020-01-05 ; 2025-01-05 ; credit_records.retention
          licences         ; granted_on ; 2026-01-05 ; open ; open ; licences.neutral
          """)
  void everyContractSaysFromWhenUntilWhenOrWhyNot(
      String contract, String columns, String row, String from, String until, String whyNot) {
    String table =
        contract + "\nkey | " + columns.replace("\\|", "|") + "\nK | " + row.replace("\\|", "|");

    Standing standing = only(table, "2026-07-01");

    assertThat(date(standing.countsFrom())).isEqualTo(from);
    assertThat(date(standing.countsUntil())).isEqualTo(until);
    assertThat(standing.whyNot()).isEqualTo(whyNot);
    assertThat(standing.counts()).isEqualTo(whyNot == null);
  }

  @ParameterizedTest
  @CsvSource({"2026-04-30, 2026-06-29", "2026-05-01, 2026-05-01"})
  void aDatedRuleSpeaksOnlyOfWhatHappenedWithin(String decided, String from) {
    DefinitionFile file = SHIPPED.file(LifecycleRules.PATH);
    String dated =
        file.text()
            .replace(
                "      - id: final\n",
                "      - {id: at-once, applies-from: 2026-05-01, on: decided_on, label: 即时, source: s,"
                    + " confirmed: false}\n      - id: final\n");
    Lifecycle changed = Lifecycle.of(SHIPPED.with(new DefinitionFile(file.path(), dated)), symbols);

    Standing standing =
        changed
            .standings(
                DossierTable.dossier(
                        "enterprises\nkey\n\npenalties\nkey | decided_on\nP | " + decided)
                    .knownBy(day("2030-01-01"), symbols),
                day("2026-07-01"))
            .get(0);

    assertThat(date(standing.countsFrom())).isEqualTo(from);
  }

  private Standing only(String table, String asOf) {
    return standings(table, asOf).get(0);
  }

  private List<Standing> standings(String table, String asOf) {
    return lifecycle.standings(
        DossierTable.dossier("enterprises\nkey\n\n" + table).knownBy(day("2030-01-01"), symbols),
        day(asOf));
  }

  private static String date(int day) {
    return day == Standing.NONE ? "open" : LocalDate.ofEpochDay(day).toString();
  }
}
