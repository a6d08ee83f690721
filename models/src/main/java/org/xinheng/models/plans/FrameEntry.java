package org.xinheng.models.plans;

import org.xinheng.models.draw.FrameUnit;

/**
 * One enterprise in the frame of a plan, as the draw takes it: eligible with class and weight, or
 * excluded with its reason.
 *
 * @param id unified code
 * @param supervisionClass letter of the class; {@code -} for the excluded
 * @param weight odds inside class and stratum; 0 for the excluded
 * @param exclusionReason name of an {@link Exclusion}; empty for the eligible
 */
public record FrameEntry(
    String id, String stratum, String supervisionClass, long weight, String exclusionReason) {
  /** Stands for the class of the excluded. */
  public static final String NO_CLASS = "-";

  public FrameEntry {
    for (String part : new String[] {id, stratum, supervisionClass, exclusionReason}) {
      if (part.chars().anyMatch(c -> c == '|' || c == '\t' || c == '\n' || c == '\r')) {
        throw new IllegalArgumentException("The draw takes no | and no line break: " + part);
      }
    }
    if (id.isEmpty() || id.startsWith("size:") || id.startsWith("visit:")) {
      throw new IllegalArgumentException("The draw takes no such id: " + id);
    }
    if (exclusionReason.isEmpty() == (weight == 0)) {
      throw new IllegalArgumentException(
          "The eligible have a weight, the excluded a reason: " + id);
    }
  }

  static FrameEntry excluded(String id, String stratum, Exclusion reason) {
    return new FrameEntry(id, stratum, NO_CLASS, 0, reason.name());
  }

  /** The unit as the draw takes it. */
  public FrameUnit unit() {
    return new FrameUnit(id, stratum, supervisionClass, Math.toIntExact(weight), exclusionReason);
  }

  public boolean isEligible() {
    return exclusionReason.isEmpty();
  }
}
