package org.xinheng.models.draw.verifying;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.NameRules;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.Sha256;
import org.xinheng.models.draw.ledger.Announcement;
import org.xinheng.models.draw.ledger.Bulletin;
import org.xinheng.models.draw.ledger.Bulletin.DrawnUnit;
import org.xinheng.models.draw.ledger.Bulletin.PublicPlan;
import org.xinheng.models.draw.ledger.Bulletin.PublicPost;
import org.xinheng.models.draw.ledger.ChangesHead;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.StrataCount;

/** Checks what anybody can: chain, commitment, seed, secret, counts and lists. */
final class PublicCheck {
  private static final String PSEUDONYM = "[0-9a-f]{12}";
  private static final String DIGEST = "[0-9a-f]{64}";
  private static final int FEWEST_OFFICERS = 2;

  private final PublicLedger ledger;
  private final Findings findings;
  private final Map<String, Long> drawnByPlan = new HashMap<>();
  private final Set<String> drawn = new HashSet<>();
  private Announcement announcement;
  private Bulletin bulletin;
  private DrawnUnit last = new DrawnUnit("", "");
  private PublicPost lastPost = new PublicPost("", "", List.of());

  private PublicCheck(PublicLedger ledger, Findings findings) {
    this.ledger = ledger;
    this.findings = findings;
  }

  static PublicCheck of(PublicLedger ledger, Optional<Commitment> commitment, Findings findings) {
    PublicCheck check = new PublicCheck(ledger, findings);
    commitment.ifPresent(check::run);
    return check;
  }

  Verification verification(String commitment) {
    String summary =
        announcement == null
            ? "Nothing could be checked"
            : "Scope %s: %s"
                .formatted(
                    announcement.scope(),
                    bulletin == null
                        ? "commitment checked, nothing is drawn yet"
                        : "commitment and bulletin checked, " + drawn.size() + " units drawn");
    String digest = bulletin == null ? "" : bulletin.oversightDigest();
    return new Verification(summary, commitment, digest, findings.all());
  }

  private void run(Commitment commitment) {
    if (!findings.reads(Finding.Subject.COMMITMENT, () -> announcement = ledger.announcement())) {
      return;
    }
    findings.compare(
        Finding.Subject.COMMITMENT, "the scope", announcement.scope(), commitment.scope());
    findings.compare(
        Finding.Subject.COMMITMENT, "the digest", announcement.commitment(), commitment.digest());
    if (ledger.isPublished()
        && findings.reads(Finding.Subject.SEED, () -> bulletin = ledger.bulletin())) {
      checkSeed(commitment);
      findings.reads(Finding.Subject.RESULT, () -> ledger.eachDrawn(this::addDrawn));
      checkPlans(commitment);
      findings.reads(Finding.Subject.POSTS, () -> ledger.eachPost(this::addPost));
      findings.reads(Finding.Subject.CHANGES, () -> checkTold(ledger.told()));
    }
  }

  private void checkTold(List<ChangesHead> told) {
    for (ChangesHead head : told) {
      if (!head.last().matches(head.entries() == 0 ? "" : DIGEST)) {
        findings.add(Finding.Subject.CHANGES, "the digest of the last change is none");
      }
    }
    for (int i = 1; i < told.size(); i++) {
      if (told.get(i).entries() <= told.get(i - 1).entries()) {
        findings.add(
            Finding.Subject.CHANGES,
            "%d changes were told of after %d"
                .formatted(told.get(i).entries(), told.get(i - 1).entries()));
      }
    }
  }

  private void checkSeed(Commitment commitment) {
    findings.addAll(
        Finding.Subject.SEED, bulletin.seed().faults(commitment, announcement.committedAt()));
    findings.compare(
        Finding.Subject.SEED,
        "the drawing seed",
        bulletin.drawingSeed(),
        bulletin.seed().drawingSeed(bulletin.secret()));
    findings.compare(
        Finding.Subject.SECRET,
        "its digest",
        Sha256.hex(bulletin.secret()),
        commitment.secretDigest());
    if (!bulletin.oversightDigest().matches(DIGEST)) {
      findings.add(Finding.Subject.FILES, "the digest of the oversight ledger is none");
    }
  }

  private void addDrawn(DrawnUnit unit) {
    int plans = CodePoints.ORDER.compare(last.plan(), unit.plan());
    if (plans > 0 || plans == 0 && CodePoints.ORDER.compare(last.id(), unit.id()) >= 0) {
      findings.add(
          Finding.Subject.RESULT, NameRules.shown(unit.id()) + " is repeated or out of order");
    }
    last = unit;
    drawn.add(unit.id());
    drawnByPlan.merge(unit.plan(), 1L, Long::sum);
  }

  private void checkPlans(Commitment commitment) {
    findings.compare(
        Finding.Subject.PLAN,
        "the list of plans",
        bulletin.plans().stream().map(PublicPlan::plan).toList(),
        commitment.plans().stream().map(plan -> plan.plan().plan()).toList());
    for (PublicPlan plan : bulletin.plans()) {
      commitment.plans().stream()
          .filter(committed -> committed.plan().plan().equals(plan.plan()))
          .forEach(committed -> checkCounts(committed, plan));
    }
    Set<String> unknown = new HashSet<>(drawnByPlan.keySet());
    bulletin.plans().forEach(plan -> unknown.remove(plan.plan()));
    unknown.forEach(
        plan -> findings.add(Finding.Subject.RESULT, "units are drawn for no plan: " + plan));
  }

  private void checkCounts(CommittedPlan committed, PublicPlan plan) {
    String name = "plan " + plan.plan() + ": ";
    long eligible = plan.strata().stream().mapToLong(StrataCount::eligible).sum();
    long sizes = plan.strata().stream().mapToLong(StrataCount::drawn).sum();
    findings.compare(
        Finding.Subject.SIZE, name + "the sum of eligible units", eligible, committed.eligible());
    findings.compare(Finding.Subject.SIZE, name + "the sum of drawn units", sizes, plan.drawn());
    findings.compare(
        Finding.Subject.RESULT,
        name + "the number of listed units",
        drawnByPlan.getOrDefault(plan.plan(), 0L),
        plan.drawn());
    for (StrataCount count : plan.strata()) {
      if (count.drawn() < 0 || count.drawn() > count.eligible()) {
        findings.add(Finding.Subject.SIZE, name + "more than all are drawn in " + count.strata());
      }
    }
  }

  private void addPost(PublicPost post) {
    String name = "visit " + post.visit() + ", " + post.department() + ": ";
    String unit = post.visit().substring(post.visit().indexOf(':') + 1);
    if (!post.visit().equals(announcement.scope() + ":" + unit) || !drawn.contains(unit)) {
      findings.add(Finding.Subject.POSTS, name + "its unit was not drawn");
    }
    boolean areWritten = post.officers().stream().allMatch(officer -> officer.matches(PSEUDONYM));
    boolean areDistinct = new HashSet<>(post.officers()).size() == post.officers().size();
    boolean areEnough = post.officers().isEmpty() || post.officers().size() >= FEWEST_OFFICERS;
    if (!areWritten || !areDistinct || !areEnough) {
      findings.add(
          Finding.Subject.POSTS, name + "its officers are not two or more pseudonyms, or none");
    }
    int visits = CodePoints.ORDER.compare(lastPost.visit(), post.visit());
    if (visits > 0
        || visits == 0 && CodePoints.ORDER.compare(lastPost.department(), post.department()) >= 0) {
      findings.add(Finding.Subject.POSTS, name + "repeated or out of order");
    }
    lastPost = post;
  }
}
