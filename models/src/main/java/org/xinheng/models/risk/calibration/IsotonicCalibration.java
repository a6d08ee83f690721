package org.xinheng.models.risk.calibration;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.json.ModelNode;

/**
 * Isotonic calibration (pool adjacent violators): the bad rate that never falls as the score rises.
 * A block of pooled scores has one probability; between two blocks it goes on a straight line;
 * below the first and above the last score it stays. So ranks never turn, and over the fitted rows
 * the mean is the bad rate.
 */
public final class IsotonicCalibration {
  /** No level is moved by more log odds than this. */
  private static final double MOST_MOVED = 4;

  private static final int HALVINGS = 60;

  private final double[] scores;
  private final double[] probabilities;

  /** Neighbouring scores with one bad rate. */
  private record Block(double from, double to, double good, double bad) {
    double badRate() {
      return bad / (good + bad);
    }

    double weight() {
      return good + bad;
    }

    Block with(Block next) {
      return new Block(from, next.to, good + next.good, bad + next.bad);
    }
  }

  private IsotonicCalibration(double[] scores, double[] probabilities) {
    boolean rises = scores.length > 0 && scores.length == probabilities.length;
    for (int i = 0; rises && i < scores.length; i++) {
      rises =
          Double.isFinite(scores[i])
              && probabilities[i] >= 0
              && probabilities[i] <= 1
              && (i == 0
                  || (scores[i] > scores[i - 1] && probabilities[i] >= probabilities[i - 1]));
    }
    if (!rises) {
      throw new RiskModelException(
          "The calibration is damaged: its scores or probabilities do not rise.");
    }
    this.scores = scores;
    this.probabilities = probabilities;
  }

  /**
   * The calibration of counted scores.
   *
   * @param leastWeight rows that a block holds at least, so that a handful at an end do not claim 0
   *     or 1; smaller ones are pooled with their neighbour
   */
  public static IsotonicCalibration fit(ValueCounts counts, double leastWeight) {
    if (counts.missingGood() + counts.missingBad() > 0) {
      throw new RiskModelException("A score is missing: nothing can be calibrated on it.");
    }
    List<Block> blocks = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      if (counts.weight(i) == 0) {
        continue;
      }
      Block block = new Block(counts.value(i), counts.value(i), counts.good(i), counts.bad(i));
      while (!blocks.isEmpty() && blocks.get(blocks.size() - 1).badRate() >= block.badRate()) {
        block = blocks.remove(blocks.size() - 1).with(block);
      }
      blocks.add(block);
    }
    return of(largeEnough(blocks, leastWeight));
  }

  private static List<Block> largeEnough(List<Block> blocks, double leastWeight) {
    List<Block> merged = new ArrayList<>();
    for (Block block : blocks) {
      int last = merged.size() - 1;
      if (last >= 0 && merged.get(last).weight() < leastWeight) {
        merged.set(last, merged.get(last).with(block));
      } else {
        merged.add(block);
      }
    }
    int last = merged.size() - 1;
    if (last > 0 && merged.get(last).weight() < leastWeight) {
      Block tail = merged.remove(last);
      merged.set(last - 1, merged.get(last - 1).with(tail));
    }
    return merged;
  }

  private static IsotonicCalibration of(List<Block> blocks) {
    double[] scores = new double[2 * blocks.size()];
    double[] probabilities = new double[2 * blocks.size()];
    int size = 0;
    for (Block block : blocks) {
      scores[size] = block.from();
      probabilities[size++] = block.badRate();
      if (block.to() > block.from()) {
        scores[size] = block.to();
        probabilities[size++] = block.badRate();
      }
    }
    return new IsotonicCalibration(Arrays.copyOf(scores, size), Arrays.copyOf(probabilities, size));
  }

  /**
   * This calibration moved in log odds, alike for all, until over other scores the mean is their
   * bad rate: the shape of many rows at the level of the latest. It stays where the level lies
   * beyond any move.
   */
  public IsotonicCalibration atLevelOf(ValueCounts latest) {
    double bad = latest.totalBad();
    double low = -MOST_MOVED;
    double high = MOST_MOVED;
    if (!(bad > 0) || !(latest.totalGood() > 0)) {
      return this;
    }
    // Halved until nothing is left to halve, so that the same counts give the same bits.
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (moved(middle).expected(latest) < bad) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return moved((low + high) / 2);
  }

  private double expected(ValueCounts counts) {
    double sum = 0;
    for (int i = 0; i < counts.size(); i++) {
      sum += counts.weight(i) * of(counts.value(i));
    }
    return sum;
  }

  /** Probabilities of 0 and 1 stay what they are. */
  private IsotonicCalibration moved(double logOdds) {
    double factor = StrictMath.exp(logOdds);
    double[] to = new double[probabilities.length];
    for (int i = 0; i < to.length; i++) {
      double odds = probabilities[i] * factor;
      double one = odds / (1 - probabilities[i] + odds);
      to[i] = i == 0 ? one : Math.max(to[i - 1], one);
    }
    return new IsotonicCalibration(scores, to);
  }

  /** Probability of a score. */
  public double of(double score) {
    int place = Arrays.binarySearch(scores, score);
    if (place >= 0) {
      return probabilities[place];
    }
    int above = -place - 1;
    if (above == 0) {
      return probabilities[0];
    }
    if (above == scores.length) {
      return Double.isNaN(score) ? Double.NaN : probabilities[above - 1];
    }
    double low = probabilities[above - 1];
    double share = (score - scores[above - 1]) / (scores[above] - scores[above - 1]);
    return Math.min(probabilities[above], low + share * (probabilities[above] - low));
  }

  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("interpolation", "linear between blocks, constant within and beyond");
    json.put("scores", scores);
    json.put("probabilities", probabilities);
    return json;
  }

  /** The calibration that {@link #json()} wrote. */
  public static IsotonicCalibration read(ModelNode node) {
    return new IsotonicCalibration(node.numbers("scores"), node.numbers("probabilities"));
  }
}
