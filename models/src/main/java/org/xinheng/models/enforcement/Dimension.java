package org.xinheng.models.enforcement;

/** The five dimensions of appraisal (义政发〔2022〕35号 任务33). */
public enum Dimension {
  SYSTEM("执法制度"),
  DUTY("监管履职"),
  QUALITY("执法质量"),
  TEAM("队伍建设"),
  EFFECT("执法绩效");

  private final String label;

  Dimension(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
