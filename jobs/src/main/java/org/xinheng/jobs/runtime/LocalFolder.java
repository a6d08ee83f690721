package org.xinheng.jobs.runtime;

import java.nio.file.Path;

/** A root of the settings where it lies on this machine: a folder, or a URI of the scheme file. */
public final class LocalFolder {
  private LocalFolder() {}

  /** Whether a root lies on this machine. */
  public static boolean isOne(String root) {
    return root.startsWith("file:") || !hasScheme(root);
  }

  /** Whether a root is a URI; a single letter before a colon is none, but a drive. */
  static boolean hasScheme(String root) {
    return root.matches("[a-z][a-z0-9+.-]+:.*");
  }

  /** The folder of a root that lies on this machine. */
  public static Path of(String root) {
    return Path.of(root.replaceFirst("^file:/*", "/"));
  }
}
