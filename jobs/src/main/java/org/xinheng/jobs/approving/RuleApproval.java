package org.xinheng.jobs.approving;

import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.xinheng.jobs.lake.DefinitionArchive;
import org.xinheng.jobs.lake.RuleChanges;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.approval.RuleEntry;
import org.xinheng.models.approval.RuleRecord;
import org.xinheng.models.approval.RulesDigest;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.draw.ledger.LedgerFault;
import org.xinheng.models.trial.DefinitionChange;

/** Puts proposals and approvals of rule changes on record, if nothing forbids it. */
public final class RuleApproval {
  private final RuleChanges changes;
  private final DefinitionArchive archive;

  private RuleApproval(RuleChanges changes, DefinitionArchive archive) {
    this.changes = changes;
    this.archive = archive;
  }

  /** The record of the lake below a root. */
  public static RuleApproval in(String lakeRoot, Configuration configuration) {
    return new RuleApproval(
        RuleChanges.at(lakeRoot, configuration), DefinitionArchive.at(lakeRoot, configuration));
  }

  /**
   * Who says something, and why.
   *
   * @param on the day
   */
  public record Word(String person, String reason, LocalDate on) {}

  /**
   * Proposes a change that was tried, and keeps the proposed definitions.
   *
   * @param trial digest of what the trial found
   */
  public RuleEntry propose(DefinitionChange change, Word word, String trial) {
    RuleRecord record = record(changes);
    RuleEntry proposal =
        new RuleEntry(
            RuleEntry.Kind.PROPOSAL,
            change.proposed().digest(),
            RulesDigest.of(change.proposed()),
            RulesDigest.of(change.inForce()),
            word.person().strip(),
            word.reason().strip(),
            word.on(),
            null,
            trial);
    refuse(RuleRecord.faults(proposal));
    archive.keep(change.proposed());
    changes.append(record, proposal);
    return proposal;
  }

  /**
   * Approves a proposal from a night on.
   *
   * @param digest digest of the proposed definitions, or how it begins
   */
  public RuleEntry approve(String digest, Word word, LocalDate from, Definitions inForce) {
    RuleRecord record = record(changes);
    RuleEntry proposal =
        record
            .proposal(digest)
            .orElseThrow(
                () ->
                    Errors.ruleChangeRefused(
                        List.of("No proposal has the digest " + digest + ".")));
    RuleEntry approval = proposal.approved(word.person().strip(), word.on(), from);
    refuse(record.faults(proposal, approval, RulesDigest.of(inForce)));
    changes.append(record, approval);
    return approval;
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      throw Errors.ruleChangeRefused(faults);
    }
  }

  static RuleRecord record(RuleChanges changes) {
    try {
      return changes.record();
    } catch (LedgerFault e) {
      throw Errors.ruleRecordBroken(e.getMessage());
    }
  }
}
