package org.xinheng.models.draw.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What came after the staffing, in the order it was put on record, one file each, bound to each
 * other and the first to the seal of the staffing: none can be altered or taken out from between
 * unseen.
 *
 * @param entries the entries
 */
public record ChangeLog(List<Entry> entries) {
  /** Their folder in the oversight ledger. */
  public static final String FOLDER = "changes/";

  /**
   * One entry.
   *
   * @param amendment what it says
   * @param digest SHA-256 of its file
   */
  public record Entry(Amendment amendment, String digest) {}

  public ChangeLog {
    entries = List.copyOf(entries);
  }

  private static String file(int number) {
    return FOLDER + String.format(Locale.ROOT, "%05d.json", number + 1);
  }

  /**
   * The entries of a ledger.
   *
   * @throws LedgerFault naming the entry that cannot be read, or a file that is none
   */
  static ChangeLog of(String scope, LedgerFolder folder) {
    List<Entry> entries = new ArrayList<>();
    List<String> files = folder.files().stream().filter(name -> name.startsWith(FOLDER)).toList();
    for (String name : files) {
      if (!name.equals(file(entries.size()))) {
        throw new LedgerFault(name + " is not " + file(entries.size()));
      }
      try {
        Amendment amendment =
            Amendment.of(scope, LineFile.only(folder.resolve(name)), last(folder, entries));
        entries.add(new Entry(amendment, Seal.digest(folder.resolve(name))));
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

  /** Adds an entry behind these. */
  void append(LedgerFolder folder, Amendment amendment) {
    folder.writeWhole(file(entries.size()), amendment.line(last(folder, entries)));
  }

  /** How far these go. */
  public ChangesHead head() {
    return new ChangesHead(
        entries.size(), entries.isEmpty() ? "" : entries.get(entries.size() - 1).digest());
  }
}
