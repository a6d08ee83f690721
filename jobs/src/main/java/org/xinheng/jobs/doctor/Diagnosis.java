package org.xinheng.jobs.doctor;

/**
 * One thing looked at.
 *
 * @param state how it is
 * @param subject what was looked at
 * @param says what was seen
 * @param remedy what to do; null where nothing is to be done
 */
public record Diagnosis(State state, String subject, String says, String remedy) {

  /** How a thing is. */
  public enum State {
    /** As it should be. */
    OK,
    /** Nights run, but somebody should look. */
    WARN,
    /** The last night failed, or the next would. */
    FAULT
  }

  static Diagnosis ok(String subject, String says) {
    return new Diagnosis(State.OK, subject, says, null);
  }

  static Diagnosis warn(String subject, String says, String remedy) {
    return new Diagnosis(State.WARN, subject, says, remedy);
  }

  static Diagnosis fault(String subject, String says, String remedy) {
    return new Diagnosis(State.FAULT, subject, says, remedy);
  }

  /** As a line of a terminal, with what to do below it. */
  public String line() {
    String line = "%-5s  %-12s  %s".formatted(state, subject, says);
    return remedy == null ? line : line + System.lineSeparator() + " ".repeat(21) + remedy;
  }
}
