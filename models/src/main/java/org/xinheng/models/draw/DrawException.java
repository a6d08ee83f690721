package org.xinheng.models.draw;

import java.util.List;

/** Input that no draw can be made from; the message lists every fault. */
public final class DrawException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int SHOWN = 50;

  private final transient List<String> faults;

  /**
   * An input refused for its faults.
   *
   * @param what what was refused, such as {@code The frame of plan food-2026}
   */
  public DrawException(String what, List<String> faults) {
    super(message(what, faults));
    this.faults = List.copyOf(faults);
  }

  /** Refuses the input when it has faults. */
  public static void throwIfAny(String what, List<String> faults) {
    if (!faults.isEmpty()) {
      throw new DrawException(what, faults);
    }
  }

  public List<String> faults() {
    return faults;
  }

  private static String message(String what, List<String> faults) {
    StringBuilder message = new StringBuilder(what);
    message.append(" is refused for ").append(faults.size());
    message.append(faults.size() == 1 ? " fault" : " faults").append(". Mend and run again:");
    faults.stream().limit(SHOWN).forEach(fault -> message.append("\n  ").append(fault));
    if (faults.size() > SHOWN) {
      message.append("\n  and ").append(faults.size() - SHOWN).append(" more");
    }
    return message.toString();
  }
}
