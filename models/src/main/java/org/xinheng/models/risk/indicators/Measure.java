package org.xinheng.models.risk.indicators;

/** What a day of checks is measured by. */
public enum Measure {
  /** The severity that the target declares. */
  SEVERITY,
  /** 1 where the day was bad by the target. */
  BAD,
  /** Serious and general findings. */
  GRAVE,
  /** Findings of the gravest tier. */
  SERIOUS,
  /** Findings of the middle tier. */
  GENERAL,
  /** Findings of the lightest tier. */
  MINOR
}
