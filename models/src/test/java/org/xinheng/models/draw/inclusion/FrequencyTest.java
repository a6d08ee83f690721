package org.xinheng.models.draw.inclusion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.PlanDraw;
import org.xinheng.models.draw.SampleSizes;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.WeightCounts;

/** How often units are drawn over many seeds, against their exact probabilities. */
class FrequencyTest {
  private static final int SEEDS = 100_000;
  private static final int WHOLE_DRAWS = 20_000;
  private static final double SIGMAS = 4;
  private static final int[] WEIGHTS = {2, 7, 8, 5, 4, 4};
  private static final int SIZE = 3;

  /** A key by which units are drawn, smallest first. */
  private interface Key {
    double of(CellOdds odds, long ticket, int weight);
  }

  @Test
  void frequenciesStayWithinFourSigmaOfTheExactProbabilities() {
    assertThat(furthest(CellOdds::rank)).isLessThan(SIGMAS);
  }

  @Test
  void theCommonShortcutOfRootsOfRandomNumbersFailsTheSameCheck() {
    Key root = (odds, ticket, weight) -> -Math.pow(Tickets.fraction(ticket), 1.0 / weight);

    assertThat(furthest(root)).isGreaterThan(10 * SIGMAS);
  }

  /** The largest deviation of a frequency from the exact probability of its unit, in sigmas. */
  private static double furthest(Key key) {
    WeightCounts weights = WeightCounts.of(WEIGHTS);
    CellOdds odds = CellOdds.of(SIZE, weights);
    int[] drawn = new int[WEIGHTS.length];
    for (int seed = 0; seed < SEEDS; seed++) {
      Tickets tickets = Tickets.of("seed " + seed, "2026Q4");
      double[] keys = new double[WEIGHTS.length];
      for (int i = 0; i < keys.length; i++) {
        keys[i] = key.of(odds, tickets.of("unit " + i), WEIGHTS[i]);
      }
      IntStream.range(0, keys.length)
          .boxed()
          .sorted(Comparator.comparing(i -> keys[i]))
          .limit(SIZE)
          .forEach(i -> drawn[i]++);
    }
    return furthest(drawn, Inclusion.given(SIZE, weights));
  }

  private static double furthest(int[] drawn, Inclusion inclusion) {
    double furthest = 0;
    for (int i = 0; i < drawn.length; i++) {
      furthest = Math.max(furthest, sigmas(drawn[i], SEEDS, inclusion.of(WEIGHTS[i])));
    }
    return furthest;
  }

  private static double sigmas(int drawn, int seeds, double probability) {
    double sigma = Math.sqrt(seeds * probability * (1 - probability));
    return Math.abs(drawn - seeds * probability) / sigma;
  }

  /** Sizes, ranks and all: the whole draw against probabilities averaged over its rounding. */
  @Test
  void wholeDrawsOfSeveralStrataKeepTheAveragedProbabilities() {
    int rate = 3700;
    DrawPlan plan = new DrawPlan("p", List.of("m"), new TreeMap<>(Map.of("A", rate)), 0);
    List<FrameUnit> frame =
        IntStream.range(0, 2 * WEIGHTS.length)
            .mapToObj(
                i ->
                    FrameUnit.eligible(
                        Integer.toString(i), i % 2 == 0 ? "s" : "t", "A", WEIGHTS[i / 2]))
            .toList();
    Inclusion inclusion = Inclusion.averaged(rate, WeightCounts.of(WEIGHTS));
    int[] drawn = new int[frame.size()];
    for (int seed = 0; seed < WHOLE_DRAWS; seed++) {
      PlanDraw.of(Tickets.of("seed " + seed, "2026Q4"), plan, frame)
          .drawn()
          .forEach(unit -> drawn[Integer.parseInt(unit.id())]++);
    }
    double sum = 0;
    for (int i = 0; i < drawn.length; i++) {
      sum += inclusion.of(WEIGHTS[i / 2]);
      assertThat(sigmas(drawn[i], WHOLE_DRAWS, inclusion.of(WEIGHTS[i / 2]))).isLessThan(SIGMAS);
    }
    assertThat(sum).isBetween(frame.size() * rate / (double) SampleSizes.WHOLE - 1e-9, 4.44 + 1e-9);
  }
}
