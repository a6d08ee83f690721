package org.xinheng.models.draw.verifying;

import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.draw.CellDraw;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.NameRules;
import org.xinheng.models.draw.PlanDraw;
import org.xinheng.models.draw.Selected;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.following.Places;
import org.xinheng.models.draw.ledger.DrawHead;
import org.xinheng.models.draw.ledger.HexDouble;
import org.xinheng.models.draw.ledger.ResultRow;

/** Repeats the draw of one plan and compares it with the result in the ledger, row by row. */
final class ResultCheck {
  private final DrawPlan plan;
  private final Findings findings;
  private final Set<String> drawn;
  private final Places places;
  private PlanDraw draw = new PlanDraw(List.of());
  private Iterator<ResultRow> expected = Collections.emptyIterator();
  private ResultRow next;

  /** A check that notes drawn units and reserves in {@code drawn} and {@code places}. */
  ResultCheck(DrawPlan plan, Findings findings, Set<String> drawn, Places places) {
    this.plan = plan;
    this.findings = findings;
    this.drawn = drawn;
    this.places = places;
  }

  void repeat(Tickets tickets, List<FrameUnit> eligible) {
    try {
      draw = PlanDraw.ofSound(tickets, plan, eligible);
    } catch (DrawException e) {
      findings.addAll(Finding.Subject.FRAME, e.faults());
    }
    draw.cells().forEach(this::note);
    expected = draw.cells().stream().flatMap(ResultRow::of).iterator();
    advance();
  }

  private void note(CellDraw cell) {
    for (Selected unit : cell.selected()) {
      drawn.add(unit.id());
      places.add(
          plan.plan(),
          cell.unitClass(),
          cell.stratum(),
          unit.id(),
          unit.place() > cell.odds().size());
    }
  }

  void checkSizes(DrawHead.PlanSizes sizes) {
    Map<String, DrawHead.CellSize> stated = new HashMap<>();
    sizes.cells().forEach(cell -> stated.put(name(cell.unitClass(), cell.stratum()), cell));
    for (CellDraw cell : draw.cells()) {
      String name = name(cell.unitClass(), cell.stratum());
      DrawHead.CellSize size = stated.remove(name);
      if (size == null) {
        findings.add(Finding.Subject.SIZE, name + ": no size is stated");
        continue;
      }
      findings.compare(Finding.Subject.SIZE, name + ": the size", size.drawn(), cell.odds().size());
      findings.compare(
          Finding.Subject.SIZE,
          name + ": the number of eligible units",
          size.eligible(),
          cell.eligible());
    }
    stated.keySet().forEach(name -> findings.add(Finding.Subject.SIZE, name + ": has no units"));
  }

  private String name(String unitClass, String stratum) {
    return "plan %s, class %s, stratum %s".formatted(plan.plan(), unitClass, stratum);
  }

  /** Compares the next row of the ledger. */
  void add(ResultRow stated) {
    while (next != null && ResultRow.ORDER.compare(next, stated) < 0) {
      missing();
    }
    if (next == null || ResultRow.ORDER.compare(next, stated) > 0) {
      findings.add(
          Finding.Subject.RESULT,
          place(stated) + ": " + NameRules.shown(stated.selected().id()) + " was not drawn there");
      return;
    }
    compare(stated, next);
    advance();
  }

  private void compare(ResultRow stated, ResultRow repeated) {
    String place = place(stated);
    if (!stated.selected().id().equals(repeated.selected().id())) {
      findings.compare(
          Finding.Subject.RESULT,
          place + ": the unit",
          stated.selected().id(),
          repeated.selected().id());
      return;
    }
    findings.compare(
        Finding.Subject.RANK,
        place + ": the rank of " + stated.selected().id(),
        HexDouble.of(stated.selected().rank()),
        HexDouble.of(repeated.selected().rank()));
    findings.compare(
        Finding.Subject.RANK,
        place + ": the ticket of " + stated.selected().id(),
        stated.selected().ticket(),
        repeated.selected().ticket());
  }

  /** Ends the comparison: what was drawn and is not in the ledger is missing. */
  void end() {
    while (next != null) {
      missing();
    }
  }

  private void missing() {
    findings.add(
        Finding.Subject.RESULT,
        place(next) + ": " + NameRules.shown(next.selected().id()) + " is missing");
    advance();
  }

  private void advance() {
    next = expected.hasNext() ? expected.next() : null;
  }

  private String place(ResultRow row) {
    return name(row.unitClass(), row.stratum()) + ", place " + row.selected().place();
  }
}
