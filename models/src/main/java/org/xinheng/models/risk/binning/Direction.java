package org.xinheng.models.risk.binning;

/** Which way risk goes as an indicator rises. */
public enum Direction {
  /** Higher values are riskier. */
  RISING,
  /** Higher values are safer. */
  FALLING,
  /** The way that tells more; rising where both tell the same. */
  BY_DATA
}
