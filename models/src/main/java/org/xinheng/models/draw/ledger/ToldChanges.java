package org.xinheng.models.draw.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.draw.commitment.CanonicalJson;

/**
 * What the public was told of changes that came after the bulletin, one file each, bound to each
 * other and the first to the seal of the bulletin. They say how many changes there are and name the
 * last by its digest; nothing of what they hold.
 */
final class ToldChanges {
  private static final Set<String> KEYS = Set.of("entries", "last", "previous", "told_on");

  private ToldChanges() {}

  private static String file(int number) {
    return ChangeLog.FOLDER + String.format(Locale.ROOT, "%05d.json", number + 1);
  }

  /**
   * All that was told, in order.
   *
   * @throws LedgerFault naming the file that cannot be read, or one that is none
   */
  static List<ChangesHead> of(LedgerFolder folder) {
    List<ChangesHead> told = new ArrayList<>();
    for (String name : files(folder)) {
      if (!name.equals(file(told.size()))) {
        throw new LedgerFault(name + " is not " + file(told.size()));
      }
      try {
        JsonRow row = JsonRow.of(LineFile.only(folder.resolve(name)), KEYS);
        LedgerLines.day(row.text("told_on"));
        if (!row.text("previous").equals(previous(folder, told.size()))) {
          throw new LedgerFault("is not bound to the one before");
        }
        told.add(new ChangesHead(row.small("entries"), row.text("last")));
      } catch (LedgerFault e) {
        throw new LedgerFault(name + " " + e.getMessage());
      }
    }
    return told;
  }

  private static List<String> files(LedgerFolder folder) {
    return folder.files().stream().filter(name -> name.startsWith(ChangeLog.FOLDER)).toList();
  }

  private static String previous(LedgerFolder folder, int number) {
    return Seal.digest(folder.resolve(number == 0 ? Seal.BULLETIN.file() : file(number - 1)));
  }

  static void add(LedgerFolder folder, ChangesHead head, LocalDate toldOn) {
    int number = files(folder).size();
    folder.writeWhole(
        file(number),
        CanonicalJson.of(
            Map.of(
                "entries", head.entries(),
                "last", head.last(),
                "previous", previous(folder, number),
                "told_on", toldOn.toString())));
  }
}
