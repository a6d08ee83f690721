package org.xinheng.models.draw.verifying;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.Sha256;
import org.xinheng.models.draw.following.Places;
import org.xinheng.models.draw.ledger.DrawHead;
import org.xinheng.models.draw.ledger.Freeze;
import org.xinheng.models.draw.ledger.LedgerFault;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.PublicLedger;

/** Repeats a whole scope from its oversight ledger: freeze, draw, staffing. */
final class OversightCheck {
  private final OversightLedger ledger;
  private final Findings findings;
  private final List<String> done = new ArrayList<>();
  private final Set<String> drawn = new HashSet<>();
  private final Places places = new Places();
  private Freeze freeze;
  private DrawHead head;
  private long units;

  private OversightCheck(OversightLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  static OversightCheck of(
      OversightLedger ledger,
      Optional<Commitment> commitment,
      Optional<PublicLedger> told,
      Findings findings) {
    OversightCheck check = new OversightCheck(ledger, findings);
    commitment.ifPresent(check::run);
    if (check.freeze != null) {
      told.ifPresent(each -> check.done.add(new PublicComparison(ledger, each, findings).run()));
    }
    return check;
  }

  Verification verification(String commitment) {
    String summary =
        done.isEmpty()
            ? "Nothing could be repeated"
            : "Scope %s: %s; %d units of frames"
                .formatted(freeze.scope(), String.join(", ", done), units);
    String digest;
    try {
      digest = ledger.digest();
    } catch (LedgerFault e) {
      digest = "";
    }
    return new Verification(summary, commitment, digest, findings.all());
  }

  private void run(Commitment commitment) {
    if (!findings.reads(Finding.Subject.PLAN, () -> freeze = ledger.freeze())) {
      return;
    }
    checkFreeze(commitment);
    Optional<Tickets> tickets = Optional.empty();
    if (ledger.isDrawn() && findings.reads(Finding.Subject.SEED, () -> head = ledger.drawHead())) {
      checkSeed(commitment);
      tickets = Optional.of(Tickets.of(head.drawingSeed(), commitment.scope()));
      done.add("draw repeated");
    }
    checkPlans(commitment, tickets);
    OfficersCheck officers = new OfficersCheck(ledger, freeze, commitment, findings);
    if (officers.readsCommitted() && ledger.isStaffed() && tickets.isPresent()) {
      officers.checkPosts(tickets.get(), drawn);
      done.add("officers repeated");
      done.addAll(officers.checkChanges(places, tickets.get()));
    }
  }

  private void checkFreeze(Commitment commitment) {
    findings.compare(Finding.Subject.PLAN, "the scope", freeze.scope(), commitment.scope());
    findings.compare(
        Finding.Subject.PLAN,
        "the list of plans",
        freeze.reserves().keySet(),
        new HashSet<>(commitment.plans().stream().map(plan -> plan.plan().plan()).toList()));
    findings.compare(
        Finding.Subject.KEY, "its digest", Sha256.hex(freeze.key()), commitment.keyDigest());
    findings.compare(
        Finding.Subject.SECRET,
        "its digest",
        Sha256.hex(freeze.secret()),
        commitment.secretDigest());
    findings.reads(
        Finding.Subject.DEFINITIONS, () -> checkDefinitions(commitment, ledger.definitions()));
    done.add("freeze checked");
  }

  private void checkDefinitions(Commitment commitment, Map<String, String> texts) {
    Map<String, String> digests = new TreeMap<>();
    texts.forEach((path, text) -> digests.put(path, Sha256.hex(text)));
    Set<String> paths = new HashSet<>(digests.keySet());
    paths.addAll(commitment.definitions().keySet());
    for (String path : new TreeSet<>(paths)) {
      findings.compare(
          Finding.Subject.DEFINITIONS,
          "the digest of " + path,
          digests.getOrDefault(path, "missing"),
          commitment.definitions().getOrDefault(path, "missing"));
    }
  }

  private void checkSeed(Commitment commitment) {
    findings.addAll(Finding.Subject.SEED, head.seed().faults(commitment, freeze.committedAt()));
    findings.compare(
        Finding.Subject.SEED,
        "the drawing seed",
        head.drawingSeed(),
        head.seed().drawingSeed(freeze.secret()));
    findings.compare(
        Finding.Subject.PLAN,
        "the list of drawn plans",
        head.plans().stream().map(DrawHead.PlanSizes::plan).toList(),
        commitment.plans().stream().map(plan -> plan.plan().plan()).toList());
  }

  private void checkPlans(Commitment commitment, Optional<Tickets> tickets) {
    for (int i = 0; i < commitment.plans().size(); i++) {
      CommittedPlan plan = commitment.plans().get(i);
      FrameCheck frame = new FrameCheck(plan, freeze, findings);
      int number = i;
      boolean read =
          findings.reads(Finding.Subject.FRAME, () -> ledger.eachUnit(number, frame::add));
      units += frame.units();
      if (read && frame.isSound() && tickets.isPresent()) {
        ResultCheck result = new ResultCheck(frame.drawPlan(), findings, drawn, places);
        result.repeat(tickets.get(), frame.eligible());
        sizesOf(plan).ifPresent(result::checkSizes);
        if (findings.reads(Finding.Subject.RESULT, () -> ledger.eachResult(number, result::add))) {
          result.end();
        }
      } else if (tickets.isPresent()) {
        findings.add(
            Finding.Subject.RESULT,
            "plan %s: the draw cannot be repeated from its frame".formatted(plan.plan().plan()));
      }
    }
  }

  private Optional<DrawHead.PlanSizes> sizesOf(CommittedPlan plan) {
    return head.plans().stream()
        .filter(sizes -> sizes.plan().equals(plan.plan().plan()))
        .findFirst();
  }
}
