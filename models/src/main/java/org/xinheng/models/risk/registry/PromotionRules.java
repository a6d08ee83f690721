package org.xinheng.models.risk.registry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;

/**
 * When a challenger becomes champion, as {@code risk-promotion.yaml} declares: it must win on
 * held-out periods, and must not lose by town, size or industry beyond the limits.
 *
 * @param leastPeriods held-out periods that a contest has at least
 * @param leastGain AUC that it must gain on the champion, on average over the periods
 * @param mostLoss AUC that it may lose on the champion in any one period
 * @param mostGroupLoss AUC that it may lose on the champion in any one group
 * @param groupRows rows of a group below which the group says too little
 * @param groupBad bad outcomes of a group below which it says too little
 * @param mostCalibrationError expected calibration error that it may have in any period
 */
public record PromotionRules(
    int leastPeriods,
    double leastGain,
    double mostLoss,
    double mostGroupLoss,
    int groupRows,
    int groupBad,
    double mostCalibrationError) {
  /** The definition file. */
  public static final String PATH = "risk-promotion.yaml";

  /**
   * Compiles the definitions.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault and its line
   */
  public static PromotionRules of(Definitions definitions) {
    Problems problems = new Problems();
    Section file = definitions.file(PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    Rule.said(file, "source");
    file.flag("confirmed");
    Section periods = file.section("periods");
    Section groups = file.section("groups");
    Section calibration = file.section("calibration");
    PromotionRules rules =
        new PromotionRules(
            atLeastOne(periods, "at-least"),
            share(periods, "least-gain"),
            share(periods, "most-loss"),
            share(groups, "most-loss"),
            atLeastOne(groups, "least-rows"),
            atLeastOne(groups, "least-bad"),
            share(calibration, "most-error"));
    for (Section section : List.of(periods, groups, calibration)) {
      Rule.said(section, "source");
      section.flag("confirmed");
      section.close();
    }
    file.close();
    problems.throwIfAny();
    return rules;
  }

  private static int atLeastOne(Section section, String key) {
    int count = section.whole(key);
    if (section.has(key) && count < 1) {
      section.fault(key, "it is at least 1.");
    }
    return count;
  }

  private static double share(Section section, String key) {
    BigDecimal share = section.number(key);
    if (share.signum() < 0 || share.compareTo(BigDecimal.ONE) >= 0) {
      section.fault(key, "it lies between 0 and 1.");
    }
    return share.doubleValue();
  }

  /** Judges a contest; every objection is named. */
  public Decision judge(Contest contest) {
    List<String> objections = new ArrayList<>();
    if (contest.periods().size() < leastPeriods) {
      objections.add(
          "It was held against %d periods; at least %d are needed."
              .formatted(contest.periods().size(), leastPeriods));
    }
    double gain = 0;
    for (Contest.Period period : contest.periods()) {
      gain += period.challenger().auc() - period.champion().auc();
      judge(period, contest.against(), objections);
    }
    gain /= Math.max(1, contest.periods().size());
    if (gain < leastGain || gain <= 0) {
      objections.add(
          "On average it gains %.4f AUC on %s; more than 0 and at least %.4f are needed."
              .formatted(gain, contest.against(), leastGain));
    }
    for (Contest.Group group : contest.groups()) {
      double lost = group.champion() - group.challenger();
      boolean speaks = group.rows() >= groupRows && group.bad() >= groupBad;
      if (speaks && !(lost <= mostGroupLoss)) {
        objections.add(
            "In the %s %s it loses %.4f AUC on %s; %.4f are allowed."
                .formatted(
                    group.dimension(), group.value(), lost, contest.against(), mostGroupLoss));
      }
    }
    return new Decision(objections);
  }

  private void judge(Contest.Period period, String against, List<String> objections) {
    double lost = period.champion().auc() - period.challenger().auc();
    if (!(lost <= mostLoss)) {
      objections.add(
          "In %s it loses %.4f AUC on %s; %.4f are allowed."
              .formatted(period.name(), lost, against, mostLoss));
    }
    if (!(period.challenger().auc() >= period.floorAuc())) {
      objections.add(
          "In %s its AUC %.4f is below the floor's %.4f."
              .formatted(period.name(), period.challenger().auc(), period.floorAuc()));
    }
    if (!(period.challenger().calibrationError() <= mostCalibrationError)) {
      objections.add(
          "In %s its calibration error is %.4f; %.4f are allowed."
              .formatted(
                  period.name(), period.challenger().calibrationError(), mostCalibrationError));
    }
  }
}
