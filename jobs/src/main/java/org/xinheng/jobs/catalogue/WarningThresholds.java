package org.xinheng.jobs.catalogue;

import java.util.List;

/** Mart: what rules that are confirmed too seldom would have done otherwise (预警阈值比较). */
public final class WarningThresholds {
  public static final Column AS_OF = WarningTuning.AS_OF;
  public static final Column RULE = WarningTuning.RULE;
  public static final Column RULE_LABEL = WarningList.RULE_LABEL;
  public static final Column THRESHOLD = WarningTuning.THRESHOLD;

  public static final Table TABLE =
      new Table(
          "marts.warning_thresholds",
          "one row per night, rule proposed for tuning and threshold tried",
          List.of(AS_OF, RULE, THRESHOLD),
          null,
          List.of(
              AS_OF,
              RULE,
              RULE_LABEL,
              THRESHOLD,
              WarningTuning.IS_IN_FORCE,
              WarningTuning.WARNINGS,
              WarningTuning.OPENINGS_TOTAL,
              WarningTuning.VERIFIED_WARNINGS,
              WarningTuning.CONFIRMED_WARNINGS,
              WarningTuning.LOST_CONFIRMED,
              WarningTuning.SPARED_DISMISSED,
              WarningTuning.PRECISION_RATIO,
              WarningTuning.PRECISION_LOW_RATIO,
              WarningTuning.PRECISION_HIGH_RATIO));

  private WarningThresholds() {}
}
