package org.xinheng.models.warning.causes;

import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.dossier.Symbols;

/** A declared cause of warnings (预警触发条件). */
public sealed interface Cause
    permits RecordCause, CountCause, AbsenceCause, YearlyCause, WordsCause, EventCause, SurgeCause {

  /** A cause bound to the symbols of one thread. */
  @FunctionalInterface
  interface Sight {
    /** Notes in the scene on which of its days the cause holds. */
    void look(Scene scene);
  }

  Sight bind(Symbols symbols);

  /** Contracts it looks at besides the registration: while none changes, what it sees stands. */
  Set<Contract> contracts();
}
