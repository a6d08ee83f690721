package org.xinheng.models.supervision;

/** Credit-risk classes (企业信用风险分类), from low to high. */
public enum RiskClass {
  A,
  B,
  C,
  D
}
