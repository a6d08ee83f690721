package org.xinheng.jobs.drawing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.KeyFiles;
import org.xinheng.jobs.runtime.LocalFolder;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.draw.commitment.Commitment;

/**
 * Key of oversight and secret of one scope, from files that lie outside the lake and that nobody
 * but their owner can read. Demonstrations, which say so themselves, hide nothing and may lie open.
 */
final class DrawSecrets {
  private final String key;
  private final String secret;

  private DrawSecrets(String key, String secret) {
    this.key = key;
    this.secret = secret;
  }

  /**
   * Key and secret of a scope.
   *
   * @throws org.xinheng.jobs.runtime.JobException naming every fault
   */
  static DrawSecrets load(Settings settings, String scope) {
    List<String> faults = new ArrayList<>();
    Path lake =
        LocalFolder.isOne(settings.lakeRoot())
            ? LocalFolder.of(settings.lakeRoot()).toAbsolutePath().normalize()
            : null;
    String key = read(Path.of(settings.drawKeyFile()), lake, faults);
    String secret =
        read(Path.of(settings.drawSecretFile().replace("{scope}", scope)), lake, faults);
    if (faults.isEmpty()) {
      faults.addAll(Commitment.faultsOfSecrets(key, secret));
    }
    if (!faults.isEmpty()) {
      throw Errors.keyMissing(
          "draws.key-file or draws.secret-file for scope " + scope, String.join(" ", faults));
    }
    return new DrawSecrets(key, secret);
  }

  private static String read(Path file, Path lake, List<String> faults) {
    if (lake != null && file.toAbsolutePath().normalize().startsWith(lake)) {
      faults.add(file + " lies in the lake, which others read. Keep it elsewhere.");
      return "";
    }
    try {
      String text = Files.readString(file, StandardCharsets.UTF_8).strip();
      if (!KeyFiles.isDemonstration(text) && KeyFiles.isOpen(file)) {
        faults.add(file + " can be read by others than its owner. Run: chmod 600 " + file);
      }
      return text;
    } catch (IOException e) {
      faults.add(
          file + " cannot be read. Make it, with 32 characters or more that nobody guesses.");
      return "";
    }
  }

  String key() {
    return key;
  }

  String secret() {
    return secret;
  }

  @Override
  public String toString() {
    return "key and secret of a draw";
  }
}
