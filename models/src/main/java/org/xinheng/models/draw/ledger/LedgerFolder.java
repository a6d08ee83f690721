package org.xinheng.models.draw.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.xinheng.models.draw.DrawException;

/**
 * The folder of one ledger and the names in it. Files are only ever added; each step ends with a
 * seal, a list of digests in the form of {@code sha256sum}.
 *
 * @param storage where its files lie
 */
public record LedgerFolder(LedgerFiles storage) {
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

  /** Where the folder is, as people write it. */
  public String place() {
    return storage.place();
  }

  /** The folder, of a ledger that lies on this machine. */
  public Path path() {
    return Path.of(place());
  }

  LedgerFile resolve(String name) {
    return new LedgerFile(storage, name);
  }

  /** Whether a file of that name is there. */
  public boolean has(String name) {
    try {
      return storage.has(name);
    } catch (IOException e) {
      throw unreadable(e);
    }
  }

  /** Makes the folder; one for oversight is closed to all but its owner. */
  void makeFor(boolean everybody) {
    try {
      storage.make(everybody);
    } catch (IOException e) {
      throw new UncheckedIOException("The ledger " + place() + " cannot be made", e);
    }
  }

  void write(String name, String line) {
    write(name, List.of(line).iterator());
  }

  /** Writes a file of one line that is there whole or not at all, whatever is killed meanwhile. */
  void writeWhole(String name, String line) {
    try {
      storage.createWhole(name, (line + '\n').getBytes(StandardCharsets.UTF_8));
    } catch (FileAlreadyExistsException e) {
      throw taken(name);
    } catch (IOException e) {
      throw unwritten(name, e);
    }
  }

  /**
   * Writes a file of lines.
   *
   * @throws DrawException if it exists: nothing in a ledger is overwritten
   */
  void write(String name, Iterator<String> lines) {
    try (BufferedWriter out =
        new BufferedWriter(new OutputStreamWriter(storage.create(name), StandardCharsets.UTF_8))) {
      while (lines.hasNext()) {
        out.write(lines.next());
        out.write('\n');
      }
    } catch (FileAlreadyExistsException e) {
      throw taken(name);
    } catch (IOException e) {
      throw unwritten(name, e);
    }
  }

  private DrawException taken(String name) {
    return new DrawException(
        "The ledger " + place(), List.of(name + " is there already, and nothing is overwritten"));
  }

  private UncheckedIOException unwritten(String name, IOException cause) {
    return new UncheckedIOException(
        "The file " + place() + "/" + name + " cannot be written", cause);
  }

  private UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException("The ledger " + place() + " cannot be read", cause);
  }

  /** Every file of the folder by its name from here, but those of Spark's own. */
  List<String> files() {
    try {
      return storage.all().stream()
          .filter(name -> !name.matches("(.*/)?[._][^/]*"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw unreadable(e);
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
