package org.xinheng.jobs.runtime;

import java.util.Set;

/**
 * Who is told which job made what of what; each may be empty, and nobody is told then.
 *
 * @param file file that lines are added to
 * @param url address of an OpenLineage receiver
 * @param keyFile file with the key that the receiver asks for
 */
public record LineageSettings(String file, String url, String keyFile) {
  static final String FILE = "lineage.file";
  static final String URL = "lineage.url";
  static final String KEY_FILE = "lineage.key-file";

  /** Settings that a file may leave out. */
  static final Set<String> KEYS = Set.of(FILE, URL, KEY_FILE);

  /** Nobody is told. */
  public static final LineageSettings OFF = new LineageSettings("", "", "");

  /** Whether an address can be sent to. */
  static boolean isAddress(String url) {
    return url.isEmpty() || url.matches("https?://[^\\s/@]+(/\\S*)?");
  }
}
