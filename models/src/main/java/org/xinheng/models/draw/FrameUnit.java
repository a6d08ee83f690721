package org.xinheng.models.draw;

import java.io.Serializable;

/**
 * One unit of a frozen frame (检查对象名录库), eligible or excluded.
 *
 * @param id its permanent id, such as a USCC
 * @param stratum where it is counted, such as its town
 * @param unitClass its supervision class; {@code -} where excluded
 * @param weight its weight within the class; 0 where excluded
 * @param reason why it is excluded; empty where eligible
 */
public record FrameUnit(String id, String stratum, String unitClass, int weight, String reason)
    implements Serializable {

  public static FrameUnit eligible(String id, String stratum, String unitClass, int weight) {
    return new FrameUnit(id, stratum, unitClass, weight, "");
  }

  public static FrameUnit excluded(String id, String stratum, String reason) {
    return new FrameUnit(id, stratum, "-", 0, reason);
  }

  public boolean isEligible() {
    return reason.isEmpty();
  }
}
