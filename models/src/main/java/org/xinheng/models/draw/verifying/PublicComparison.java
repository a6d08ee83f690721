package org.xinheng.models.draw.verifying;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.xinheng.models.draw.commitment.KeyedHash;
import org.xinheng.models.draw.ledger.Bulletin;
import org.xinheng.models.draw.ledger.Bulletin.DrawnUnit;
import org.xinheng.models.draw.ledger.Bulletin.PublicPost;
import org.xinheng.models.draw.ledger.Chain;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.ChangesHead;
import org.xinheng.models.draw.ledger.DrawHead;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.ResultRow;

/** Compares an oversight ledger with what the public was told of it. */
final class PublicComparison {
  private final OversightLedger ledger;
  private final PublicLedger everybody;
  private final Findings findings;

  PublicComparison(OversightLedger ledger, PublicLedger everybody, Findings findings) {
    this.ledger = ledger;
    this.everybody = everybody;
    this.findings = findings;
  }

  /** Compares; says how much was compared. */
  String run() {
    findings.reads(
        Finding.Subject.COMMITMENT,
        () ->
            findings.compare(
                Finding.Subject.COMMITMENT,
                "in the public ledger the digest",
                Chain.of(everybody.folder()).digest(),
                Chain.of(ledger.folder()).digest()));
    if (!everybody.isPublished()) {
      return "compared with the public ledger, which has no bulletin yet";
    }
    List<ChangesHead> told = new ArrayList<>();
    findings.reads(Finding.Subject.FILES, () -> compareBulletin(everybody.bulletin()));
    findings.reads(Finding.Subject.CHANGES, () -> told.addAll(everybody.told()));
    findings.reads(Finding.Subject.RESULT, this::compareDrawn);
    findings.reads(Finding.Subject.POSTS, this::comparePosts);
    findings.reads(Finding.Subject.CHANGES, () -> compareChanges(told));
    int last = told.stream().mapToInt(ChangesHead::entries).max().orElse(0);
    return "compared with the public ledger, which names " + last + " of the changes";
  }

  private void compareBulletin(Bulletin bulletin) {
    findings.compare(
        Finding.Subject.FILES,
        "in the bulletin the digest of the oversight ledger",
        bulletin.oversightDigest(),
        ledger.digest());
    findings.compare(
        Finding.Subject.SEED,
        "in the bulletin the drawing seed",
        bulletin.drawingSeed(),
        ledger.drawHead().drawingSeed());
  }

  private void compareDrawn() {
    Set<DrawnUnit> drawn = new HashSet<>();
    List<DrawHead.PlanSizes> plans = ledger.drawHead().plans();
    for (int i = 0; i < plans.size(); i++) {
      DrawHead.PlanSizes plan = plans.get(i);
      Predicate<ResultRow> isDrawn = plan.drawn();
      ledger.eachResult(
          i,
          row -> {
            if (isDrawn.test(row)) {
              drawn.add(new DrawnUnit(plan.plan(), row.selected().id()));
            }
          });
    }
    everybody.eachDrawn(
        unit -> {
          if (!drawn.remove(unit)) {
            findings.add(
                Finding.Subject.RESULT,
                "the bulletin lists %s for plan %s, who was not drawn"
                    .formatted(unit.id(), unit.plan()));
          }
        });
    drawn.forEach(
        unit ->
            findings.add(
                Finding.Subject.RESULT,
                "the bulletin leaves out %s of plan %s".formatted(unit.id(), unit.plan())));
  }

  private void comparePosts() {
    KeyedHash key = KeyedHash.of(ledger.freeze().key());
    Set<PublicPost> posts = new HashSet<>();
    ledger.eachPost(ledger.freeze().scope(), post -> posts.add(PublicLedger.shown(post, key)));
    everybody.eachPost(
        post -> {
          if (!posts.remove(post)) {
            findings.add(
                Finding.Subject.POSTS,
                "the bulletin has other officers at visit %s, %s"
                    .formatted(post.visit(), post.department()));
          }
        });
    posts.forEach(
        post ->
            findings.add(
                Finding.Subject.POSTS,
                "the bulletin leaves out visit %s, %s".formatted(post.visit(), post.department())));
  }

  private void compareChanges(List<ChangesHead> told) {
    List<ChangeLog.Entry> entries = ledger.changes().entries();
    for (ChangesHead head : told) {
      if (entries.size() < head.entries()) {
        findings.add(
            Finding.Subject.CHANGES,
            "the public was told of %d changes, the ledger has %d: the last were cut off"
                .formatted(head.entries(), entries.size()));
      } else if (head.entries() > 0) {
        findings.compare(
            Finding.Subject.CHANGES,
            "the digest of change %d".formatted(head.entries()),
            entries.get(head.entries() - 1).digest(),
            head.last());
      }
    }
  }
}
