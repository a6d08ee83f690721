package org.xinheng.models.warning.life;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionException;

/** What each code of feedback means for the life of a warning. */
public final class FeedbackCodes {
  private static final String LIST = "warning-feedbacks";

  /** What verification said. */
  public enum Conclusion {
    /** Nothing yet. */
    NONE,
    /** The warning was right. */
    CONFIRMED,
    /** The warning was wrong. */
    DISMISSED,
    /** Somebody else deals with it. */
    PASSED_ON
  }

  /**
   * One code.
   *
   * @param state state it leads to
   * @param conclusion what it concludes
   */
  public record Meaning(WarningState state, Conclusion conclusion) {}

  private final Map<String, Meaning> meanings = new HashMap<>();

  private FeedbackCodes() {}

  /**
   * Reads the attributes of the code list.
   *
   * @throws DefinitionException if a code does not say what it means
   */
  public static FeedbackCodes of(CodeLists lists) {
    FeedbackCodes codes = new FeedbackCodes();
    for (CodeList.Code code : lists.list(LIST).codes().values()) {
      try {
        codes.meanings.put(
            code.code(),
            new Meaning(
                WarningState.valueOf(code.attributes().getOrDefault("state", "")),
                Conclusion.valueOf(code.attributes().getOrDefault("conclusion", "NONE"))));
      } catch (IllegalArgumentException e) {
        throw new DefinitionException(
            List.of(
                "codes/%s.yaml:1: %s names no state or conclusion that is known."
                    .formatted(LIST, code.code())));
      }
    }
    return codes;
  }

  /** Meaning of a code; that of a warning not taken up where the report was withdrawn. */
  Meaning of(String code) {
    return meanings.getOrDefault(code, new Meaning(WarningState.OPEN, Conclusion.NONE));
  }

  /** Whether the code is one that verification ended with. */
  public Conclusion conclusion(String code) {
    return of(code).conclusion();
  }

  /**
   * What verification said last, also where the warning was opened again since; a report that was
   * withdrawn said nothing.
   */
  public Conclusion verdict(List<Step> history) {
    TreeMap<Integer, Conclusion> verdicts = new TreeMap<>();
    for (Step step : history) {
      if (step.feedback() != null || step.state() == WarningState.OPEN) {
        verdicts.put(step.opening(), conclusion(step.feedback()));
      }
    }
    verdicts.values().removeIf(Conclusion.NONE::equals);
    return verdicts.isEmpty() ? Conclusion.NONE : verdicts.lastEntry().getValue();
  }
}
