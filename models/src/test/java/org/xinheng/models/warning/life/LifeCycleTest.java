package org.xinheng.models.warning.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.warning.causes.Holding;

class LifeCycleTest {
  private static final FeedbackCodes CODES = FeedbackCodes.of(CodeLists.of(DossierTable.SHIPPED));
  private static final WorkingDays WEEK =
      new WorkingDays(Map.of(LocalDate.of(2026, 5, 1), false, LocalDate.of(2026, 5, 9), true));
  private static final LifeCycle LIFE = new LifeCycle(WEEK, CODES);
  private static final Terms TERMS = new Terms(2, 5, 15, 3, 30);
  private static final int START = day("2026-01-01");
  private static final int SPAN = 200;

  private static Holding holds(String from, String until) {
    return new Holding("*", day(from), day(until), true, List.of());
  }

  private static Feedback report(String code, String on) {
    return new Feedback("W", code, day(on), day(on));
  }

  private static Warning on(String night, List<Holding> holdings, Feedback... reports) {
    return LIFE.replay("W", TERMS, holdings, List.of(reports), day(night));
  }

  private static List<String> history(Warning warning) {
    return warning.history().stream()
        .map(
            step ->
                "%s %d %s".formatted(LocalDate.ofEpochDay(step.on()), step.opening(), step.state()))
        .toList();
  }

  @Test
  void aWarningGoesFromStateToStateAndIsClosedWhenItsCauseEnds() {
    Warning warning =
        on(
            "2026-04-30",
            List.of(holds("2026-03-02", "2026-03-20")),
            report("SIGNED", "2026-03-03"),
            report("VERIFIED", "2026-03-05"),
            report("DISPOSED", "2026-03-10"),
            report("CONFIRMED_ORDER", "2026-03-12"));

    assertThat(history(warning))
        .containsExactly(
            "2026-03-02 1 OPEN",
            "2026-03-03 1 ASSIGNED",
            "2026-03-05 1 VERIFIED",
            "2026-03-10 1 DISPOSED",
            "2026-03-12 1 FED_BACK",
            "2026-03-23 1 CLOSED");
    assertThat(warning.outcome()).isEqualTo("CONFIRMED_ORDER");
    assertThat(warning.due().missed()).isZero();
  }

  @Test
  void itClearsItselfAfterQuietDaysAndAShortGapIsNoEnd() {
    List<Holding> flapping =
        List.of(holds("2026-03-02", "2026-03-10"), holds("2026-03-12", "2026-03-15"));

    assertThat(history(on("2026-03-31", flapping)))
        .containsExactly("2026-03-02 1 OPEN", "2026-03-18 1 CLEARED");
  }

  @Test
  void aWeakerSignKeepsAWarningOpenButOpensNone() {
    Holding weak = new Holding("*", day("2026-03-10"), day("2026-03-20"), false, List.of());

    assertThat(on("2026-03-15", List.of(weak))).isNull();
    assertThat(on("2026-03-19", List.of(holds("2026-03-02", "2026-03-10"), weak)).state())
        .isEqualTo(WarningState.OPEN);
  }

  @Test
  void itOpensAgainAfterTheCoolDownAndKeepsItsHistory() {
    List<Holding> twice =
        List.of(holds("2026-03-02", "2026-03-03"), holds("2026-03-20", "2026-06-01"));

    Warning warning = on("2026-05-01", twice);

    assertThat(history(warning))
        .containsExactly("2026-03-02 1 OPEN", "2026-03-06 1 CLEARED", "2026-04-05 2 OPEN");
    assertThat(warning.firstOpenedOn()).isEqualTo(day("2026-03-02"));
    assertThat(warning.openedOn()).isEqualTo(day("2026-04-05"));
  }

  @Test
  void aDismissedCauseMustHaveGoneAwayBeforeItReturns() {
    List<Holding> lasting = List.of(holds("2026-03-02", "2026-12-01"));

    Warning dismissed = on("2026-09-01", lasting, report("FALSE_ALARM", "2026-03-05"));
    Warning confirmed = on("2026-05-10", lasting, report("CONFIRMED_TALK", "2026-03-05"));

    assertThat(dismissed.state()).isEqualTo(WarningState.CLOSED);
    assertThat(dismissed.openings()).isEqualTo(1);
    assertThat(history(confirmed)).contains("2026-04-04 2 OPEN");
  }

  @Test
  void withoutACoolDownAConfirmedWarningKeepsItsVerdictWhileItsCauseGoesOn() {
    Terms noCoolDown = new Terms(2, 5, 15, 0, 0);
    List<Holding> twice =
        List.of(holds("2026-03-02", "2026-04-01"), holds("2026-05-01", "2026-06-01"));
    List<Feedback> reports = List.of(report("CONFIRMED_TALK", "2026-03-05"));

    Warning lasting = LIFE.replay("W", noCoolDown, twice, reports, day("2026-03-31"));
    Warning again = LIFE.replay("W", noCoolDown, twice, reports, day("2026-05-10"));

    assertThat(history(lasting)).containsExactly("2026-03-02 1 OPEN", "2026-03-05 1 FED_BACK");
    assertThat(history(again)).contains("2026-04-01 1 CLOSED", "2026-05-01 2 OPEN");
    assertThat(CODES.conclusion(again.outcome())).isEqualTo(FeedbackCodes.Conclusion.NONE);
    assertThat(CODES.verdict(again.history())).isEqualTo(FeedbackCodes.Conclusion.CONFIRMED);
  }

  @Test
  void aWithdrawnReportLeavesNoVerdict() {
    List<Holding> lasting = List.of(holds("2026-03-02", "2026-12-01"));
    Feedback withdrawn = new Feedback("W", null, day("2026-03-05"), day("2026-03-09"));

    Warning warning = on("2026-03-20", lasting, report("FALSE_ALARM", "2026-03-05"), withdrawn);

    assertThat(CODES.verdict(warning.history())).isEqualTo(FeedbackCodes.Conclusion.NONE);
  }

  @Test
  void deadlinesRunInWorkingDaysAndMissedOnesEscalate() {
    List<Holding> lasting = List.of(holds("2026-04-29", "2026-12-01"));

    Warning fresh = on("2026-05-04", lasting);

    // 30 April is a Thursday, 1 May a holiday, 9 May a Saturday that is worked on.
    assertThat(fresh.due().signInBy()).isEqualTo(day("2026-05-04"));
    assertThat(fresh.due().missed()).isZero();
    assertThat(on("2026-05-05", lasting).due().missed()).isEqualTo(1);
    assertThat(on("2026-05-05", lasting).due().escalatedOn()).isEqualTo(day("2026-05-05"));
    assertThat(on("2026-08-05", lasting).due().missed()).isEqualTo(3);
    assertThat(on("2026-05-05", lasting, report("SIGNED", "2026-05-04")).due().missed()).isZero();
  }

  @Test
  void aReportThatIsCorrectedOrWithdrawnCounts() {
    List<Holding> lasting = List.of(holds("2026-03-02", "2026-12-01"));
    Feedback wrong = report("FALSE_ALARM", "2026-03-05");

    assertThat(on("2026-03-20", lasting, wrong, report("CONFIRMED_CASE", "2026-03-10")).state())
        .isEqualTo(WarningState.FED_BACK);
    assertThat(
            on(
                    "2026-03-20",
                    lasting,
                    wrong,
                    new Feedback("W", null, day("2026-03-05"), day("2026-03-09")))
                .state())
        .isEqualTo(WarningState.OPEN);
  }

  /** A run that was never disturbed: every single night, in order. */
  private static Course everyNight(List<Holding> holdings, List<Feedback> reports, int asOf) {
    Course course = new Course(TERMS, CODES);
    List<Feedback> inOrder = reports.stream().sorted(LifeCycle.IN_ORDER).toList();
    for (int day = START; day <= asOf; day++) {
      course.step(day, LifeCycle.strength(holdings, day), inOrder);
    }
    return course;
  }

  @Property(tries = 2000)
  void visitingOnlyTheDaysOfChangeLeavesTheStateOfEveryNightInOrder(@ForAll long seed) {
    Random random = new Random(seed);
    List<Holding> holdings = holdings(random);
    List<Feedback> reports = reports(random);
    int asOf = START + random.nextInt(SPAN);
    Course undisturbed = everyNight(holdings, reports, asOf);

    Warning warning = LIFE.replay("W", TERMS, holdings, reports, asOf);

    if (undisturbed.openings() == 0) {
      assertThat(warning).isNull();
    } else {
      assertThat(warning)
          .isEqualTo(
              undisturbed.warning("W", "*", undisturbed.due(WEEK, asOf), warning.evidence()));
    }
  }

  @Property(tries = 500)
  void theOrderOfWhatWasSeenAndReportedIsOfNoConsequence(@ForAll long seed) {
    Random random = new Random(seed);
    List<Holding> holdings = holdings(random);
    List<Feedback> reports = reports(random);
    int asOf = START + random.nextInt(SPAN);
    Warning warning = LIFE.replay("W", TERMS, holdings, reports, asOf);
    List<Holding> shuffled = new ArrayList<>(holdings);
    List<Feedback> others = new ArrayList<>(reports);
    Collections.shuffle(shuffled, random);
    Collections.shuffle(others, random);

    assertThat(LIFE.replay("W", TERMS, shuffled, others, asOf)).isEqualTo(warning);
  }

  @Property(tries = 500)
  void aLaterNightAddsToTheHistoryAndRewritesNothing(@ForAll long seed) {
    Random random = new Random(seed);
    List<Holding> holdings = holdings(random);
    List<Feedback> reports = reports(random);
    int asOf = START + random.nextInt(SPAN);
    Warning earlier = LIFE.replay("W", TERMS, holdings, reports, asOf);
    Warning later = LIFE.replay("W", TERMS, holdings, reports, asOf + 1 + random.nextInt(40));

    if (earlier != null) {
      assertThat(later.history()).startsWith(earlier.history().toArray(Step[]::new));
      assertThat(later.firstOpenedOn()).isEqualTo(earlier.firstOpenedOn());
    }
  }

  @Property(tries = 500)
  void noOpeningBeginsBeforeTheOneBeforeHasEndedOrWasConfirmed(@ForAll long seed) {
    Random random = new Random(seed);
    Warning warning = LIFE.replay("W", TERMS, holdings(random), reports(random), START + SPAN);

    if (warning != null) {
      List<Step> history = warning.history();
      for (int i = 1; i < history.size(); i++) {
        if (history.get(i).opening() > history.get(i - 1).opening()) {
          WarningState before = history.get(i - 1).state();
          assertThat(before.isEnded() || before == WarningState.FED_BACK).isTrue();
          assertThat(history.get(i).opening()).isEqualTo(history.get(i - 1).opening() + 1);
        }
      }
    }
  }

  private static List<Holding> holdings(Random random) {
    List<Holding> holdings = new ArrayList<>();
    for (int i = 1 + random.nextInt(5); i > 0; i--) {
      int from = START + random.nextInt(SPAN);
      int until = from + 1 + random.nextInt(50);
      holdings.add(new Holding("*", from, until, random.nextInt(3) > 0, List.of()));
    }
    return holdings;
  }

  private static List<Feedback> reports(Random random) {
    String[] codes = {
      "SIGNED", "VERIFIED", "DISPOSED", "CONFIRMED_CASE", "FALSE_ALARM", "TRANSFERRED", null
    };
    List<Feedback> reports = new ArrayList<>();
    for (int i = random.nextInt(5); i > 0; i--) {
      int known = START + random.nextInt(SPAN);
      reports.add(
          new Feedback("W", codes[random.nextInt(codes.length)], known - random.nextInt(9), known));
    }
    return reports;
  }
}
