package org.xinheng.models.risk.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.measures.VisitOrder.Visit;

class VisitOrderTest {
  private static final List<Visit> VISITS =
      List.of(
          new Visit("a", 0, 0.1, false),
          new Visit("b", 10, 0.2, false),
          new Visit("c", 10, 0.3, true),
          new Visit("d", 30, 0.9, true));

  @Test
  void theRiskiestGoFirstOnTheDaysThatThereWere() {
    VisitOrder order = VisitOrder.byScore(VISITS);

    assertThat(order.daysGained()).isEqualTo((30 - 0 + 10 - 10) / 2.0);
    assertThat(order.firstHalf()).isEqualTo(1.0);
  }

  @Test
  void theAgencysOwnOrderGainsNothing() {
    assertThat(VisitOrder.asMade(VISITS)).isEqualTo(new VisitOrder(0, 0));
  }

  @Test
  void aRandomOrderIsTheMeanOfAllOrders() {
    VisitOrder.AtRandom random = VisitOrder.atRandom(VISITS);

    assertThat(random.mean().daysGained()).isCloseTo(20 - 12.5, within(1e-12));
    assertThat(random.mean().firstHalf()).isEqualTo(0.5);
    assertThat(random.daysGained().low()).isLessThan(7.5);
  }

  @Test
  void aPeriodWithoutFindingsIsRefused() {
    assertThatThrownBy(() -> VisitOrder.byScore(VISITS.subList(0, 2)))
        .isInstanceOf(RiskModelException.class)
        .hasMessageStartingWith("No visit was bad");
  }
}
