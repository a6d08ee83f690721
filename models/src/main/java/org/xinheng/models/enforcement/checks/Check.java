package org.xinheng.models.enforcement.checks;

import java.util.function.Consumer;
import org.xinheng.models.dossier.Symbols;

/** A check as it is declared: what it takes for a fault, once bound to the night. */
public interface Check {
  /** Looks at one enterprise's file. */
  @FunctionalInterface
  interface Sight {
    void look(CaseFile file, Consumer<Finding> sink);
  }

  /** A sight that sees nothing in single files: what is compared across all of them. */
  Sight BLIND = (file, sink) -> {};

  /** Binds the check to a thread's symbols and a night's registers. */
  Sight bind(String id, Symbols symbols, Grounds grounds);
}
