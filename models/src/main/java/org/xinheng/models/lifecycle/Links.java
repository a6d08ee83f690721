package org.xinheng.models.lifecycle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Objections;
import org.xinheng.models.contracts.Repairs;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/** Repairs and objections of one dossier, found by the document they speak of. */
final class Links {
  /** An objection to a document: opened, and decided or {@link Verdict#OPEN}. */
  private record Objection(int openedOn, int decidedOn, boolean upheld) {}

  private static final Comparator<Objection> BY_OPENING =
      Comparator.comparingInt(Objection::openedOn)
          .thenComparingInt(Objection::decidedOn)
          .thenComparing(Objection::upheld);
  private static final int REPAIR_TARGET = index(Repairs.CONTRACT, Repairs.TARGET_DOCUMENT.name());
  private static final int REPAIRED_ON = index(Repairs.CONTRACT, Repairs.REPAIRED_ON.name());
  private static final int TARGET = index(Objections.CONTRACT, Objections.TARGET_DOCUMENT.name());
  private static final int OPENED_ON = index(Objections.CONTRACT, Objections.OPENED_ON.name());
  private static final int DECIDED_ON = index(Objections.CONTRACT, Objections.DECIDED_ON.name());
  private static final int OUTCOME =
      index(Objections.CONTRACT, Objections.OBJECTION_OUTCOME.name());

  private final LifecycleRules.General rules;
  private final int upheld;
  private final int rejected;
  private final Map<String, Integer> repairs = new HashMap<>();
  private final Map<String, List<Objection>> objections = new HashMap<>();

  Links(LifecycleRules.General rules, Symbols symbols) {
    this.rules = rules;
    upheld = symbols.idOf("UPHELD");
    rejected = symbols.idOf("REJECTED");
  }

  private static int index(Contract contract, String field) {
    return contract.indexOf(contract.field(field).orElseThrow());
  }

  /** Takes up the repairs and objections among the facts, and forgets those before. */
  void open(List<Fact> facts) {
    if (!repairs.isEmpty()) {
      repairs.clear();
    }
    if (!objections.isEmpty()) {
      objections.clear();
    }
    for (int i = 0; i < facts.size(); i++) {
      Fact fact = facts.get(i);
      if (fact.contract() == Repairs.CONTRACT) {
        repairs.merge(fact.text(REPAIR_TARGET), (int) fact.number(REPAIRED_ON), Math::min);
      } else if (fact.contract() == Objections.CONTRACT) {
        objections.computeIfAbsent(fact.text(TARGET), key -> new ArrayList<>()).add(read(fact));
      }
    }
    objections.values().forEach(list -> list.sort(BY_OPENING));
  }

  private Objection read(Fact fact) {
    long outcome = fact.number(OUTCOME);
    boolean decided = outcome == upheld || outcome == rejected;
    int decidedOn =
        !decided
            ? Verdict.OPEN
            : (int) (fact.has(DECIDED_ON) ? fact.number(DECIDED_ON) : fact.number(OPENED_ON));
    return new Objection((int) fact.number(OPENED_ON), decidedOn, outcome == upheld);
  }

  boolean isEmpty() {
    return repairs.isEmpty() && objections.isEmpty();
  }

  /** Lets repairs and objections change the verdict on a fact with that document. */
  void apply(String document, boolean repairable, Verdict verdict) {
    Integer repairedOn = repairs.get(document);
    if (repairedOn != null && repairable) {
      verdict.end(repairedOn, rules.repaired());
    }
    List<Objection> raised = objections.get(document);
    if (raised == null) {
      return;
    }
    for (Objection objection : raised) {
      if (objection.upheld() && verdict.excludedBy() == null) {
        verdict.exclude(rules.objectionUpheld());
      }
    }
    for (Objection objection : raised) {
      apply(objection, verdict);
    }
  }

  private void apply(Objection objection, Verdict verdict) {
    boolean pending = objection.decidedOn() == Verdict.OPEN;
    if (pending) {
      verdict.object();
    }
    // An objection raised after the fact began to count only marks it; one before holds it back.
    if (verdict.excludedBy() != null || objection.openedOn() > verdict.from()) {
      return;
    }
    if (pending) {
      verdict.exclude(rules.objectionPending());
    } else if (objection.decidedOn() > verdict.from()) {
      verdict.start(objection.decidedOn(), rules.objectionPending());
    }
  }
}
