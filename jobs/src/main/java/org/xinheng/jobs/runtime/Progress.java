package org.xinheng.jobs.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a job reports besides its tables: figures for the progress line and the night's summary. */
public final class Progress {
  private final Map<String, Object> figures = new LinkedHashMap<>();

  /** Reports a figure of the job under a plural noun such as {@code rows} or {@code files}. */
  public void figure(String name, Object value) {
    figures.put(name, value);
  }

  /** Figures in the order they were reported. */
  public Map<String, Object> figures() {
    return new LinkedHashMap<>(figures);
  }
}
