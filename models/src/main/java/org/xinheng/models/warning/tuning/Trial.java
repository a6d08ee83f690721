package org.xinheng.models.warning.tuning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.warning.Raised;
import org.xinheng.models.warning.Sighting;
import org.xinheng.models.warning.Surges;
import org.xinheng.models.warning.WarningBook;
import org.xinheng.models.warning.life.FeedbackCodes;
import org.xinheng.models.warning.life.FeedbackCodes.Conclusion;
import org.xinheng.models.warning.life.WorkingDays;

/**
 * Replays the warnings of enterprises under each threshold that is tried. What was reported on a
 * warning of the rule in force is taken for what would have been found under the others, so that
 * those say nothing of warnings that were never raised: a threshold below the one in force raises
 * some that nobody has verified.
 */
public final class Trial {
  private final TriedRules tried;
  private final WarningBook book;
  private final FeedbackCodes codes;

  public Trial(TriedRules tried, Definitions definitions, WorkingDays workingDays) {
    this.tried = tried;
    this.codes = FeedbackCodes.of(CodeLists.of(definitions));
    this.book =
        WarningBook.of(
            tried.rules(), codes, workingDays, rule -> tried.tried().get(rule.id()).rule());
  }

  /**
   * One warning under one threshold.
   *
   * @param openings how often it would have been opened
   * @param isVerified whether verification confirmed or dismissed it
   * @param isConfirmed whether it confirmed it
   */
  public record Outcome(
      TriedRules.Tried under, int openings, boolean isVerified, boolean isConfirmed) {}

  /** What would have been raised about an enterprise. */
  public List<Outcome> outcomes(Sighting seen, Surges surges, LocalDate asOf) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Raised raised : book.warnings(seen, surges, asOf)) {
      Conclusion conclusion = codes.verdict(raised.warning().history());
      outcomes.add(
          new Outcome(
              tried.tried().get(raised.rule().id()),
              raised.warning().openings(),
              conclusion == Conclusion.CONFIRMED || conclusion == Conclusion.DISMISSED,
              conclusion == Conclusion.CONFIRMED));
    }
    return outcomes;
  }
}
