package org.xinheng.models.approval;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.draw.ledger.LedgerFault;

/**
 * Proposed and approved changes of rules in the order they were made, one file each, every one
 * bound to that before it: none can be altered or taken out from between unseen (规则变更记录).
 */
public final class RuleRecord {
  private static final String START = "";

  private final List<RuleEntry> entries = new ArrayList<>();
  private String last = START;

  private RuleRecord() {}

  /**
   * The record that these files make.
   *
   * @param files texts by name
   * @throws LedgerFault naming the file that cannot be read, or is none of the record
   */
  public static RuleRecord of(SortedMap<String, String> files) {
    RuleRecord kept = new RuleRecord();
    files.forEach(
        (name, text) -> {
          if (!name.equals(kept.nextFile())) {
            throw new LedgerFault(name + " is not " + kept.nextFile());
          }
          try {
            kept.entries.add(RuleEntry.of(text, kept.last));
          } catch (LedgerFault e) {
            throw new LedgerFault(name + " " + e.getMessage());
          }
          kept.last = sha256(text);
        });
    return kept;
  }

  private static String sha256(String text) {
    return new DefinitionFile("", text).digest();
  }

  /** Name of the file that the next entry goes to. */
  public String nextFile() {
    return String.format(Locale.ROOT, "%05d.json", entries.size() + 1);
  }

  /** The text of the next entry. */
  public String text(RuleEntry entry) {
    return entry.line(last);
  }

  /** The last proposal of definitions whose digest begins so. */
  public Optional<RuleEntry> proposal(String digest) {
    return entries.stream()
        .filter(entry -> entry.kind() == RuleEntry.Kind.PROPOSAL)
        .filter(entry -> entry.digest().startsWith(digest))
        .reduce((earlier, later) -> later);
  }

  /** What is approved for a night: of those dated from it or before, the latest. */
  public Optional<RuleEntry> approvedFor(LocalDate night) {
    return approvals().stream()
        .filter(entry -> !entry.from().isAfter(night))
        .reduce((one, other) -> other.from().isBefore(one.from()) ? one : other);
  }

  /** Approvals in the order they were made. */
  public List<RuleEntry> approvals() {
    return entries.stream().filter(entry -> entry.kind() == RuleEntry.Kind.APPROVAL).toList();
  }

  public List<RuleEntry> entries() {
    return List.copyOf(entries);
  }

  /**
   * What forbids a proposal.
   *
   * @param proposal an entry to be
   */
  public static List<String> faults(RuleEntry proposal) {
    List<String> faults = new ArrayList<>();
    if (proposal.person().isBlank()) {
      faults.add("It has no author.");
    }
    if (proposal.reason().isBlank()) {
      faults.add("It has no reason.");
    }
    if (proposal.rules().equals(proposal.base())) {
      faults.add("It changes plans alone, and a plan names its own approval in its file.");
    }
    return faults;
  }

  /**
   * What forbids an approval.
   *
   * @param proposal what is to be approved
   * @param approval the entry to be
   * @param inForce digest of what the definitions in force say on that day
   */
  public List<String> faults(RuleEntry proposal, RuleEntry approval, String inForce) {
    List<String> faults = new ArrayList<>();
    if (approval.person().isBlank()) {
      faults.add("It has no approver.");
    }
    if (proposal.isBy(approval.person())) {
      faults.add("%s proposed it; a second person approves.".formatted(proposal.person()));
    }
    if (approval.from().isBefore(approval.on())) {
      faults.add(
          "%s is past (today is %s): no night that was run changes its rules."
              .formatted(approval.from(), approval.on()));
    }
    if (!proposal.base().equals(inForce) && !proposal.rules().equals(inForce)) {
      faults.add("The definitions in force have changed since it was tried. Try and propose anew.");
    }
    approvals().stream()
        .filter(entry -> entry.digest().equals(proposal.digest()))
        .filter(entry -> entry.from().equals(approval.from()))
        .findFirst()
        .ifPresent(
            entry ->
                faults.add(
                    "%s approved it on %s from %s already."
                        .formatted(entry.person(), entry.on(), entry.from())));
    return faults;
  }
}
