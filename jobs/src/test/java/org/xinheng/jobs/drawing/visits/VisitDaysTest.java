package org.xinheng.jobs.drawing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.models.registers.Team;

class VisitDaysTest {

  @Test
  void aVisitGoesToTheFirstDayOnWhichAllItsTeamsHaveRoom() {
    VisitDays days =
        new VisitDays(
            List.of(
                new Team("T1", "一队", "MARKET", null, 1), new Team("T2", "二队", "FIRE", null, 0)));
    List<LocalDate> working =
        new WorkCalendar(Map.of(LocalDate.parse("2026-07-06"), false))
            .between(LocalDate.parse("2026-07-04"), LocalDate.parse("2026-07-08"));

    assertThat(days.next(List.of("T1"), working))
        .isEqualTo(new VisitDays.Given(LocalDate.parse("2026-07-07"), false));
    assertThat(days.next(List.of("T1", "T2"), working))
        .isEqualTo(new VisitDays.Given(LocalDate.parse("2026-07-08"), false));
    assertThat(days.next(List.of("T2"), working))
        .isEqualTo(new VisitDays.Given(LocalDate.parse("2026-07-07"), false));
    assertThat(days.next(List.of("T1"), working))
        .isEqualTo(new VisitDays.Given(LocalDate.parse("2026-07-07"), true));
  }
}
