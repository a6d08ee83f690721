package org.xinheng.models.warning.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.day;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.warning.causes.Holding;
import org.xinheng.models.warning.life.Feedback;
import org.xinheng.models.warning.life.FeedbackCodes;
import org.xinheng.models.warning.life.LifeCycle;
import org.xinheng.models.warning.life.Terms;
import org.xinheng.models.warning.life.Warning;
import org.xinheng.models.warning.life.WorkingDays;

class LeadsTest {
  private static final FeedbackCodes CODES = FeedbackCodes.of(CodeLists.of(DossierTable.SHIPPED));
  private static final WorkingDays WEEK = new WorkingDays(Map.of(LocalDate.of(2026, 5, 1), false));
  private static final LifeCycle LIFE = new LifeCycle(WEEK, CODES);
  private static final Terms TERMS = new Terms(2, 5, 15, 3, 30);
  private static final LeadCheck CHECK = new LeadCheck("SC001", 5);

  private static List<String> leads(String night, Feedback... reports) {
    List<Holding> holdings =
        List.of(
            new Holding("*", day("2026-03-02"), day("2026-03-31"), true, List.of()),
            new Holding("*", day("2026-05-15"), day("2026-06-30"), true, List.of()));
    Warning warning = LIFE.replay("W", TERMS, holdings, List.of(reports), day(night));
    List<String> leads = new ArrayList<>();
    for (Lead lead : new Leads(CODES, WEEK).of(CHECK, warning.id(), warning.history())) {
      leads.add(
          "%s %s %s %s"
              .formatted(
                  lead.id(),
                  lead.matter(),
                  LocalDate.ofEpochDay(lead.from()),
                  LocalDate.ofEpochDay(lead.until())));
    }
    return leads;
  }

  private static Feedback report(String code, String on, String knownOn) {
    return new Feedback("W", code, day(on), day(knownOn));
  }

  @Test
  void aConfirmedWarningIsCheckedInWorkingDaysFromTheNightThatWasKnown() {
    Feedback late = report("VERIFIED", "2026-03-05", "2026-03-09");

    assertThat(leads("2026-03-08", late)).isEmpty();
    assertThat(leads("2026-03-09", late)).containsExactly("XS-W-1 SC001 2026-03-10 2026-03-16");
  }

  @Test
  void furtherReportsAndTheEndOfTheCauseLeaveItAsItIs() {
    assertThat(
            leads(
                "2026-04-30",
                report("SIGNED", "2026-03-03", "2026-03-03"),
                report("VERIFIED", "2026-03-05", "2026-03-05"),
                report("CONFIRMED_ORDER", "2026-03-12", "2026-03-12")))
        .containsExactly("XS-W-1 SC001 2026-03-06 2026-03-12");
  }

  @Test
  void oneThatIsDismissedPassedOnOrWithdrawnFallsAway() {
    Feedback verified = report("VERIFIED", "2026-03-05", "2026-03-05");

    for (String code : new String[] {"FALSE_ALARM", "UNFOUNDED", "TRANSFERRED", null}) {
      assertThat(leads("2026-04-01", verified, report(code, "2026-03-10", "2026-03-10"))).isEmpty();
    }
  }

  @Test
  void eachOpeningThatIsConfirmedIsCheckedByItself() {
    assertThat(
            leads(
                "2026-06-01",
                report("VERIFIED", "2026-03-05", "2026-03-05"),
                report("VERIFIED", "2026-05-20", "2026-05-20")))
        .containsExactly(
            "XS-W-1 SC001 2026-03-06 2026-03-12", "XS-W-2 SC001 2026-05-21 2026-05-27");
  }

  @Test
  void holidaysAreNoWorkingDays() {
    assertThat(
            new Leads(CODES, WEEK)
                .of(
                    CHECK,
                    "W",
                    LIFE.replay(
                            "W",
                            TERMS,
                            List.of(
                                new Holding(
                                    "*", day("2026-04-27"), day("2026-06-30"), true, List.of())),
                            List.of(report("VERIFIED", "2026-04-29", "2026-04-29")),
                            day("2026-05-30"))
                        .history()))
        .extracting(lead -> LocalDate.ofEpochDay(lead.until()))
        .containsExactly(LocalDate.of(2026, 5, 7));
  }
}
