package org.xinheng.jobs.lists;

import java.time.LocalDate;

/**
 * An inspection that was made at an enterprise before.
 *
 * @param department its code; empty where the record has none
 * @param matter name or code as the record has it
 * @param dueOn day by which a finding had to be corrected; null where nothing was ordered
 * @param rectifiedOn day it was found corrected; null while it is open
 * @param countsToCap whether it counts to the yearly cap
 */
record PastCheck(
    String uscc,
    LocalDate inspectedOn,
    String department,
    String departmentName,
    String matter,
    String result,
    LocalDate dueOn,
    LocalDate rectifiedOn,
    boolean countsToCap) {

  /** Whether somebody has to go again and see (整改复查). */
  boolean isOpen() {
    return dueOn != null && rectifiedOn == null;
  }
}
