package org.xinheng.models.scorecard;

/** Public-credit grades (公共信用等级), from the best to the worst. */
public enum Grade {
  A,
  B,
  C,
  D,
  E;

  /** Whether this grade is worse than another. */
  public boolean isWorseThan(Grade other) {
    return compareTo(other) > 0;
  }
}
