package org.xinheng.models.draw.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Copies of a ledger in which somebody has changed something. */
final class Tampering {
  private Tampering() {}

  static Path copy(Path ledger, Path to) throws IOException {
    try (Stream<Path> paths = Files.walk(ledger)) {
      for (Path path : paths.toList()) {
        Files.copy(path, to.resolve(ledger.relativize(path).toString()));
      }
    }
    return to;
  }

  /** Changes the first place that a pattern fits. */
  static void replace(Path file, String pattern, String replacement) throws IOException {
    String before = Files.readString(file);
    String after = before.replaceFirst(pattern, replacement);
    assertThat(after.equals(before)).as("%s is not in %s", pattern, file).isFalse();
    Files.writeString(file, after);
  }

  /** Changes one bit of one byte. */
  static void flip(Path file, double where) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[(int) (bytes.length * where)] ^= 1;
    Files.write(file, bytes);
  }

  /** Makes the digests of all seals right again, as somebody would who knows of them. */
  static void reseal(Path ledger) throws Exception {
    for (String seal : List.of("freeze", "draw", "staff", "commitment", "bulletin")) {
      Path file = ledger.resolve(seal + ".sha256");
      if (Files.exists(file)) {
        StringBuilder lines = new StringBuilder();
        for (String line : Files.readAllLines(file)) {
          String name = line.substring(line.indexOf("  ") + 2);
          byte[] bytes = Files.readAllBytes(ledger.resolve(name));
          byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
          lines.append(HexFormat.of().formatHex(digest)).append("  ").append(name).append('\n');
        }
        Files.writeString(file, lines);
      }
    }
  }
}
