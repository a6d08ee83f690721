package org.xinheng.models.risk.cohorts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.risk.indicators.TrainingPlan;

/** The past days on which enterprises are looked at, so that cohorts are like the population. */
public final class Cuts {
  private Cuts() {}

  /**
   * Cuts before a day, latest first; the day itself is none.
   *
   * @param asOf the day, as days since 1970-01-01
   * @param firstCheck the day of the first check of all
   */
  public static List<Integer> before(int asOf, int firstCheck, TrainingPlan plan) {
    List<Integer> cuts = new ArrayList<>();
    LocalDate day = LocalDate.ofEpochDay(asOf);
    long earliest =
        LocalDate.ofEpochDay(firstCheck).plusMonths(plan.leastHistoryMonths()).toEpochDay();
    for (int back = plan.stepMonths(); back <= plan.mostMonths(); back += plan.stepMonths()) {
      int cut = (int) day.minusMonths(back).toEpochDay();
      if (cut < earliest) {
        break;
      }
      cuts.add(cut);
    }
    return cuts;
  }
}
