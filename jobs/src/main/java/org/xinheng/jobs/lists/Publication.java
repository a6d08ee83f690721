package org.xinheng.jobs.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.SubjectRegister;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.plans.Plan;

/**
 * The folder {@code public/<scope>}: the pages of each scope, as soon as there is one to be made.
 */
final class Publication {
  private static final String FOLDER = "public";

  private final JobContext context;
  private final DrawFolders folders;
  private final Registers registers;

  Publication(JobContext context, DrawFolders folders, Registers registers) {
    this.context = context;
    this.folders = folders;
    this.registers = registers;
  }

  /** Whether the bulletin of a scope has its page. */
  static boolean isComplete(Folders lake, String scope) {
    return lake.exists(FOLDER + "/" + scope + "/" + PublicPages.BULLETIN);
  }

  /** Writes the pages that are not there yet. */
  void write(FrozenScope scope) {
    Folders folder = context.lake().folder(FOLDER + "/" + scope.scope());
    boolean needsCommitment = !folder.exists(PublicPages.COMMITMENT);
    boolean needsBulletin =
        folders.isPublished(scope.scope()) && !folder.exists(PublicPages.BULLETIN);
    if (!needsCommitment && !needsBulletin) {
      return;
    }
    PublicLedger ledger = folders.everybody(scope.scope());
    PublicPages pages =
        new PublicPages(
            ledger, names(scope, needsBulletin ? PublicPages.enterprises(ledger) : List.of()));
    if (needsCommitment) {
      pages.writeCommitment(folder);
    }
    if (needsBulletin) {
      pages.writeBulletin(folder);
    }
  }

  private PublicPages.PublicNames names(FrozenScope scope, List<String> usccs) {
    CodeLists lists = CodeLists.of(context.definitions());
    Map<String, String> plans = new HashMap<>();
    for (Plan plan : scope.plans()) {
      plans.put(plan.id(), plan.label());
    }
    Map<String, String> strata = new HashMap<>();
    for (CodeList list : List.of(lists.list("towns"), lists.list("town-classes"))) {
      list.codes().values().forEach(code -> strata.put(code.code(), code.label()));
    }
    Map<String, String> enterprises = new HashMap<>();
    if (!usccs.isEmpty()) {
      SubjectRegister subjects =
          SubjectRegister.of(
              Registers.committed(context.lake()), usccs, lists.list("towns"), context.asOf());
      usccs.forEach(uscc -> enterprises.put(uscc, subjects.of(uscc).name()));
    }
    return new PublicPages.PublicNames(
        plans, registers.matters(), lists.list("departments"), strata, enterprises);
  }
}
