package org.xinheng.models.risk.binning;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.risk.RiskModelException;

/**
 * Finds bins of a number whose risk goes one way only: fine bins of equal weight first, merged
 * until each is large enough and the bad rate rises (or falls) from bin to bin.
 *
 * @param fineBins fine bins to begin with, at most
 * @param mostBins bins left, at most; the neighbours that tell least apart are merged
 * @param leastShare share of the rows with a value that a bin holds at least
 * @param leastEvents bad outcomes, and good ones, that a bin holds at least
 */
public record MonotoneBinning(int fineBins, int mostBins, double leastShare, double leastEvents) {

  public MonotoneBinning {
    if (fineBins < 1 || mostBins < 1 || !(leastShare >= 0 && leastShare <= 1) || leastEvents < 0) {
      throw new RiskModelException(
          "No binning has %d fine bins, %d bins, a least share of %s and %s least events."
              .formatted(fineBins, mostBins, leastShare, leastEvents));
    }
  }

  /** A run of neighbouring values. */
  private record Run(double from, double good, double bad) {
    double weight() {
      return good + bad;
    }

    double badRate() {
      return bad / weight();
    }

    Run with(Run next) {
      return new Run(from, good + next.good, bad + next.bad);
    }
  }

  /**
   * The bins of an indicator.
   *
   * @throws RiskModelException where it has no value at all
   */
  public RangeBins fit(ValueCounts counts, Direction direction) {
    if (counts.size() == 0) {
      throw new RiskModelException("Every value is missing: there is nothing to bin.");
    }
    List<Run> fine = largeEnough(fineRuns(counts), counts);
    if (direction != Direction.BY_DATA) {
      return bins(fewEnough(monotone(fine, direction)));
    }
    List<Run> rising = fewEnough(monotone(fine, Direction.RISING));
    List<Run> falling = fewEnough(monotone(fine, Direction.FALLING));
    return bins(spread(falling, counts) > spread(rising, counts) ? falling : rising);
  }

  /** Runs of about equal weight; a value is never split. */
  private List<Run> fineRuns(ValueCounts counts) {
    double total = counts.totalGood() + counts.totalBad();
    List<Run> runs = new ArrayList<>();
    double before = 0;
    long current = -1;
    for (int i = 0; i < counts.size(); i++) {
      double weight = counts.weight(i);
      if (weight == 0) {
        continue;
      }
      Run one = new Run(counts.value(i), counts.good(i), counts.bad(i));
      // The middle of a value decides, so that a heavy value does not drag its neighbours along.
      long quantile = (long) ((before + weight / 2) / total * fineBins);
      if (quantile == current) {
        runs.set(runs.size() - 1, runs.get(runs.size() - 1).with(one));
      } else {
        runs.add(one);
        current = quantile;
      }
      before += weight;
    }
    return runs;
  }

  private List<Run> largeEnough(List<Run> runs, ValueCounts counts) {
    double leastWeight = leastShare * (counts.totalGood() + counts.totalBad());
    List<Run> merged = new ArrayList<>();
    for (Run run : runs) {
      int last = merged.size() - 1;
      if (last >= 0 && isSmall(merged.get(last), leastWeight)) {
        merged.set(last, merged.get(last).with(run));
      } else {
        merged.add(run);
      }
    }
    int last = merged.size() - 1;
    if (last > 0 && isSmall(merged.get(last), leastWeight)) {
      Run tail = merged.remove(last);
      merged.set(last - 1, merged.get(last - 1).with(tail));
    }
    return merged;
  }

  private boolean isSmall(Run run, double leastWeight) {
    return run.weight() < leastWeight || run.bad() < leastEvents || run.good() < leastEvents;
  }

  /** Merges neighbours that break the direction, or stand equal (pool adjacent violators). */
  private static List<Run> monotone(List<Run> runs, Direction direction) {
    List<Run> pooled = new ArrayList<>();
    for (Run run : runs) {
      Run current = run;
      while (!pooled.isEmpty() && violates(pooled.get(pooled.size() - 1), current, direction)) {
        current = pooled.remove(pooled.size() - 1).with(current);
      }
      pooled.add(current);
    }
    return pooled;
  }

  private static boolean violates(Run before, Run after, Direction direction) {
    return direction == Direction.RISING
        ? before.badRate() >= after.badRate()
        : before.badRate() <= after.badRate();
  }

  /** Merges, one by one, the two neighbours whose bad rates are hardest to tell apart. */
  private List<Run> fewEnough(List<Run> runs) {
    List<Run> left = new ArrayList<>(runs);
    while (left.size() > mostBins) {
      int nearest = 0;
      for (int i = 1; i + 1 < left.size(); i++) {
        if (loss(left, i) < loss(left, nearest)) {
          nearest = i;
        }
      }
      Run merged = left.get(nearest).with(left.remove(nearest + 1));
      left.set(nearest, merged);
    }
    return left;
  }

  /** Variation of the bad rate that a merger gives up. */
  private static double loss(List<Run> runs, int i) {
    Run one = runs.get(i);
    Run next = runs.get(i + 1);
    double apart = one.badRate() - next.badRate();
    return one.weight() * next.weight() / (one.weight() + next.weight()) * apart * apart;
  }

  /** Variation of the bad rate between the bins. */
  private static double spread(List<Run> runs, ValueCounts counts) {
    double overall = counts.totalBad() / (counts.totalGood() + counts.totalBad());
    double spread = 0;
    for (Run run : runs) {
      double apart = run.badRate() - overall;
      spread += run.weight() * apart * apart;
    }
    return spread;
  }

  private static RangeBins bins(List<Run> runs) {
    return new RangeBins(runs.stream().skip(1).mapToDouble(Run::from).toArray());
  }
}
