package org.xinheng.models.draw.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Changes by hand in the order they were made, one file each, bound to each other and the first to
 * the seal of the staffing: none can be altered or taken out from between unseen.
 *
 * @param entries the changes
 */
public record ChangeLog(List<Entry> entries) {
  /** Their folder in the oversight ledger. */
  public static final String FOLDER = "changes/";

  /**
   * One entry.
   *
   * @param digest SHA-256 of its file
   */
  public record Entry(Change change, String digest) {}

  public ChangeLog {
    entries = List.copyOf(entries);
  }

  private static String file(int number) {
    return FOLDER + String.format(Locale.ROOT, "%05d.json", number + 1);
  }

  /**
   * The changes of a ledger.
   *
   * @throws LedgerFault naming the entry that cannot be read, or a file that is none
   */
  static ChangeLog of(LedgerFolder folder) {
    List<Entry> entries = new ArrayList<>();
    List<String> files = folder.files().stream().filter(name -> name.startsWith(FOLDER)).toList();
    for (String name : files) {
      if (!name.equals(file(entries.size()))) {
        throw new LedgerFault(name + " is not " + file(entries.size()));
      }
      try {
        Change change = Change.of(LineFile.only(folder.resolve(name)), last(folder, entries));
        entries.add(new Entry(change, Seal.digest(folder.resolve(name))));
      } catch (LedgerFault e) {
        throw new LedgerFault(name + " " + e.getMessage());
      }
    }
    return new ChangeLog(entries);
  }

  private static String last(LedgerFolder folder, List<Entry> entries) {
    return entries.isEmpty()
        ? Seal.digest(folder.resolve(Seal.STAFF.file()))
        : entries.get(entries.size() - 1).digest();
  }

  /** Adds a change behind these. */
  void append(LedgerFolder folder, Change change) {
    folder.write(file(entries.size()), change.line(last(folder, entries)));
  }

  /** Digest of the last entry, which names all of them. */
  public String digest() {
    return entries.isEmpty() ? "" : entries.get(entries.size() - 1).digest();
  }
}
