package org.xinheng.models.risk.watch;

/** What is watched of a risk model each night. */
public enum WatchMeasure {
  /** Stability index of an indicator against the training. */
  INDICATOR_PSI("指标稳定性", false),
  /** Stability index of the probability against the training. */
  SCORE_PSI("概率稳定性", false),
  /** Share of enterprises whose class differs from last night's. */
  MIGRATION("类别变动率", false),
  /** Agreement of the list of C and D with last night's. */
  LIST_OVERLAP("重点名单重合度", true),
  /** Expected calibration error over recent inspections. */
  CALIBRATION_ERROR("校准误差", false),
  /** Share of enterprises that have a class, against last night's. */
  COVERAGE("分类覆盖比", true),
  /** By how much the finding rate of a class exceeds that of the one before it. */
  FINDING_RATE_RISE("问题发现率升幅", true),
  /** How many times the differences between officers on like cases exceed those of chance. */
  OFFICER_SPREAD("检查人员差异倍数", false);

  private final String label;
  private final boolean isBadBelow;

  WatchMeasure(String label, boolean isBadBelow) {
    this.label = label;
    this.isBadBelow = isBadBelow;
  }

  /** Chinese name. */
  public String label() {
    return label;
  }

  /** Whether a figure is bad where it is below its limit, not above it. */
  public boolean isBadBelow() {
    return isBadBelow;
  }

  /** Key of the limit in the definition file. */
  String key() {
    return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
  }
}
