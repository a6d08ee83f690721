package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;

/** Annual reports: most of them in May and June, some late, some never (年度报告). */
final class AnnualReportDesk implements Department {
  static final Form FORM =
      Form.of(
          "annual-reports-publicity",
          Form.Layout.TAB_UTF8,
          "NB",
          Style.COMPACT,
          "统一社会信用代码:uscc:key",
          "企业名称",
          "注册号",
          "年报年度:key",
          "公示日期:happened",
          "报送状态:code",
          "联络员");
  private static final int FIRST_YEAR = 2022;
  private static final double[] MONTHS = {4, 8, 16, 28, 58, 100};

  private final int asOf;

  AnnualReportDesk(int asOf) {
    this.asOf = asOf;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    double diligence = 0.93 - 0.025 * Math.min(enterprise.risk(), 12);
    int first = Math.max(FIRST_YEAR, Days.yearOf(enterprise.establishedOn()));
    for (int year = first; year < Days.yearOf(asOf); year++) {
      int due = Days.of(year + 1, 7, 1);
      if (!enterprise.isOpen(Days.of(year + 1, 1, 1))) {
        return;
      }
      if (dice.chance(diligence)) {
        tell(enterprise, year, inSeason(year + 1, dice), "按期报送", dice, desk);
      } else {
        int late = dice.chance(0.55) ? due + dice.between(3, 300) : NEVER;
        chronicle.missedReports().add(new int[] {due, late});
        tell(enterprise, year, late, "逾期补报", dice, desk);
      }
    }
  }

  /** A day from January to June, by the season's habit. */
  private static int inSeason(int year, Dice dice) {
    int month = 1 + dice.weighted(MONTHS);
    return Days.of(year, month, dice.between(1, month == 2 ? 28 : 30));
  }

  private void tell(Enterprise one, int year, int reported, String state, Dice dice, Desk desk) {
    if (reported > asOf || reported >= one.closedOn()) {
      return;
    }
    int corrected = dice.chance(0.012) ? reported + dice.between(20, 200) : NEVER;
    desk.tell(
        FORM,
        day ->
            new String[] {
              one.uscc(),
              one.name(),
              one.registrationNumber(),
              Integer.toString(year),
              Style.COMPACT.of(reported),
              day >= corrected ? "已更正" : state,
              ""
            },
        reported,
        corrected);
  }
}
