package org.xinheng.jobs.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.supervision.Supervision;

class FeasibilityTest {
  private static final List<Plan> PLANS =
      Plans.announced(SmallCity.DEFINITIONS, Supervision.of(SmallCity.DEFINITIONS))
          .ofScope(DrawnCity.SCOPE);

  private static Roster officers(String... ids) {
    LocalDate valid = LocalDate.of(2027, 1, 1);
    return Roster.of(
        List.of(ids).stream()
            .map(id -> new Officer(id, "T", valid, Set.of(), Set.of(), Set.of(), 9, 0))
            .toList());
  }

  @Test
  void aPostThatTakesMoreOfficersThanThereAreIsRefusedBeforeTheFreeze() {
    WorkCalendar calendar = new WorkCalendar(Map.of());

    assertThat(Feasibility.faults(PLANS, officers("1", "2"), calendar)).isEmpty();
    assertThat(Feasibility.faults(PLANS, officers("1"), calendar))
        .hasSize(PLANS.size())
        .contains("plan P-MARKET: a post takes 2 officers, and 1 with a certificate are known");
  }

  @Test
  void visitingDaysThatAreAllHolidaysAreRefused() {
    Map<LocalDate, Boolean> holidays =
        LocalDate.of(2026, 7, 1)
            .datesUntil(LocalDate.of(2026, 10, 1))
            .collect(Collectors.toMap(day -> day, day -> false));

    assertThat(Feasibility.faults(PLANS, officers("1", "2"), new WorkCalendar(holidays)))
        .contains("plan P-MARKET: none of its visiting days is worked on");
  }

  @Test
  void anExpiredPlanIsNeverFrozenAndTheNightSaysWhy() {
    Plan plan = PLANS.get(0);

    assertThat(FreezePlans.lateness(plan, LocalDate.of(2026, 6, 30))).isEmpty();
    assertThat(FreezePlans.lateness(plan, LocalDate.of(2026, 7, 1)))
        .isEqualTo("its seed was due at 2026-07-02T21:15");
    assertThat(FreezePlans.lateness(plan, LocalDate.of(2026, 12, 1)))
        .startsWith("its visiting days ended on 2026-09-");
  }
}
