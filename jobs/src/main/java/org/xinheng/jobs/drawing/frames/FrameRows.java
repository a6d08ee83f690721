package org.xinheng.jobs.drawing.frames;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.FrameRules;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.plans.Frame;
import org.xinheng.models.plans.FrameEntry;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.supervision.Classification;
import org.xinheng.models.supervision.Supervision;
import org.xinheng.models.supervision.SupervisionClass;

/** Rows of {@link org.xinheng.jobs.catalogue.DrawFrames}: what the plans make of each dossier. */
final class FrameRows {
  private static final int TOWN = Enterprises.CONTRACT.indexOf(Enterprises.TOWN);
  private static final int VILLAGE = Enterprises.CONTRACT.indexOf(Enterprises.VILLAGE);

  private final String scope;
  private final int knownBy;
  private final Symbols symbols = new Symbols();
  private final List<PlanFrame> frames = new ArrayList<>();

  private record PlanFrame(DrawPlan plan, Frame frame) {}

  private FrameRows(String scope, int knownBy) {
    this.scope = scope;
    this.knownBy = knownBy;
  }

  static FrameRows of(Definitions definitions, Registers registers, String scope, LocalDate asOf) {
    FrameRows rows = new FrameRows(scope, (int) asOf.toEpochDay());
    Supervision supervision = Supervision.of(definitions);
    MatterRegister matters = registers.matters();
    CodeLists lists = CodeLists.of(definitions);
    for (Plan plan : Plans.announced(definitions, supervision).ofScope(scope)) {
      rows.frames.add(new PlanFrame(plan.drawPlan(), Frame.of(plan, supervision, matters, lists)));
    }
    return rows;
  }

  /** Frame rows of dossiers with their class in force behind them. */
  Iterator<Row> over(Iterator<Row> dossiers) {
    Queue<Row> ahead = new ArrayDeque<>();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        while (ahead.isEmpty() && dossiers.hasNext()) {
          add(dossiers.next(), ahead);
        }
        return !ahead.isEmpty();
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        return ahead.remove();
      }
    };
  }

  private void add(Row row, Queue<Row> entries) {
    String uscc = row.getString(0);
    List<Fact> known = Dossiers.dossier(row).knownBy(knownBy, symbols);
    if (known.isEmpty()) {
      return;
    }
    Classification inForce =
        row.isNullAt(3)
            ? null
            : new Classification(
                SupervisionClass.valueOf(row.getString(3)), row.getString(4), row.getLong(5));
    Fact registration = Assessor.registration(known);
    for (PlanFrame one : frames) {
      one.frame()
          .entry(uscc, known, inForce)
          .map(FrameEntry::unit)
          .ifPresent(unit -> entries.add(row(one.plan(), unit, registration)));
    }
  }

  private Row row(DrawPlan plan, FrameUnit unit, Fact registration) {
    FrameRules.faultOf(plan, unit)
        .ifPresent(
            fault -> {
              throw new DrawException("The frame of plan " + plan.plan(), List.of(fault));
            });
    return RowFactory.create(
        scope,
        plan.plan(),
        unit.id(),
        unit.stratum(),
        unit.unitClass(),
        unit.weight(),
        unit.reason(),
        registration == null ? null : registration.text(TOWN),
        registration == null ? null : registration.text(VILLAGE));
  }
}
