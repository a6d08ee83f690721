package org.xinheng.models.quality;

/** What the quality report measures of a source on a night (数据质量指标). */
public enum Measure {
  /** Important fields that are filled. */
  COMPLETENESS("完整性", "values", true),
  /** Rows accepted of those delivered; duplicates are another measure. */
  VALIDITY("有效性", "rows", true),
  /** Rows that were delivered once only. */
  UNIQUENESS("唯一性", "rows", true),
  /** Files that could be read. */
  READABILITY("可读性", "files", true),
  /** Age of the feed in days, against the age it may reach. */
  TIMELINESS("及时性", "days", false),
  /** Facts whose enterprise is not found. */
  UNRESOLVED("未归户率", "facts", true),
  /** Rows of a delivery day against the usual ones. */
  VOLUME("数据量变动", "rows", false);

  private final String label;
  private final String unit;
  private final boolean isShare;

  Measure(String label, String unit, boolean isShare) {
    this.label = label;
    this.unit = unit;
    this.isShare = isShare;
  }

  /** Chinese name. */
  public String label() {
    return label;
  }

  /** What its numerator and denominator count. */
  public String unit() {
    return unit;
  }

  /** Whether its ratio lies between 0 and 1. */
  public boolean isShare() {
    return isShare;
  }
}
