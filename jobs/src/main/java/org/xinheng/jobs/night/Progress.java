package org.xinheng.jobs.night;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a job reports besides its tables: figures for the progress line and the night's summary. A
 * job that reports one of the names declared here is shown; other names only stand in the line of
 * the job.
 */
public final class Progress {
  /** Files read. */
  public static final String FILES = "files";

  /** Rows the job wrote. */
  public static final String ROWS = "rows";

  /** Rows delivered by departments tonight. */
  public static final String DELIVERED = "delivered";

  /** Delivered rows that were staged. */
  public static final String ACCEPTED = "accepted";

  /** Delivered rows that were refused. */
  public static final String QUARANTINED = "quarantined";

  /** Enterprises that got a score. */
  public static final String SCORED = "scored";

  /** Enterprises that got none, such as deregistered ones. */
  public static final String NOT_SCORED = "not_scored";

  /** Folder or folders of what the night gives away. */
  public static final String OUTPUTS = "outputs";

  /** Earlier nights that a back-fill has overtaken, in the order to run them again. */
  public static final String SUPERSEDED = "superseded";

  static final String NOTE = "note.";
  static final String REASON = "reason.";
  static final String GRADE = "grade.";

  private final Map<String, Object> figures = new LinkedHashMap<>();

  /** Name of the figure that counts the rows refused for one reason code. */
  public static String reason(String code) {
    return REASON + code;
  }

  /** Name of a sentence about something, for the night's summary. */
  public static String note(String about) {
    return NOTE + about;
  }

  /** Name of the figure that counts the enterprises of one grade. */
  public static String grade(String code) {
    return GRADE + code;
  }

  /** Reports a figure of the job; said again, the later value stands. */
  public synchronized void figure(String name, Object value) {
    figures.put(name, value);
  }

  /** Figures in the order they were reported. */
  public synchronized Map<String, Object> figures() {
    return new LinkedHashMap<>(figures);
  }
}
