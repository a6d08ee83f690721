package org.xinheng.models.draw.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinheng.models.draw.commitment.Sha256;

/**
 * The list of digests that closes a step of a ledger, as {@code sha256sum} writes and checks it.
 * Each lists the seal before it too, so that the digest of the last binds the whole folder.
 */
public enum Seal {
  FREEZE("freeze.sha256"),
  DRAW("draw.sha256"),
  STAFF("staff.sha256"),
  COMMITMENT("commitment.sha256"),
  BULLETIN("bulletin.sha256");

  private static final int BUFFER = 1 << 16;
  private static final String GAP = "  ";

  private final String file;

  Seal(String file) {
    this.file = file;
  }

  public String file() {
    return file;
  }

  /** Seals whatever no earlier seal of the folder lists. */
  void close(LedgerFolder folder) {
    Map<String, String> sealed = new TreeMap<>();
    present(folder).forEach(seal -> sealed.putAll(seal.digests(folder)));
    List<String> open = folder.files().stream().filter(name -> !sealed.containsKey(name)).toList();
    folder.write(
        file, open.stream().map(name -> digest(folder.resolve(name)) + GAP + name).iterator());
  }

  /** The seals of a folder in the order they were made. */
  static List<Seal> present(LedgerFolder folder) {
    return Stream.of(values()).filter(seal -> folder.has(seal.file)).toList();
  }

  /**
   * The digests of a seal by file.
   *
   * @throws LedgerFault if it is not a list of digests
   */
  Map<String, String> digests(LedgerFolder folder) {
    Map<String, String> digests = new TreeMap<>();
    LineFile.read(
        folder.resolve(file),
        line -> {
          int gap = line.indexOf(GAP);
          if (gap < 0) {
            throw new LedgerFault("is not a digest and a name");
          }
          digests.put(line.substring(gap + GAP.length()), line.substring(0, gap));
        });
    return digests;
  }

  /** What differs between a folder and its seals, by the file concerned. */
  static Map<String, List<String>> faults(LedgerFolder folder) {
    Map<String, List<String>> faults = new TreeMap<>();
    Map<String, String> sealed = new TreeMap<>();
    List<Seal> present = present(folder);
    for (Seal seal : present) {
      try {
        sealed.putAll(seal.digests(folder));
      } catch (LedgerFault e) {
        add(faults, seal.file, e.getMessage());
      }
    }
    List<String> files = folder.files();
    String last = present.isEmpty() ? "" : present.get(present.size() - 1).file;
    for (String name : files) {
      // Changes come after the last step and bind themselves to it.
      boolean isChange =
          name.startsWith(ChangeLog.FOLDER)
              && (last.equals(STAFF.file) || last.equals(BULLETIN.file));
      if (!sealed.containsKey(name) && !name.equals(last) && !isChange) {
        add(faults, name, name + " is in no seal");
      }
    }
    sealed.forEach(
        (name, digest) -> {
          if (!files.contains(name)) {
            add(faults, name, name + " is sealed and missing");
          } else if (!digest(folder.resolve(name)).equals(digest)) {
            add(faults, name, name + " is not what was sealed: it was changed");
          }
        });
    return faults;
  }

  private static void add(Map<String, List<String>> faults, String name, String fault) {
    faults.computeIfAbsent(name, key -> new ArrayList<>()).add(fault);
  }

  /** Digest of a file, in lower-case hex. */
  static String digest(LedgerFile file) {
    MessageDigest sha256 = Sha256.digest();
    try (InputStream in = file.files().open(file.name())) {
      byte[] buffer = new byte[BUFFER];
      for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
        sha256.update(buffer, 0, read);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + file.shown() + " cannot be read", e);
    }
    return HexFormat.of().formatHex(sha256.digest());
  }
}
