package org.xinheng.jobs.approving;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.xinheng.jobs.lake.DefinitionArchive;
import org.xinheng.jobs.lake.RuleChanges;
import org.xinheng.jobs.night.Night;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.runtime.ApprovalMode;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.approval.RuleEntry;
import org.xinheng.models.approval.RulesDigest;
import org.xinheng.models.definitions.Definitions;

/**
 * Holds a night to the rules that are approved for it: those of the latest approval dated from it
 * or before, or, where nobody approved any, those of the last published night.
 */
public final class NightRules {
  private NightRules() {}

  /**
   * Warns or refuses, as the settings say.
   *
   * @throws org.xinheng.jobs.runtime.JobException where the settings refuse a night by other rules
   */
  public static void check(Night night, Screen screen) {
    ApprovalMode mode = night.settings().approval();
    if (mode == ApprovalMode.OFF) {
      return;
    }
    Configuration configuration = night.spark().sparkContext().hadoopConfiguration();
    fault(night.settings().lakeRoot(), configuration, night.definitions(), night.asOf())
        .ifPresent(text -> say(text, mode, screen));
  }

  static void say(String fault, ApprovalMode mode, Screen screen) {
    if (mode == ApprovalMode.REFUSE) {
      throw Errors.rulesNotApproved(fault);
    }
    screen.line("Note: " + fault);
  }

  /** What is wrong with running a night by these definitions. */
  static Optional<String> fault(
      String lakeRoot, Configuration configuration, Definitions definitions, LocalDate asOf) {
    RuleChanges changes = RuleChanges.at(lakeRoot, configuration);
    Optional<RuleEntry> approved = RuleApproval.record(changes).approvedFor(asOf);
    if (approved.isPresent()) {
      return approved
          .filter(entry -> !entry.rules().equals(RulesDigest.of(definitions)))
          .map(entry -> "The definitions in force are not those %s.".formatted(of(entry)))
          .map(text -> text + named(lakeRoot, approved.get().digest()));
    }
    Optional<String> last =
        changes.digestUpTo(asOf).filter(digest -> !digest.equals(definitions.digest()));
    return last.flatMap(digest -> DefinitionArchive.at(lakeRoot, configuration).find(digest))
        .map(before -> RulesDigest.differing(before, definitions))
        .filter(paths -> !paths.isEmpty())
        .map(paths -> changed(paths) + named(lakeRoot, last.get()));
  }

  private static String of(RuleEntry entry) {
    return "that %s approved from %s".formatted(entry.person(), entry.from());
  }

  private static String changed(List<String> paths) {
    return "No approval is on record for what changed since the last night: "
        + String.join(", ", paths)
        + ".";
  }

  private static String named(String lakeRoot, String digest) {
    return " Those lie in %s/definitions/%s (--set definitions.root).".formatted(lakeRoot, digest);
  }
}
