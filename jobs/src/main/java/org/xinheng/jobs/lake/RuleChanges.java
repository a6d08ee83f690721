package org.xinheng.jobs.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.xinheng.models.approval.RuleEntry;
import org.xinheng.models.approval.RuleRecord;

/**
 * The record of proposed and approved changes of rules, {@code rule-changes/00001.json} and on, to
 * which entries are only added; and the definitions that published nights were run by.
 */
public final class RuleChanges {
  private static final String FOLDER = "rule-changes";

  private final Folders folders;
  private final Folders marts;

  private RuleChanges(Folders folders, Folders marts) {
    this.folders = folders;
    this.marts = marts;
  }

  /** The record of the lake below a root. */
  public static RuleChanges at(String lakeRoot, Configuration configuration) {
    return new RuleChanges(
        Folders.at(new Path(lakeRoot, FOLDER), configuration),
        Folders.at(new Path(lakeRoot, NightPublication.MARTS), configuration));
  }

  /**
   * The record as it stands.
   *
   * @throws org.xinheng.models.draw.ledger.LedgerFault where an entry was altered or taken out
   */
  public RuleRecord record() {
    SortedMap<String, String> files = new TreeMap<>();
    for (String name : folders.names("")) {
      if (!name.startsWith(".")) {
        files.put(name, folders.read(name));
      }
    }
    return RuleRecord.of(files);
  }

  /** Adds an entry; fails where another was added since the record was read. */
  public void append(RuleRecord record, RuleEntry entry) {
    folders.makeRoot();
    String aside = "." + record.nextFile() + ".pending";
    folders.write(aside, record.text(entry));
    folders.move(aside, record.nextFile());
  }

  /**
   * Digest of the definitions of the last published night up to a day, else of the first one after
   * it; empty where no night was published.
   */
  public Optional<String> digestUpTo(LocalDate day) {
    List<String> nights =
        marts.names("").stream()
            .filter(name -> name.startsWith(PublishedNights.PREFIX))
            .filter(name -> marts.exists(name + PublishedNights.MANIFEST))
            .toList();
    String until = PublishedNights.folder(day);
    return nights.stream()
        .filter(name -> name.compareTo(until) <= 0)
        .reduce((earlier, later) -> later)
        .or(() -> nights.stream().findFirst())
        .map(name -> Manifest.summary(marts.read(name + PublishedNights.MANIFEST)))
        .map(Manifest.Summary::definitionsDigest);
  }
}
