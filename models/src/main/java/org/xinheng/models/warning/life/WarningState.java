package org.xinheng.models.warning.life;

/** Where a warning stands (预警状态). */
public enum WarningState {
  /** Opened, not yet taken up. */
  OPEN("待签收"),
  /** Taken up by the team. */
  ASSIGNED("已签收"),
  /** Verified, not yet dealt with. */
  VERIFIED("已核查"),
  /** Dealt with, not yet reported back. */
  DISPOSED("已处置"),
  /** Confirmed and reported back, while its cause goes on. */
  FED_BACK("已反馈"),
  /** Reported back and at an end. */
  CLOSED("已办结"),
  /** Ended by itself, with its cause. */
  CLEARED("自动解除");

  private final String label;

  WarningState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the warning is at an end, until its cause comes back. */
  public boolean isEnded() {
    return this == CLOSED || this == CLEARED;
  }
}
