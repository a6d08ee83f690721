package org.xinheng.jobs.drawing;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.catalogue.DrawOfficers;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.drawing.frames.FrameCounts;
import org.xinheng.jobs.drawing.frames.FrameLedger;
import org.xinheng.jobs.drawing.frames.FrameLimits;
import org.xinheng.jobs.drawing.frames.Frames;
import org.xinheng.jobs.drawing.registers.FrozenOfficers;
import org.xinheng.jobs.drawing.registers.Recusals;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.WorkCalendar;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.competence.Competence;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.commitment.Sha256;
import org.xinheng.models.draw.following.EarlierPosts;
import org.xinheng.models.draw.ledger.Chain;
import org.xinheng.models.draw.ledger.Freeze;
import org.xinheng.models.draw.ledger.LedgerDocuments;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.plans.DrawRules;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Schedule;
import org.xinheng.models.supervision.Supervision;

/** The freeze of one scope: frames and officers, their commitment, both ledgers. */
final class ScopeFreeze {
  private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

  private final JobContext context;
  private final DrawFolders folders;
  private final Registers registers;
  private final DrawRules rules;
  private final List<Plan> plans;
  private final String scope;

  /**
   * A freeze to be made.
   *
   * @param plans the plans of the scope, in the order of the commitment
   */
  ScopeFreeze(JobContext context, DrawFolders folders, Registers registers, List<Plan> plans) {
    this.context = context;
    this.folders = folders;
    this.registers = registers;
    this.rules = DrawRules.of(context.definitions(), registers.matters());
    this.plans = plans;
    this.scope = plans.get(0).scope();
  }

  /** Freezes, commits, and says how many units the frames hold. */
  long run() {
    DrawSecrets secrets = DrawSecrets.load(context.settings(), scope);
    List<String> earlier = folders.chain();
    refuseUsedSecret(secrets, earlier);
    refuseBrokenPast(earlier);
    Roster roster = roster();
    refuseUnstaffable(roster);
    Lake lake = context.lake();
    long units = lake.writeScope(DrawFrames.TABLE, scope, frames());
    Dataset<Row> frames = framesOf(scope);
    FrameCounts counts = FrameCounts.of(frames);
    refuseUnsound(counts, earlier);
    lake.writeScope(
        DrawOfficers.TABLE,
        scope,
        context
            .spark()
            .createDataFrame(FrozenOfficers.rows(scope, roster), DrawOfficers.TABLE.schema()));
    OversightLedger ledger = folders.pendingOversight(scope);
    List<MerkleRange> ranges =
        new FrameLedger(
                ledger.folder().storage(), plans.stream().map(Plan::id).toList(), secrets.key())
            .write(frames, FrameLedger.parts(units));
    Commitment commitment = commitment(secrets, earlier, counts, ranges, roster);
    String committedAt = FrozenScope.committedOn(context.asOf()).toString();
    SortedMap<String, Integer> reserves = new TreeMap<>();
    plans.forEach(plan -> reserves.put(plan.id(), plan.reserves()));
    ledger.freeze(
        new Freeze(scope, committedAt, secrets.key(), secrets.secret(), reserves),
        earlier,
        commitment,
        definitions(),
        roster);
    folders.pendingPublic(scope).announce(earlier, commitment, committedAt);
    folders.commit(scope);
    return units;
  }

  private Dataset<Row> frames() {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    LocalDate month = Supervision.of(context.definitions()).monthInForce(asOf);
    Dataset<Row> inForce =
        Frames.inForce(
            lake.readOrEmpty(FrozenClasses.TABLE)
                .filter(FrozenClasses.MONTH.column().equalTo(lit(month))),
            lake.read(SupervisionClasses.TABLE)
                .filter(SupervisionClasses.AS_OF.column().equalTo(lit(asOf))));
    return Frames.of(
        Dossiers.filled(lake.read(Dossiers.TABLE), lake.read(Overlay.TABLE)),
        inForce,
        context.definitions(),
        registers,
        scope,
        asOf);
  }

  private Dataset<Row> framesOf(String ofScope) {
    return context
        .lake()
        .read(DrawFrames.TABLE)
        .filter(DrawFrames.SCOPE.column().equalTo(lit(ofScope)));
  }

  private Commitment commitment(
      DrawSecrets secrets,
      List<String> earlier,
      FrameCounts counts,
      List<MerkleRange> ranges,
      Roster roster) {
    List<CommittedPlan> committed = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      FrameCounts.PlanCounts plan = counts.of(plans.get(i).id());
      committed.add(
          new CommittedPlan(
              plans.get(i).drawPlan(), ranges.get(i).root(), plan.eligible(), plan.excluded()));
    }
    Plan.Seed seed = plans.get(0).seed();
    return new Commitment(
        scope,
        committed,
        FrozenOfficers.root(roster, secrets.key()),
        digests(),
        Sha256.hex(secrets.key()),
        Sha256.hex(secrets.secret()),
        seed.source(),
        seed.dueAt().atOffset(CHINA).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME),
        earlier.isEmpty() ? null : Sha256.hex(earlier.get(earlier.size() - 1)));
  }

  /**
   * Every definition file, from which classes, frames and sizes follow, and what the registers say
   * of days and teams, to which visits are held that are moved or made in place of others.
   */
  private SortedMap<String, String> definitions() {
    SortedMap<String, String> texts =
        registers
            .ofVisits(plans, CodeLists.of(context.definitions()).list("inspection-results"))
            .texts();
    context.definitions().below("").forEach(file -> texts.put(file.path(), file.text()));
    return texts;
  }

  private SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    definitions().forEach((path, text) -> digests.put(path, Sha256.hex(text)));
    return digests;
  }

  private Roster roster() {
    EarlierPosts earlier = folders.earlierPosts(scope, context.asOf());
    Schedule schedule = plans.get(0).schedule();
    Set<String> recused = FrozenOfficers.recused(registers);
    return FrozenOfficers.of(
        registers,
        rules,
        new FrozenOfficers.Bonds(
            earlier.between(schedule.from(), schedule.until()),
            rules.isLastVisitRecused() ? earlier.lastVisits() : Map.of(),
            registers.leaves(
                day(plan -> plan.schedule().visitsFrom(), Comparator.naturalOrder()),
                day(plan -> plan.schedule().visitsUntil(), Comparator.reverseOrder()))),
        recused.isEmpty()
            ? Map.of()
            : Recusals.related(
                Registers.committed(context.lake()),
                recused,
                rules.relationKinds(),
                context.asOf()));
  }

  private LocalDate day(Function<Plan, LocalDate> of, Comparator<LocalDate> order) {
    return plans.stream().map(of).min(order).orElseThrow();
  }

  /** A secret that a bulletin has revealed, or will, hides nothing. */
  private void refuseUsedSecret(DrawSecrets secrets, List<String> earlier) {
    String digest = Sha256.hex(secrets.secret());
    for (String text : earlier) {
      Commitment commitment = LedgerDocuments.commitment(text);
      if (commitment.secretDigest().equals(digest)) {
        throw Errors.keyMissing(
            "draws.secret-file for scope " + scope,
            "Scope " + commitment.scope() + " has the same secret. Choose another.");
      }
    }
  }

  /** Nothing is built on a chain that was changed, and nothing is redrawn that was never drawn. */
  private void refuseBrokenPast(List<String> earlier) {
    List<String> faults = new ArrayList<>();
    if (!earlier.isEmpty()) {
      faults.addAll(new Chain(earlier).faults());
    }
    Plan.Redraw redraw = plans.get(0).redraws();
    if (redraw != null && !folders.isFrozen(redraw.scope())) {
      faults.add("it redraws scope " + redraw.scope() + ", which was never frozen");
    }
    DrawException.throwIfAny("Scope " + scope, faults);
  }

  /** Once the seed is known it is too late to find that nobody could ever go. */
  private void refuseUnstaffable(Roster roster) {
    Competence.of(
        context.definitions(), registers.matters(), registers.delegations(), registers.teams());
    DrawException.throwIfAny(
        "Scope " + scope,
        Feasibility.faults(plans, roster, new WorkCalendar(registers.specialDays())));
  }

  private void refuseUnsound(FrameCounts counts, List<String> earlier) {
    List<String> faults = new ArrayList<>();
    plans.forEach(plan -> faults.addAll(counts.faults(plan.drawPlan())));
    DrawException.throwIfAny("Scope " + scope, faults);
    Map<String, String> scopeBefore = new TreeMap<>();
    for (String text : earlier) {
      Commitment commitment = LedgerDocuments.commitment(text);
      commitment.plans().forEach(plan -> scopeBefore.put(plan.plan().plan(), commitment.scope()));
    }
    FrameLimits limits = new FrameLimits(rules);
    Map<String, FrameCounts> before = new HashMap<>();
    for (Plan plan : plans) {
      String last = scopeBefore.get(plan.id());
      if (last != null && plan.kind() == Plan.Kind.GENERAL) {
        FrameCounts then = before.computeIfAbsent(last, name -> FrameCounts.of(framesOf(name)));
        faults.addAll(limits.faults(plan.id(), counts.of(plan.id()), then.of(plan.id()), last));
      }
    }
    if (!faults.isEmpty()) {
      throw Errors.frameMoved(scope, faults);
    }
  }
}
