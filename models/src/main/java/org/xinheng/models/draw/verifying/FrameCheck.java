package org.xinheng.models.draw.verifying;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.FrameRules;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.NameRules;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.ledger.Freeze;

/** Checks the frame of one plan unit by unit, and keeps the eligible ones for the draw. */
final class FrameCheck {
  private final CommittedPlan committed;
  private final DrawPlan drawPlan;
  private final Findings findings;
  private final Leaves leaves;
  private final MerkleRange range = MerkleRange.from(0);
  private final List<FrameUnit> eligible = new ArrayList<>();
  private String last = "";
  private boolean isSound = true;

  FrameCheck(CommittedPlan committed, Freeze freeze, Findings findings) {
    this.committed = committed;
    this.findings = findings;
    this.leaves = Leaves.of(freeze.key());
    DrawPlan plan = committed.plan();
    int reserves = Math.max(0, freeze.reserves().getOrDefault(plan.plan(), 0));
    this.drawPlan = new DrawPlan(plan.plan(), plan.matters(), plan.ratesBp(), reserves);
  }

  void add(FrameUnit unit) {
    Optional<String> fault = FrameRules.faultOf(drawPlan, unit);
    if (CodePoints.ORDER.compare(last, unit.id()) >= 0) {
      fault = Optional.of("unit " + NameRules.shown(unit.id()) + ": repeated or out of order");
    }
    fault.ifPresent(this::note);
    last = unit.id();
    range.add(leaves.of(drawPlan.plan(), unit));
    if (unit.isEligible()) {
      eligible.add(unit);
    }
  }

  private void note(String fault) {
    isSound = false;
    findings.add(Finding.Subject.FRAME, "plan " + drawPlan.plan() + ": " + fault);
  }

  /** Whether a draw from the frame is possible; ends the check of the frame itself. */
  boolean isSound() {
    String name = "plan " + drawPlan.plan() + ": ";
    findings.compare(Finding.Subject.FRAME, name + "the root", range.root(), committed.frameRoot());
    findings.compare(
        Finding.Subject.FRAME,
        name + "the number of eligible units",
        (long) eligible.size(),
        committed.eligible());
    findings.compare(
        Finding.Subject.FRAME,
        name + "the number of excluded units",
        range.end() - eligible.size(),
        committed.excluded());
    return isSound;
  }

  long units() {
    return range.end();
  }

  DrawPlan drawPlan() {
    return drawPlan;
  }

  List<FrameUnit> eligible() {
    return eligible;
  }
}
