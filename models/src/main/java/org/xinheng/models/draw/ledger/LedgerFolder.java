package org.xinheng.models.draw.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.xinheng.models.draw.DrawException;

/**
 * The folder of one ledger and the names in it. Files are only ever added; each step ends with a
 * seal, a list of digests in the form of {@code sha256sum}.
 *
 * @param path the folder
 */
public record LedgerFolder(Path path) {
  public static final String CHAIN = "chain.jsonl";
  public static final String DEFINITIONS = "definitions.jsonl";
  public static final String FREEZE = "freeze.json";
  public static final String OFFICERS = "officers.jsonl";
  public static final String DRAW = "draw.json";
  public static final String POSTS = "posts.jsonl";
  public static final String COMMITMENT = "commitment.json";
  public static final String BULLETIN = "bulletin.json";
  public static final String DRAWN = "drawn.jsonl";
  static final String FRAMES = "frames/";
  static final String RESULTS = "results/";

  /** The folder of part files that hold the frame of a plan, counted from 0 as committed. */
  public static String frame(int plan) {
    return FRAMES + number(plan);
  }

  /** The folder of part files that hold the drawn units and reserves of a plan. */
  public static String result(int plan) {
    return RESULTS + number(plan);
  }

  private static String number(int plan) {
    return String.format(Locale.ROOT, "%04d", plan + 1);
  }

  Path resolve(String name) {
    return path.resolve(name);
  }

  boolean has(String name) {
    return Files.exists(resolve(name));
  }

  /** Makes the folder; one for oversight is closed to all but its owner. */
  void makeFor(boolean everybody) {
    try {
      Files.createDirectories(path);
      if (!everybody && isPosix()) {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger " + path + " cannot be made", e);
    }
  }

  private boolean isPosix() throws IOException {
    return Files.getFileStore(path).supportsFileAttributeView("posix");
  }

  void write(String name, String line) {
    write(name, List.of(line).iterator());
  }

  /** Writes a file of one line that is there whole or not at all, whatever is killed meanwhile. */
  void writeWhole(String name, String line) {
    Path file = resolve(name);
    Path pending = file.resolveSibling(".pending");
    try {
      Files.deleteIfExists(pending);
      write(path.relativize(pending).toString(), line);
      Files.move(pending, file);
    } catch (FileAlreadyExistsException e) {
      throw taken(name);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written", e);
    }
  }

  private DrawException taken(String name) {
    return new DrawException(
        "The ledger " + path, List.of(name + " is there already, and nothing is overwritten"));
  }

  /**
   * Writes a file of lines.
   *
   * @throws DrawException if it exists: nothing in a ledger is overwritten
   */
  void write(String name, Iterator<String> lines) {
    Path file = resolve(name);
    try {
      Files.createDirectories(file.getParent());
      try (BufferedWriter out =
          Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW)) {
        while (lines.hasNext()) {
          out.write(lines.next());
          out.write('\n');
        }
      }
    } catch (FileAlreadyExistsException e) {
      throw taken(name);
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file + " cannot be written", e);
    }
  }

  /** Every file of the folder by its name from here, but those of Spark's own. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(path)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().matches("[._].*"))
          .map(file -> path.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger " + path + " cannot be read", e);
    }
  }

  static <T> Iterator<String> lines(Iterator<T> rows, Function<T, String> line) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public String next() {
        return line.apply(rows.next());
      }
    };
  }
}
