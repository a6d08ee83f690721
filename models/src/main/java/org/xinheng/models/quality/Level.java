package org.xinheng.models.quality;

/** How a figure of the quality report is to be taken; ordered from good to bad. */
public enum Level {
  OK("正常"),
  /** Someone should look; the night goes on. */
  WARN("提示"),
  /** The night stops before anything is published. */
  FAIL("关闸");

  private final String label;

  Level(String label) {
    this.label = label;
  }

  /** Chinese name. */
  public String label() {
    return label;
  }
}
