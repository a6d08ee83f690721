package org.xinheng.models.risk.watch;

/** What findings are told by. */
public enum WatchDimension {
  /** Risk class. */
  CLASS("风险分类"),
  /** Bins of about equal size by rising probability. */
  CALIBRATION("预测概率分组"),
  /** Town. */
  TOWN("镇街"),
  /** Section of the trade. */
  INDUSTRY("行业门类"),
  /** Size. */
  SIZE("主体规模");

  /** Code of whatever the register does not say. */
  public static final String UNKNOWN = "-";

  private final String label;

  WatchDimension(String label) {
    this.label = label;
  }

  /** Chinese name. */
  public String label() {
    return label;
  }
}
