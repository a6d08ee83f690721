package org.xinheng.models.draw.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

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
  static void read(Path path, Consumer<String> each) {
    if (!Files.exists(path)) {
      throw new LedgerFault(path.getFileName() + " is missing");
    }
    try {
      for (Path file : Files.isDirectory(path) ? parts(path) : List.of(path)) {
        readFile(file, each);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + path + " cannot be read", e);
    }
  }

  /** The one line of a file. */
  static String only(Path path) {
    StringBuilder all = new StringBuilder();
    read(
        path,
        line -> {
          if (!all.isEmpty()) {
            throw new LedgerFault("is one line too many");
          }
          all.append(line);
        });
    return all.toString();
  }

  private static List<Path> parts(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .sorted(Comparator.comparing(file -> file.getFileName().toString()))
          .toList();
    }
  }

  private static void readFile(Path file, Consumer<String> each) throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER)) {
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
        throw new LedgerFault(file.getFileName() + " does not end with a line feed");
      }
    }
  }

  private static void hand(
      Path file, long number, ByteArrayOutputStream bytes, Consumer<String> each) {
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

  private static String place(Path file, long number) {
    return file.getParent().getFileName() + "/" + file.getFileName() + ":" + number + " ";
  }
}
