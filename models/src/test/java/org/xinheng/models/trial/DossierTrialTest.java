package org.xinheng.models.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;
import static org.xinheng.models.dossier.DossierTable.dossier;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.registers.SampleRegisters;
import org.xinheng.models.scorecard.Grade;
import org.xinheng.models.scorecard.Surroundings;
import org.xinheng.models.supervision.SupervisionClass;

class DossierTrialTest {
  private static final LocalDate NIGHT = LocalDate.parse("2026-06-30");
  private static final Dossier CLEAN = dossier("");
  private static final Dossier LISTED =
      dossier(
          """
          listings
          key | list_kind          | cause_kind       | listed_on
          L1  | ABNORMAL_OPERATION | NO_ANNUAL_REPORT | 2026-05-01
          """);

  @Test
  void theSameDefinitionsMoveNobody() {
    TrialTally tally = tally(SHIPPED, 10, CLEAN, LISTED);

    assertThat(tally.enterprises()).isEqualTo(2);
    assertThat(tally.count(Move.Direction.NONE)).isEqualTo(2);
    assertThat(tally.grades().moved()).isZero();
    assertThat(tally.drawsAfter().of(List.of())).isEmpty();
  }

  @Test
  void aLighterWeightSaysWhoMovesByWhichIndicatorAndWhatItCost() {
    Definitions proposed =
        with(
            "public-credit.yaml",
            "when: {list_kind: [ABNORMAL_OPERATION]}\n            points: 20",
            "when: {list_kind: [ABNORMAL_OPERATION]}\n            points: 5");

    TrialTally tally = tally(proposed, 10, CLEAN, LISTED);

    assertThat(tally.count(Move.Direction.LIGHTER)).isEqualTo(1);
    Move move = tally.furthest(Move.Direction.LIGHTER).get(0);
    assertThat(move.before().points()).isEqualTo(980);
    assertThat(move.before().grade()).isEqualTo(Grade.B);
    assertThat(move.after().points()).isEqualTo(995);
    assertThat(move.after().supervisionClass()).isEqualTo(SupervisionClass.A);
    assertThat(move.reasons())
        .singleElement()
        .satisfies(
            reason -> {
              assertThat(reason.indicator()).isEqualTo("abnormal-operation");
              assertThat(reason.pointsChange()).isEqualTo(-15);
              assertThat(reason.after().document()).isEqualTo("L1");
              assertThat(reason.after().basis()).contains("五类主体公共信用评价指引");
            });
    assertThat(tally.indicators())
        .containsEntry("abnormal-operation", new TrialTally.IndicatorSum(1, 20, 5));
    assertThat(tally.grades().count("B", "A")).isEqualTo(1);
    assertThat(tally.classes().count("A", "A")).isEqualTo(1);
  }

  @Test
  void anotherCutOffMovesWithoutAnyReason() {
    TrialTally tally =
        tally(with("public-credit.yaml", "A: 990, B: 980", "A: 995, B: 985"), 10, CLEAN, LISTED);

    Move move = tally.furthest(Move.Direction.STRICTER).get(0);
    assertThat(move.before().grade()).isEqualTo(Grade.B);
    assertThat(move.after().grade()).isEqualTo(Grade.C);
    assertThat(move.reasons()).isEmpty();
  }

  @Test
  void anotherRateDrawsMoreOfTheSameEnterprises() {
    Definitions proposed = with("supervision.yaml", "A: {rate-bp: 90,", "A: {rate-bp: 250,");
    DossierTrial.Terms terms = terms(proposed);

    TrialTally tally = tally(proposed, 10, CLEAN, LISTED);

    assertThat(market(tally.drawsBefore().of(terms.plansBefore())))
        .containsExactly(
            "A 1 of 90: 0.009", "B 1 of 300: 0.03", "C 0 of 900: 0.0", "D 0 of 1800: 0.0");
    assertThat(market(tally.drawsAfter().of(terms.plansAfter())))
        .startsWith("A 1 of 250: 0.025", "B 1 of 300: 0.03");
    assertThat(tally.count(Move.Direction.NONE)).isEqualTo(2);
  }

  private static List<String> market(List<DrawForecast.PlanDraws> draws) {
    return draws.stream()
        .filter(one -> one.plan().id().equals("P-MARKET"))
        .flatMap(one -> one.classes().stream())
        .map(
            one ->
                "%s %d of %d: %s"
                    .formatted(one.unitClass(), one.eligible(), one.rateBp(), one.expected()))
        .toList();
  }

  @Test
  void talliesOfPartsMergeIntoThatOfTheWholeAndListNoMoreThanAsked() {
    Definitions proposed = with("public-credit.yaml", "A: 990, B: 980", "A: 995, B: 985");
    Dossier other = Dossier.of("91330782MA28F16F5D", versionsOfListed());

    TrialTally whole = tally(proposed, 1, LISTED, other);
    TrialTally parts = tally(proposed, 1, LISTED).add(tally(proposed, 1, other));

    assertThat(parts.count(Move.Direction.STRICTER)).isEqualTo(2);
    assertThat(parts.furthest(Move.Direction.STRICTER))
        .hasSize(1)
        .isEqualTo(whole.furthest(Move.Direction.STRICTER));
    assertThat(parts.grades().count("B", "C")).isEqualTo(whole.grades().count("B", "C"));
  }

  private static List<org.xinheng.models.dossier.FactVersion> versionsOfListed() {
    return org.xinheng.models.dossier.DossierTable.versions(
        """
        enterprises
        key | known_on   | enterprise_name | subject_type | registration_status | established_on
        E   | 2000-01-01 | 义乌市另一商行  | ENTERPRISE   | OPEN                | 2000-01-01

        listings
        key | list_kind          | cause_kind       | listed_on
        L2  | ABNORMAL_OPERATION | NO_ANNUAL_REPORT | 2026-05-01
        """);
  }

  private static TrialTally tally(Definitions proposed, int most, Dossier... dossiers) {
    DossierTrial trial = DossierTrial.of(terms(proposed), SampleRegisters.matters());
    TrialTally tally = new TrialTally(most);
    for (Dossier one : dossiers) {
      trial.add(one, tally);
    }
    return tally;
  }

  private static DossierTrial.Terms terms(Definitions proposed) {
    return new DossierTrial.Terms(SHIPPED, proposed, null, null, Surroundings.calm(NIGHT), NIGHT);
  }

  private static Definitions with(String path, String old, String fresh) {
    String text = SHIPPED.file(path).text();
    assertThat(text).contains(old);
    return SHIPPED.with(new DefinitionFile(path, text.replace(old, fresh)));
  }
}
