package org.xinheng.models.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
  private static final DrawPlan PLAN = plan("p", Map.of("A", 2500));
  private static final Tickets TICKETS = Tickets.of("seed", "2026Q4");

  @Test
  void everyFaultOfAFrameIsNamedAtOnce() {
    List<FrameUnit> frame =
        List.of(
            FrameUnit.eligible("one", "s", "A", 1),
            FrameUnit.eligible("one", "s", "A", 1),
            FrameUnit.eligible("light", "s", "A", 0),
            FrameUnit.eligible("heavy", "s", "A", 1_000_001),
            FrameUnit.eligible("strange", "s", "E", 5),
            FrameUnit.eligible("size:p:A", "s", "A", 5),
            FrameUnit.eligible("", "t\tu", "A", 5),
            new FrameUnit("half", "s", "A", 3, "迁出"),
            FrameUnit.excluded("broken", "s", "line\nbreak"));

    assertThatThrownBy(() -> PlanDraw.of(TICKETS, PLAN, frame))
        .isInstanceOf(DrawException.class)
        .hasMessage(
            """
            The frame of plan p is refused for 8 faults. Mend and run again:
              unit "one": it is in the frame twice
              unit "light": weight 0 is not 1 to 1000000
              unit "heavy": weight 1000001 is not 1 to 1000000
              unit "strange": class "E" has no rate
              unit "size:p:A": the id starts with "size:" or "visit:", which tickets of the draw\
             itself do
              unit "": the id is empty, the stratum holds a TAB
              unit "half": an excluded unit has class - and weight 0
              unit "broken": the reason holds a line feed""");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a|b", "a\tb", "a\nb", "a\rb", "visit:1", "size:1", "\ud842"})
  void idsThatWouldMixWithTheirSurroundingsAreRefused(String id) {
    FrameUnit unit = FrameUnit.eligible(id, "s", "A", 1);

    assertThat(FrameRules.faultOf(PLAN, unit)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"义乌市甲公司", "𠮷野家", "é", "e\u0301", " ", "a:b", "Size:1", "😀"})
  void otherUnicodeIdsAreTakenAsTheyAre(String id) {
    assertThat(FrameRules.faultOf(PLAN, FrameUnit.eligible(id, "s", "A", 1))).isEmpty();
  }

  @Test
  void aFrameWithoutEligibleUnitsIsRefused() {
    List<FrameUnit> frame = List.of(FrameUnit.excluded("one", "s", "注销"));

    assertThat(FrameRules.faultsOf(PLAN, frame))
        .containsExactly("no unit is eligible: nobody could be drawn");
  }

  @Test
  void aCellBeyondTheExactNumbersIsRefusedBeforeAnythingOverflows() {
    WeightCounts weights = new WeightCounts();
    weights.add(FrameRules.LARGEST_WEIGHT, 189_000);

    assertThat(FrameRules.faultOf(PLAN, "A", "s", weights)).isEmpty();

    weights.add(FrameRules.LARGEST_WEIGHT, 50_000_000);

    assertThat(FrameRules.faultOf(PLAN, "A", "s", weights).orElseThrow())
        .isEqualTo(
            "class A in stratum s: it draws 12547250 units of a total weight of 50189000000000,"
                + " beyond 2^53. Smaller weights or more strata are needed.");
    assertThatThrownBy(() -> CellOdds.of(Long.MAX_VALUE / 2, weights))
        .isInstanceOf(DrawException.class);
    assertThat(CellOdds.isExact(1, (1L << 53) - 1)).isTrue();
    assertThat(CellOdds.isExact(1, 1L << 53)).isFalse();
    assertThat(CellOdds.isExact(2, 1L << 52)).isFalse();
  }

  @Test
  void aPlanNamesAllItsFaults() {
    assertThatThrownBy(() -> new DrawPlan("p:q", List.of(), new TreeMap<>(Map.of("A", 10_001)), -1))
        .hasMessage(
            """
            Plan "p:q" is refused for 4 faults. Mend and run again:
              its id holds a colon
              it checks no matter
              it keeps -1 reserves
              class A: rate 10001 is not 0 to 10000""");
  }

  @Test
  void aLongListOfFaultsIsCutAndCounted() {
    List<FrameUnit> frame =
        new ArrayList<>(Collections.nCopies(60, FrameUnit.eligible("one", "s", "A", 1)));

    assertThatThrownBy(() -> PlanDraw.of(TICKETS, PLAN, frame)).hasMessageEndingWith("and 9 more");
  }

  private static DrawPlan plan(String id, Map<String, Integer> rates) {
    return new DrawPlan(id, List.of("m"), new TreeMap<>(rates), 2);
  }
}
