package org.xinheng.jobs.runtime;

import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.ledger.LedgerFault;

/**
 * What a thrown thing means to the person who gave the command.
 *
 * @param exitCode how the command ends
 * @param message the problem, the reason, and what to do
 */
public record Failure(ExitCode exitCode, String message) {

  /**
   * Finds the error that speaks to a person among the causes; Spark wraps what its tasks throw.
   * Anything else is a bug or the machine's.
   */
  public static Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof JobException job) {
        return new Failure(job.exitCode(), job.getMessage());
      }
      if (cause instanceof DefinitionException definition) {
        return new Failure(ExitCode.INPUT, definition.getMessage());
      }
      if (cause instanceof DrawException draw) {
        return new Failure(ExitCode.INPUT, draw.getMessage());
      }
      if (cause instanceof LedgerFault fault) {
        return new Failure(
            ExitCode.INPUT,
            "The ledger of a draw cannot be read: "
                + fault.getMessage()
                + ". Check it with ./xinheng verify-draw.");
      }
    }
    String message = thrown.getMessage() == null ? "" : ": " + thrown.getMessage();
    return new Failure(ExitCode.FAILURE, thrown.getClass().getSimpleName() + message);
  }

  /** Whether a programmer needs the stack trace; a person who can mend it does not. */
  public boolean needsStackTrace() {
    return exitCode == ExitCode.FAILURE;
  }
}
