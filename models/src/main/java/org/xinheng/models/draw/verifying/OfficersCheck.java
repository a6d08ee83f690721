package org.xinheng.models.draw.verifying;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.following.Places;
import org.xinheng.models.draw.following.Standing;
import org.xinheng.models.draw.ledger.Amendment;
import org.xinheng.models.draw.ledger.ChangeLog;
import org.xinheng.models.draw.ledger.Freeze;
import org.xinheng.models.draw.ledger.LedgerFault;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.Post;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.draw.officers.Staffing;

/** Checks the committed officers, and repeats who was eligible and who was drawn for each post. */
final class OfficersCheck {
  private final OversightLedger ledger;
  private final Freeze freeze;
  private final Commitment commitment;
  private final Findings findings;
  private final List<Officer> officers = new ArrayList<>();
  private final List<StaffedPost> posts = new ArrayList<>();
  private boolean arePostsRead;
  private String last = "";

  OfficersCheck(OversightLedger ledger, Freeze freeze, Commitment commitment, Findings findings) {
    this.ledger = ledger;
    this.freeze = freeze;
    this.commitment = commitment;
    this.findings = findings;
  }

  /** Checks the committed officers; says whether all of them could be read. */
  boolean readsCommitted() {
    Leaves leaves = Leaves.of(freeze.key());
    MerkleRange range = MerkleRange.from(0);
    boolean read =
        findings.reads(
            Finding.Subject.OFFICERS,
            () ->
                ledger.eachOfficer(
                    (officer, row) -> {
                      officers.add(officer);
                      checkOrder(officer);
                      range.add(leaves.ofOfficer(officer.id(), row));
                    }));
    if (read) {
      findings.compare(
          Finding.Subject.OFFICERS, "the root", range.root(), commitment.officersRoot());
    }
    return read;
  }

  private void checkOrder(Officer officer) {
    if (CodePoints.ORDER.compare(last, officer.id()) >= 0) {
      findings.add(Finding.Subject.OFFICERS, "officer " + officer.id() + ": out of order");
    }
    last = officer.id();
  }

  void checkPosts(Tickets tickets, Set<String> drawn) {
    arePostsRead =
        findings.reads(Finding.Subject.POSTS, () -> ledger.eachPost(freeze.scope(), posts::add));
    if (!arePostsRead) {
      return;
    }
    try {
      Roster roster = Roster.of(officers);
      checkRequests(posts, roster, drawn);
      List<Post> plain = posts.stream().map(post -> post.staffing().post()).toList();
      compare(posts, OfficerDraw.draw(tickets, plain, roster::room));
    } catch (DrawException e) {
      findings.addAll(Finding.Subject.POSTS, e.faults());
    }
  }

  private void checkRequests(List<StaffedPost> posts, Roster roster, Set<String> drawn) {
    for (StaffedPost post : posts) {
      if (!drawn.contains(post.request().unit())) {
        findings.add(Finding.Subject.POSTS, name(post) + ": its unit was not drawn");
      }
      findings.compare(
          Finding.Subject.POSTS,
          name(post) + ": the list of eligible officers",
          post.staffing().post().eligible(),
          roster.eligible(post.request()));
    }
  }

  private void compare(List<StaffedPost> stated, List<Staffing> repeated) {
    Iterator<Staffing> expected = repeated.iterator();
    for (StaffedPost post : stated) {
      Staffing staffing = expected.next();
      if (Staffing.ORDER.compare(post.staffing(), staffing) != 0) {
        findings.add(Finding.Subject.POSTS, name(post) + ": out of order");
        return;
      }
      findings.compare(
          Finding.Subject.POSTS,
          name(post) + ": the drawn officers",
          post.staffing().officers(),
          staffing.officers());
      findings.compare(
          Finding.Subject.POSTS,
          name(post) + ": the number left to draw from",
          post.staffing().left(),
          staffing.left());
    }
  }

  /** Checks what came after the staffing; says what that is. */
  List<String> checkChanges(Places places, Tickets tickets) {
    List<ChangeLog.Entry> entries = new ArrayList<>();
    findings.reads(Finding.Subject.CHANGES, () -> entries.addAll(ledger.changes().entries()));
    if (!arePostsRead) {
      return List.of();
    }
    List<String> done = new ArrayList<>();
    if (!entries.isEmpty()) {
      String last = entries.get(entries.size() - 1).digest();
      done.add("%d changes outside the draw, the last %s".formatted(entries.size(), last));
    }
    try {
      Standing standing =
          new Standing(
              commitment, Roster.of(officers), posts, places, tickets, ledger.definitions());
      for (int i = 0; i < entries.size(); i++) {
        check(i + 1, entries.get(i).amendment(), standing);
      }
      done.add(
          "results of %d of %d visits".formatted(standing.results().visits(), places.visits()));
    } catch (DrawException e) {
      findings.addAll(Finding.Subject.CHANGES, e.faults());
    } catch (LedgerFault e) {
      findings.add(Finding.Subject.CHANGES, e.getMessage());
    }
    return done;
  }

  private void check(int number, Amendment amendment, Standing standing) {
    for (String fault : standing.apply(amendment)) {
      findings.add(
          Finding.Subject.CHANGES, "change %d, %s: %s".formatted(number, amendment.about(), fault));
    }
  }

  private static String name(StaffedPost post) {
    return "visit " + post.request().visit() + ", " + post.request().department();
  }
}
