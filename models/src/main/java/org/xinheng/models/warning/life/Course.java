package org.xinheng.models.warning.life;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.warning.causes.Evidence;
import org.xinheng.models.warning.life.FeedbackCodes.Conclusion;
import org.xinheng.models.warning.life.LifeCycle.Strength;

/** The course of one warning while its days are replayed. */
final class Course {
  private static final int NEVER = Integer.MAX_VALUE;

  private final Terms terms;
  private final FeedbackCodes codes;
  private final List<Step> history = new ArrayList<>();

  /** Null before the first opening. */
  private WarningState state;

  private int openings;
  private int firstOpenedOn;
  private int openedOn;
  private int endedOn = NEVER;
  private int quietSince = NEVER;
  private boolean isDismissed;
  private boolean wentAway;
  private final Integer[] reached = new Integer[WarningState.values().length];
  private String outcome;

  Course(Terms terms, FeedbackCodes codes) {
    this.terms = terms;
    this.codes = codes;
  }

  int openings() {
    return openings;
  }

  /** One night. */
  void step(int day, Strength strength, List<Feedback> reports) {
    boolean holds = strength != Strength.NONE;
    if (holds) {
      quietSince = NEVER;
    } else {
      quietSince = Math.min(quietSince, day);
      wentAway = true;
    }
    if (state != null) {
      for (Feedback report : reports) {
        if (report.knownOn() == day) {
          take(report, day, holds);
        }
      }
    }
    if (state != null && !state.isEnded() && quietFor(day) >= terms.clearAfterDays()) {
      end(day, state == WarningState.FED_BACK ? WarningState.CLOSED : WarningState.CLEARED, null);
    }
    if (strength == Strength.OPENS && mayOpen(day)) {
      open(day);
    }
  }

  private int quietFor(int day) {
    return quietSince == NEVER ? -1 : day - quietSince;
  }

  /**
   * A cause that somebody judged harmless must go away before it can return; a confirmed one that
   * goes on is taken up again, but never where no cool-down says after how long.
   */
  private boolean mayOpen(int day) {
    if (state == null) {
      return true;
    }
    if (state == WarningState.FED_BACK) {
      return terms.coolDownDays() > 0
          && day >= reached[WarningState.FED_BACK.ordinal()] + terms.coolDownDays()
          && day > history.get(history.size() - 1).on();
    }
    return state.isEnded()
        && day > endedOn
        && day >= endedOn + terms.coolDownDays()
        && (wentAway || !isDismissed);
  }

  private void open(int day) {
    openings++;
    firstOpenedOn = openings == 1 ? day : firstOpenedOn;
    openedOn = day;
    endedOn = NEVER;
    isDismissed = false;
    outcome = null;
    java.util.Arrays.fill(reached, null);
    enter(day, WarningState.OPEN, null);
  }

  private void end(int day, WarningState as, String feedback) {
    endedOn = day;
    wentAway = quietSince != NEVER;
    enter(day, as, feedback);
  }

  private void enter(int day, WarningState next, String feedback) {
    state = next;
    history.add(new Step(day, openings, next, feedback));
  }

  /** Takes a report; one about an earlier opening is passed over. */
  private void take(Feedback report, int day, boolean holds) {
    if (report.on() < openedOn && report.code() != null && openings > 1) {
      return;
    }
    FeedbackCodes.Meaning meaning = codes.of(report.code());
    outcome = report.code();
    reach(meaning.state(), Math.max(openedOn, report.on()));
    boolean wasDismissed = isDismissed;
    isDismissed =
        meaning.conclusion() == Conclusion.DISMISSED
            || meaning.conclusion() == Conclusion.PASSED_ON;
    if (isDismissed) {
      close(day, report.code());
    } else if (!state.isEnded() || (wasDismissed && holds)) {
      endedOn = NEVER;
      enter(day, meaning.state(), report.code());
    } else {
      enter(
          day,
          meaning.state() == WarningState.FED_BACK ? WarningState.CLOSED : WarningState.CLEARED,
          report.code());
    }
  }

  /** A report on a warning that has ended says more about it, but does not end it again. */
  private void close(int day, String code) {
    if (state.isEnded()) {
      enter(day, WarningState.CLOSED, code);
    } else {
      end(day, WarningState.CLOSED, code);
    }
  }

  private void reach(WarningState stage, int on) {
    for (WarningState one : WarningState.values()) {
      int i = one.ordinal();
      if (i > stage.ordinal()) {
        reached[i] = null;
      } else if (i > 0 && reached[i] == null) {
        reached[i] = on;
      }
    }
  }

  /** The next day on which something changes though nothing is seen or reported. */
  int nextTurn(int day) {
    int next = NEVER;
    if (state == null) {
      return next;
    }
    if (!state.isEnded() && quietSince != NEVER) {
      next = later(next, quietSince + terms.clearAfterDays(), day);
    }
    if (state == WarningState.FED_BACK && terms.coolDownDays() > 0) {
      int fedBack = reached[WarningState.FED_BACK.ordinal()] + terms.coolDownDays();
      next = later(next, Math.max(fedBack, day + 1), day);
    }
    if (state.isEnded()) {
      next = later(next, Math.max(endedOn + terms.coolDownDays(), endedOn + 1), day);
    }
    return next;
  }

  private static int later(int next, int candidate, int day) {
    return candidate > day ? Math.min(next, candidate) : next;
  }

  /** The deadlines and how many of them passed unmet. */
  Warning.Due due(WorkingDays days, int asOf) {
    int[] by = {
      days.after(openedOn, terms.signIn()),
      days.after(openedOn, terms.verify()),
      days.after(openedOn, terms.dispose())
    };
    int missed = 0;
    Integer escalatedOn = null;
    for (int i = 0; i < by.length && !state.isEnded(); i++) {
      // ASSIGNED, VERIFIED and DISPOSED meet the three deadlines in turn.
      if (reached[i + 1] == null && by[i] < asOf) {
        missed++;
        escalatedOn = by[i] + 1;
      }
    }
    return new Warning.Due(by[0], by[1], by[2], missed, escalatedOn);
  }

  Warning warning(String id, String cause, Warning.Due due, List<Evidence> evidence) {
    return new Warning(
        id,
        cause,
        state,
        openings,
        firstOpenedOn,
        openedOn,
        reached[WarningState.ASSIGNED.ordinal()],
        reached[WarningState.VERIFIED.ordinal()],
        reached[WarningState.DISPOSED.ordinal()],
        reached[WarningState.FED_BACK.ordinal()],
        state.isEnded() ? endedOn : null,
        outcome,
        due,
        evidence,
        history);
  }
}
