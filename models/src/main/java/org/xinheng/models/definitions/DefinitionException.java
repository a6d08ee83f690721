package org.xinheng.models.definitions;

import java.util.List;

/** Definition files that cannot be used; the message lists every fault with its file and line. */
public final class DefinitionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  public DefinitionException(List<String> problems) {
    super(
        problems.size()
            + (problems.size() == 1 ? " fault" : " faults")
            + " in the definition files. Mend them and run again:\n  "
            + String.join("\n  ", problems));
    this.problems = List.copyOf(problems);
  }

  public List<String> problems() {
    return problems;
  }
}
