package org.xinheng.jobs.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Set;

/** Files that hold a secret. */
public final class KeyFiles {
  private static final String DEMONSTRATION = "xinheng-demonstration-";
  private static final Set<PosixFilePermission> OF_OTHERS =
      EnumSet.of(
          PosixFilePermission.GROUP_READ,
          PosixFilePermission.GROUP_WRITE,
          PosixFilePermission.OTHERS_READ,
          PosixFilePermission.OTHERS_WRITE);

  private KeyFiles() {}

  /** Whether a secret is a demonstration, which says so itself and hides nothing. */
  public static boolean isDemonstration(String secret) {
    return secret.startsWith(DEMONSTRATION);
  }

  /** Whether others than its owner may read or write a file. */
  public static boolean isOpen(Path file) throws IOException {
    return Files.getFileStore(file).supportsFileAttributeView("posix")
        && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains);
  }
}
