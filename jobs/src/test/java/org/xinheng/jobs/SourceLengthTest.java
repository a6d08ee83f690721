package org.xinheng.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SourceLengthTest {
  private static final int MOST_LINES = 300;

  /** The writer and the reader of one byte format, side by side so that they can be compared. */
  private static final Set<String> EXEMPT = Set.of("DossierCodec.java");

  @Test
  void noSourceFileIsTooLongToRead() throws IOException {
    Path root = Path.of(System.getProperty("project.root", ".."));
    try (Stream<Path> models = Files.walk(root.resolve("models/src"));
        Stream<Path> jobs = Files.walk(root.resolve("jobs/src"))) {
      assertThat(Stream.concat(models, jobs).filter(SourceLengthTest::isTooLong))
          .as("files over " + MOST_LINES + " lines (the aim is 200)")
          .isEmpty();
    }
  }

  private static boolean isTooLong(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".java") && !EXEMPT.contains(name) && lines(file) > MOST_LINES;
  }

  private static long lines(Path file) {
    try (Stream<String> lines = Files.lines(file)) {
      return lines.count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
