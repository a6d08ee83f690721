package org.xinheng.models.risk.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.risk.binning.MonotoneBinning;

/**
 * How a model is trained.
 *
 * @param horizonDays days after a cut within which the next check tells
 * @param stepMonths months from cut to cut
 * @param leastHistoryMonths months of checks before the first cut
 * @param mostMonths months that cuts reach back
 * @param leastRows rows without which nothing is trained
 * @param mostRows rows that a model is fitted to at most; of more, whole enterprises are left out
 * @param leastInformation information value below which an indicator is left out
 * @param binning how indicators are binned
 * @param ridge strength of the ridge penalty on standardised weights of evidence
 * @param trees the challenger
 * @param calibrationCuts latest cuts on whose rows the level of the calibration rests
 * @param calibrationRows rows that a block of the calibration holds at least
 * @param mostWeight how much one row whose check was drawn by us may weigh at most, and one by what
 *     it may be divided
 * @param tuning what else is tried
 * @param seed seed of whatever is drawn
 */
public record TrainingPlan(
    int horizonDays,
    int stepMonths,
    int leastHistoryMonths,
    int mostMonths,
    int leastRows,
    int mostRows,
    double leastInformation,
    MonotoneBinning binning,
    double ridge,
    Trees trees,
    int calibrationCuts,
    int calibrationRows,
    double mostWeight,
    TuningGrid tuning,
    long seed) {

  /**
   * Boosted trees.
   *
   * @param count number of trees
   * @param depth depth of each
   * @param step how much of each counts
   * @param leastRows rows of a leaf at least
   * @param bins values that splits are chosen among, at most
   * @param isBalanced whether bad rows weigh as much as good ones in sum
   */
  public record Trees(
      int count, int depth, double step, int leastRows, int bins, boolean isBalanced) {

    Trees withDepth(int other) {
      return new Trees(count, other, step, leastRows, bins, isBalanced);
    }
  }

  /** The plan as it stands, then with each other pair of ridge and bins that is tried. */
  public List<TrainingPlan> regressions() {
    Set<TrainingPlan> plans = new LinkedHashSet<>(List.of(this));
    for (double other : either(ridge, tuning.ridges())) {
      for (int bins : either(binning.mostBins(), tuning.bins())) {
        plans.add(with(other, bins, trees));
      }
    }
    return List.copyOf(plans);
  }

  /** The plan as it stands, then with each other depth of the trees that is tried. */
  public List<TrainingPlan> forests() {
    Set<TrainingPlan> plans = new LinkedHashSet<>(List.of(this));
    tuning.depths().forEach(depth -> plans.add(with(ridge, 0, trees.withDepth(depth))));
    return List.copyOf(plans);
  }

  private static <T> List<T> either(T declared, List<T> others) {
    List<T> all = new ArrayList<>(List.of(declared));
    all.addAll(others);
    return all;
  }

  /** This plan with others of its settings; bins stay where they are none. */
  private TrainingPlan with(double otherRidge, int bins, Trees otherTrees) {
    MonotoneBinning otherBins =
        bins == 0
            ? binning
            : new MonotoneBinning(bins, bins, binning.leastShare(), binning.leastEvents());
    return new TrainingPlan(
        horizonDays,
        stepMonths,
        leastHistoryMonths,
        mostMonths,
        leastRows,
        mostRows,
        leastInformation,
        otherBins,
        otherRidge,
        otherTrees,
        calibrationCuts,
        calibrationRows,
        mostWeight,
        tuning,
        seed);
  }

  static TrainingPlan read(Section section) {
    TrainingPlan plan =
        new TrainingPlan(
            positive(section, "horizon-days"),
            positive(section, "step-months"),
            positive(section, "least-history-months"),
            positive(section, "most-months"),
            positive(section, "least-rows"),
            mostRows(section),
            share(section, "least-information"),
            binning(section.section("binning")),
            ridge(section.section("regression")),
            trees(section.section("trees")),
            positive(section.section("calibration"), "cuts"),
            positive(section.section("calibration"), "least-rows"),
            section.optionalSection("inclusion").map(TrainingPlan::mostWeight).orElse(1.0),
            section.optionalSection("tuning").map(TuningGrid::read).orElse(TuningGrid.NONE),
            section.whole("seed"));
    section.close();
    return plan;
  }

  private static int mostRows(Section section) {
    return section.has("most-rows") ? positive(section, "most-rows") : Integer.MAX_VALUE;
  }

  private static double mostWeight(Section section) {
    BigDecimal most = section.number("most-weight");
    if (section.has("most-weight") && most.compareTo(BigDecimal.ONE) < 0) {
      section.fault("most-weight", "it is at least 1, by which nothing is weighed.");
    }
    section.close();
    return Math.max(1, most.doubleValue());
  }

  private static MonotoneBinning binning(Section section) {
    MonotoneBinning binning =
        new MonotoneBinning(
            Math.max(1, positive(section, "fine")),
            Math.max(1, positive(section, "most")),
            share(section, "least-share"),
            Math.max(0, section.whole("least-events")));
    section.close();
    return binning;
  }

  private static double ridge(Section section) {
    double ridge = share(section, "ridge");
    section.close();
    return ridge;
  }

  private static Trees trees(Section section) {
    Trees trees =
        new Trees(
            positive(section, "count"),
            positive(section, "depth"),
            share(section, "step"),
            positive(section, "least-rows"),
            positive(section, "bins"),
            section.flag("balanced"));
    section.close();
    return trees;
  }

  static int positive(Section section, String key) {
    int number = section.whole(key);
    if (section.has(key) && number < 1) {
      section.fault(key, "it is at least 1.");
    }
    return number;
  }

  static double share(Section section, String key) {
    BigDecimal share = section.number(key);
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      section.fault(key, "it lies between 0 and 1.");
      return 0;
    }
    return share.doubleValue();
  }
}
