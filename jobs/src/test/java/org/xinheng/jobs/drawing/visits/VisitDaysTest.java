package org.xinheng.jobs.drawing.visits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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

  @Test
  void neighboursGoTogetherWithinTheWeekThatTheirTicketsGive() {
    VisitDays days = new VisitDays(List.of(new Team("T1", "一队", "MARKET", null, 2)));
    List<LocalDate> working =
        new WorkCalendar(Map.of())
            .between(LocalDate.parse("2026-07-06"), LocalDate.parse("2026-07-17"));
    List<VisitDays.Wish> wishes =
        Stream.of("甲", "乙", "甲", "乙", "丙", "丙", "丙", "丙", "丙", "丙", "甲")
            .map(village -> new VisitDays.Wish(List.of("T1"), working, village))
            .toList();

    assertThat(days.of(wishes))
        .extracting(given -> given.day().getDayOfMonth())
        .as("two a day: both neighbours on Monday, the last visit in the week of its ticket")
        .containsExactly(6, 7, 6, 7, 8, 8, 9, 9, 10, 10, 13);
  }

  @Test
  void aWeekThatHasNoRoomForNeighboursStaysAsTheTicketsGiveIt() {
    VisitDays days = new VisitDays(List.of(new Team("T1", "一队", "MARKET", null, 2)));
    List<LocalDate> both = List.of(LocalDate.parse("2026-07-06"), LocalDate.parse("2026-07-07"));
    List<VisitDays.Wish> wishes =
        List.of(
            new VisitDays.Wish(List.of("T1"), both, "甲"),
            new VisitDays.Wish(List.of("T1"), both.subList(0, 1), "乙"),
            new VisitDays.Wish(List.of("T1"), both, "甲"));

    assertThat(days.of(wishes))
        .extracting(given -> given.day().getDayOfMonth())
        .containsExactly(6, 6, 7);
  }
}
