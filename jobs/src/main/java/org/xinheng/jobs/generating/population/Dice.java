package org.xinheng.jobs.generating.population;

import java.util.SplittableRandom;

/** Reproducible chances: the same seed, index and purpose always roll the same numbers. */
public final class Dice {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private final SplittableRandom source;

  private Dice(SplittableRandom source) {
    this.source = source;
  }

  /** Dice of one enterprise for one purpose, independent of all others. */
  public static Dice of(long seed, long index, int purpose) {
    return new Dice(new SplittableRandom(mix(seed, index, purpose)));
  }

  /** A scrambled number of (seed, index, purpose), cheaper than dice where one number will do. */
  static long mix(long seed, long index, int purpose) {
    long z = seed * 0x632BE59BD9B4E019L + index * GOLDEN + purpose * 0xD1B54A32D192ED03L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  static double unit(long mixed) {
    return (mixed >>> 11) * 0x1.0p-53;
  }

  public double unit() {
    return source.nextDouble();
  }

  public boolean chance(double probability) {
    return source.nextDouble() < probability;
  }

  /** A whole number from {@code low} to {@code high}, both included. */
  public int between(int low, int high) {
    return high <= low ? low : low + source.nextInt(high - low + 1);
  }

  public long below(long bound) {
    return source.nextLong(bound);
  }

  public <T> T pick(T[] options) {
    return options[source.nextInt(options.length)];
  }

  /** Picks by cumulative weights that end at their total. */
  public int weighted(double[] cumulative) {
    return indexOf(cumulative, source.nextDouble() * cumulative[cumulative.length - 1]);
  }

  static int indexOf(double[] cumulative, double value) {
    int index = 0;
    while (index < cumulative.length - 1 && value >= cumulative[index]) {
      index++;
    }
    return index;
  }

  /** A count with the given mean. */
  public int poisson(double mean) {
    if (mean > 30) {
      return (int) Math.max(0, Math.round(mean + Math.sqrt(mean) * normal()));
    }
    double limit = StrictMath.exp(-mean);
    double product = source.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= source.nextDouble();
      count++;
    }
    return count;
  }

  /** A waiting time with the given mean, in whole days. */
  public int days(double mean) {
    return (int) Math.min(30_000, -mean * StrictMath.log1p(-source.nextDouble()));
  }

  /** Exactly reproducible on every machine: strict sums, no Gaussian of the library. */
  double normal() {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += source.nextDouble();
    }
    return sum;
  }
}
