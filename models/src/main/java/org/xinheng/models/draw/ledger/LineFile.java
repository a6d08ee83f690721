package org.xinheng.models.draw.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;

/**
 * Lines of a file, or of the part files of a folder in the order of their names, read so that no
 * byte goes unseen: lines end with a line feed, the last one too, and nothing else ends them.
 */
final class LineFile {
  private static final int BUFFER = 1 << 16;

  private LineFile() {}

  /**
   * Hands on every line.
   *
   * @throws LedgerFault naming file and line, for a line that cannot be read or that {@code each}
   *     refuses with a {@link LedgerFault}
   */
  static void read(LedgerFile file, Consumer<String> each) {
    try {
      if (!file.files().has(file.name())) {
        throw new LedgerFault(file.ownName() + " is missing");
      }
      for (LedgerFile part : parts(file)) {
        readFile(part, each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file.shown() + " cannot be read", e);
    }
  }

  /** The one line of a file. */
  static String only(LedgerFile file) {
    StringBuilder all = new StringBuilder();
    read(
        file,
        line -> {
          if (!all.isEmpty()) {
            throw new LedgerFault("is one line too many");
          }
          all.append(line);
        });
    return all.toString();
  }

  /** The file itself, or the part files of a folder. */
  private static List<LedgerFile> parts(LedgerFile file) throws IOException {
    if (!file.files().isFolder(file.name())) {
      return List.of(file);
    }
    String start = file.name() + "/part-";
    return file.files().all().stream()
        .filter(name -> name.startsWith(start) && name.indexOf('/', start.length()) < 0)
        .sorted()
        .map(name -> new LedgerFile(file.files(), name))
        .toList();
  }

  private static void readFile(LedgerFile file, Consumer<String> each) throws IOException {
    try (InputStream in = new BufferedInputStream(file.files().open(file.name()), BUFFER)) {
      ByteArrayOutputStream line = new ByteArrayOutputStream();
      byte[] buffer = new byte[BUFFER];
      long number = 1;
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        int start = 0;
        for (int i = 0; i < read; i++) {
          if (buffer[i] == '\n') {
            line.write(buffer, start, i - start);
            hand(file, number++, line, each);
            start = i + 1;
          }
        }
        line.write(buffer, start, read - start);
      }
      if (line.size() > 0) {
        throw new LedgerFault(file.ownName() + " does not end with a line feed");
      }
    }
  }

  private static void hand(
      LedgerFile file, long number, ByteArrayOutputStream bytes, Consumer<String> each) {
    try {
      String line =
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(bytes.toByteArray()))
              .toString();
      bytes.reset();
      each.accept(line);
    } catch (CharacterCodingException e) {
      throw new LedgerFault(place(file, number) + "is not UTF-8");
    } catch (LedgerFault e) {
      throw new LedgerFault(place(file, number) + e.getMessage());
    }
  }

  private static String place(LedgerFile file, long number) {
    return file.shown() + ":" + number + " ";
  }
}
