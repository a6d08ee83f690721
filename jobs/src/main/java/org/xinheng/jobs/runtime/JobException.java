package org.xinheng.jobs.runtime;

/**
 * The one exception jobs end with; {@link Errors} builds it, {@code Main} turns it into an exit.
 */
public final class JobException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ExitCode exitCode;

  JobException(ExitCode exitCode, String message, Throwable cause) {
    super(message, cause);
    this.exitCode = exitCode;
  }

  public ExitCode exitCode() {
    return exitCode;
  }
}
