package org.xinheng.jobs.runtime;

/** How a command ended, for the shell and for the scheduler. */
public enum ExitCode {
  /** Done. */
  DONE(0),
  /** The command line is wrong; a retry would fail alike. */
  COMMAND_LINE(1),
  /** The caller's input is wrong: a setting, a definition, a missing table. */
  INPUT(2),
  /** Anything else: a bug, storage, memory. A retry may help. */
  FAILURE(3),
  /** A data gate closed: the owner of the data is needed. */
  GATE(4),
  /** The process was ended from outside, such as for want of memory: only records say so. */
  LOST(137);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  public int code() {
    return code;
  }
}
