package org.xinheng.models.draw.commitment;

import org.xinheng.models.draw.FrameUnit;

/**
 * Leaves of the two committed lists (protocol §5). A leaf shows whom it is about and hides the rest
 * under the key of oversight. To be used by one thread.
 */
public final class Leaves {
  private final KeyedHash keyed;

  private Leaves(KeyedHash keyed) {
    this.keyed = keyed;
  }

  /** Leaves under a key. */
  public static Leaves of(String key) {
    return new Leaves(KeyedHash.of(key));
  }

  /** The leaf of a unit in the frame of a plan. */
  public String of(String plan, FrameUnit unit) {
    String hidden =
        String.join(
            "|", plan, unit.id(), unit.unitClass(), Integer.toString(unit.weight()), unit.reason());
    return unit.id() + '\t' + unit.stratum() + '\t' + keyed.hex(hidden);
  }

  /**
   * The leaf of an officer.
   *
   * @param row canonical JSON of the officer's row
   */
  public String ofOfficer(String officerId, String row) {
    return officerId + '\t' + keyed.hex(row);
  }
}
