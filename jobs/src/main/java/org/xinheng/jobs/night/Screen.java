package org.xinheng.jobs.night;

import java.io.PrintWriter;
import java.time.Duration;

/**
 * Where people read how a night goes.
 *
 * @param out standard output, in UTF-8
 * @param kind whether lines can be rewritten
 */
public record Screen(PrintWriter out, Kind kind) {

  /** What stands behind standard output. */
  public enum Kind {
    /** A person's terminal: the line of the running job is rewritten every second. */
    TERMINAL(Duration.ofSeconds(1)),
    /** A file or a scheduler's log: lines are only added, and few of them. */
    LOG(Duration.ofSeconds(30));

    private final Duration refresh;

    Kind(Duration refresh) {
      this.refresh = refresh;
    }

    Duration refresh() {
      return refresh;
    }
  }

  /** Writes a line that stays. */
  public void line(String text) {
    out.println(kind == Kind.TERMINAL ? "\r\u001b[K" + text : text);
    out.flush();
  }

  /** Shows a line that the next one may replace. */
  void passing(String text) {
    if (kind == Kind.TERMINAL) {
      out.print("\r\u001b[K" + text);
      out.flush();
      return;
    }
    line(text);
  }
}
