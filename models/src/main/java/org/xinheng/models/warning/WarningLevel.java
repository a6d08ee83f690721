package org.xinheng.models.warning;

/** Levels of warnings, the gravest first (预警级别). */
public enum WarningLevel {
  RED("红"),
  ORANGE("橙"),
  YELLOW("黄"),
  BLUE("蓝");

  private final String label;

  WarningLevel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
