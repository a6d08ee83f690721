package org.xinheng.jobs.drawing.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.WeightCounts;

class RankBoundTest {

  @Test
  void enoughUnitsRankBelowTheBoundOfTheirCellAndFewTooMany() {
    Tickets tickets = Tickets.of("seed", "scope");
    for (int size : new int[] {1, 30, 400, 3000, 4990}) {
      WeightCounts weights = new WeightCounts();
      for (int i = 0; i < 5000; i++) {
        weights.add(weight(i), 1);
      }
      CellOdds odds = CellOdds.of(size, weights);
      double bound = RankBound.of(odds, weights, size + 2L);
      long below = 0;
      for (int i = 0; i < 5000; i++) {
        below += odds.rank(tickets.of("u" + i), weight(i)) <= bound ? 1 : 0;
      }
      assertThat(below).as("of %d", size).isBetween(size + 2L, Math.min(5000L, 4L * size + 300));
    }
  }

  private static int weight(int i) {
    return 1 + i * 37 % 101;
  }
}
