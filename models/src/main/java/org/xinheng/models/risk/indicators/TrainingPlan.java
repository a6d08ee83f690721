package org.xinheng.models.risk.indicators;

import java.math.BigDecimal;
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
 * @param leastInformation information value below which an indicator is left out
 * @param binning how indicators are binned
 * @param ridge strength of the ridge penalty on standardised weights of evidence
 * @param trees the challenger
 * @param calibrationCuts latest cuts on whose rows the level of the calibration rests
 * @param calibrationRows rows that a block of the calibration holds at least
 * @param seed seed of whatever is drawn
 */
public record TrainingPlan(
    int horizonDays,
    int stepMonths,
    int leastHistoryMonths,
    int mostMonths,
    int leastRows,
    double leastInformation,
    MonotoneBinning binning,
    double ridge,
    Trees trees,
    int calibrationCuts,
    int calibrationRows,
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
      int count, int depth, double step, int leastRows, int bins, boolean isBalanced) {}

  static TrainingPlan read(Section section) {
    TrainingPlan plan =
        new TrainingPlan(
            positive(section, "horizon-days"),
            positive(section, "step-months"),
            positive(section, "least-history-months"),
            positive(section, "most-months"),
            positive(section, "least-rows"),
            share(section, "least-information"),
            binning(section.section("binning")),
            ridge(section.section("regression")),
            trees(section.section("trees")),
            positive(section.section("calibration"), "cuts"),
            positive(section.section("calibration"), "least-rows"),
            section.whole("seed"));
    section.close();
    return plan;
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

  private static int positive(Section section, String key) {
    int number = section.whole(key);
    if (section.has(key) && number < 1) {
      section.fault(key, "it is at least 1.");
    }
    return number;
  }

  private static double share(Section section, String key) {
    BigDecimal share = section.number(key);
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) > 0) {
      section.fault(key, "it lies between 0 and 1.");
      return 0;
    }
    return share.doubleValue();
  }
}
