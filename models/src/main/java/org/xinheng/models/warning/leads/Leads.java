package org.xinheng.models.warning.leads;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.warning.life.FeedbackCodes;
import org.xinheng.models.warning.life.FeedbackCodes.Conclusion;
import org.xinheng.models.warning.life.Step;
import org.xinheng.models.warning.life.WarningState;
import org.xinheng.models.warning.life.WorkingDays;

/**
 * Reads leads off the history of a warning, which every night replays, so that they too are the
 * same whichever nights ran. A lead stands while the last word on its opening confirms it: one that
 * is dismissed or passed on later falls away, one whose cause has ended does not.
 */
public final class Leads {
  private static final String NUMBER = "XS-%s-%d";

  private final FeedbackCodes codes;
  private final WorkingDays workingDays;

  public Leads(FeedbackCodes codes, WorkingDays workingDays) {
    this.codes = codes;
    this.workingDays = workingDays;
  }

  /** The leads of a warning, one for each opening that stands confirmed. */
  public List<Lead> of(LeadCheck check, String warning, List<Step> history) {
    Map<Integer, Integer> confirmedOn = new TreeMap<>();
    for (Step step : history) {
      Conclusion conclusion = conclusion(step);
      if (conclusion == Conclusion.CONFIRMED) {
        confirmedOn.putIfAbsent(step.opening(), step.on());
      } else if (conclusion != null) {
        confirmedOn.remove(step.opening());
      }
    }
    List<Lead> leads = new ArrayList<>();
    confirmedOn.forEach(
        (opening, on) ->
            leads.add(
                new Lead(
                    NUMBER.formatted(warning, opening),
                    check.matter(),
                    on + 1,
                    workingDays.after(on, check.withinWorkingDays()))));
    return leads;
  }

  /** What a step says of its opening; null where it says nothing, as when a cause ends. */
  private Conclusion conclusion(Step step) {
    if (step.feedback() != null) {
      return codes.conclusion(step.feedback());
    }
    // A report that was withdrawn leaves the warning as if nobody had taken it up.
    return step.state() == WarningState.OPEN ? Conclusion.NONE : null;
  }
}
