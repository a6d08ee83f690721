package org.xinheng.models.draw.inclusion;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.WeightCounts;

/**
 * With which probability two units of one small class and stratum are drawn together, exactly: what
 * the variance of an estimate is made of.
 */
public final class JointInclusion {
  private final double[][] joint;

  private JointInclusion(double[][] joint) {
    this.joint = joint;
  }

  /**
   * Joint probabilities given how many are drawn.
   *
   * @param weights weights of all units of the cell, fewer than {@link Inclusion#SMALL}
   */
  public static JointInclusion given(long size, List<Integer> weights) {
    if (weights.size() >= Inclusion.SMALL) {
      throw new IllegalArgumentException("Exact only in small cells, not of " + weights.size());
    }
    WeightCounts counts = new WeightCounts();
    weights.forEach(weight -> counts.add(weight, 1));
    CellOdds odds = CellOdds.of(size, counts);
    int[] rest =
        IntStream.range(0, weights.size()).filter(i -> !odds.isCertain(weights.get(i))).toArray();
    double[] targets = new double[rest.length];
    for (int i = 0; i < rest.length; i++) {
      targets[i] = odds.probability(weights.get(rest[i]));
    }
    double[][] ofRest =
        odds.places() == 0
            ? new double[rest.length][rest.length]
            : ExactPareto.joint(targets, (int) odds.places());
    return new JointInclusion(whole(weights.size(), rest, ofRest));
  }

  /** The matrix of all units from that of the units that are not certain. */
  private static double[][] whole(int units, int[] rest, double[][] ofRest) {
    double[] single = new double[units];
    Arrays.fill(single, 1);
    for (int i = 0; i < rest.length; i++) {
      single[rest[i]] = ofRest[i][i];
    }
    double[][] joint = new double[units][units];
    for (int i = 0; i < units; i++) {
      for (int j = 0; j < units; j++) {
        // Certain units are drawn whatever becomes of the others.
        joint[i][j] = i == j ? single[i] : single[i] * single[j];
      }
    }
    for (int i = 0; i < rest.length; i++) {
      for (int j = 0; j < rest.length; j++) {
        joint[rest[i]][rest[j]] = ofRest[i][j];
      }
    }
    return joint;
  }

  /** The probability of a unit, by its place among the weights. */
  public double of(int unit) {
    return joint[unit][unit];
  }

  /** The probability that both are drawn. */
  public double of(int unit, int other) {
    return joint[unit][other];
  }
}
