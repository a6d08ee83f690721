package org.xinheng.models.scorecard;

import java.util.Arrays;
import java.util.List;
import org.xinheng.models.dossier.Condition;

/** How an indicator costs points. */
sealed interface Deduction {

  /** The most that one fact, or the whole where facts do not add up, can cost. */
  int most();

  /** Every fact costs the same. */
  record PerEvent(int points) implements Deduction {
    @Override
    public int most() {
      return points;
    }
  }

  /** Every fact costs by its tier. */
  record ByTier(int[] points) implements Deduction {
    @Override
    public int most() {
      return Arrays.stream(points).max().orElse(0);
    }
  }

  /** Every fact costs by the first condition that holds, else nothing. */
  record ByCase(List<Case> cases) implements Deduction {
    record Case(Condition when, int points) {}

    @Override
    public int most() {
      return cases.stream().mapToInt(Case::points).max().orElse(0);
    }
  }

  /** The number of facts costs by bins. */
  record ByCount(Bins bins) implements Deduction {
    @Override
    public int most() {
      return bins.most();
    }
  }

  /** The whole years since a date of the registration cost by bins. */
  record ByYears(int index, Bins bins) implements Deduction {
    @Override
    public int most() {
      return bins.most();
    }
  }
}
