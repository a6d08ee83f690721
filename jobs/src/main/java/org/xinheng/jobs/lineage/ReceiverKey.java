package org.xinheng.jobs.lineage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.KeyFiles;

/** The key that a receiver asks for; it shows in no log and no message. */
final class ReceiverKey {
  private static final Pattern ONE_WORD = Pattern.compile("[!-~]+");

  private final String word;

  private ReceiverKey(String word) {
    this.word = word;
  }

  /**
   * Reads the key.
   *
   * @param file file with the key alone; empty where the receiver asks for none
   * @throws org.xinheng.jobs.runtime.JobException if it cannot be used
   */
  static ReceiverKey of(String file) {
    return new ReceiverKey(file.isEmpty() ? "" : read(Path.of(file)));
  }

  private static String read(Path file) {
    try {
      if (KeyFiles.isOpen(file)) {
        throw refused(file + " can be read by others than its owner. Run: chmod 600 " + file);
      }
      String text = Files.readString(file).strip();
      // A header that cannot be sent would be quoted in the failure.
      if (!ONE_WORD.matcher(text).matches()) {
        throw refused(file + " must hold the key alone: one word of ASCII.");
      }
      return text;
    } catch (IOException e) {
      throw refused(file + " cannot be read. Write the key into it and run: chmod 600 " + file);
    }
  }

  private static RuntimeException refused(String remedy) {
    return Errors.keyMissing("lineage.key-file", remedy);
  }

  boolean isAsked() {
    return !word.isEmpty();
  }

  /** The value of the header Authorization. */
  String header() {
    return "Bearer " + word;
  }

  @Override
  public String toString() {
    return "key of a receiver";
  }
}
