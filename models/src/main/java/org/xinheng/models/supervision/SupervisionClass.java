package org.xinheng.models.supervision;

/** Supervision classes (监管分类), from the lightest to the strictest; internal, never published. */
public enum SupervisionClass {
  A,
  B,
  C,
  D;

  /** Whether this class is stricter than another. */
  public boolean isStricterThan(SupervisionClass other) {
    return compareTo(other) > 0;
  }
}
