package org.xinheng.jobs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.SparkTest;

/**
 * A file of {@code data-samples/expected}: compared with what a night gave, or rewritten by {@code
 * -Dgolden.update=true}.
 */
final class ExpectedFile {
  private static final Path FOLDER = SparkTest.projectRoot().resolve("data-samples/expected");

  private ExpectedFile() {}

  /** Whether the files are rewritten instead of compared. */
  static boolean isUpdated() {
    return Boolean.getBoolean("golden.update");
  }

  static void compare(String name, String header, List<String> rows) {
    List<String> lines = new ArrayList<>(List.of(header));
    lines.addAll(rows);
    Path file = FOLDER.resolve(name);
    try {
      if (isUpdated()) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, String.join("\n", lines) + "\n");
      }
      assertThat(lines)
          .as("%s; -Dgolden.update=true rewrites it", file)
          .containsExactlyElementsOf(Files.readAllLines(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
