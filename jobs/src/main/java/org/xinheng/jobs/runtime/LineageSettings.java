package org.xinheng.jobs.runtime;

import java.util.Set;

/**
 * Who is told which job made what of what; each may be empty, and nobody is told then.
 *
 * @param file file that lines are added to
 * @param url address of an OpenLineage receiver
 */
public record LineageSettings(String file, String url) {
  static final String FILE = "lineage.file";
  static final String URL = "lineage.url";

  /** Settings that a file may leave out. */
  static final Set<String> KEYS = Set.of(FILE, URL);

  /** Nobody is told. */
  public static final LineageSettings OFF = new LineageSettings("", "");

  /** Whether an address can be sent to. */
  static boolean isAddress(String url) {
    return url.isEmpty() || url.matches("https?://[^\\s/@]+(/\\S*)?");
  }
}
