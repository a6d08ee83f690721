package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Shares;
import org.xinheng.models.contracts.Delegations;
import org.xinheng.models.contracts.Matters;
import org.xinheng.models.contracts.Officers;
import org.xinheng.models.contracts.Plans;
import org.xinheng.models.contracts.Seeds;
import org.xinheng.models.contracts.Teams;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;

/** Reference registers that speak of no enterprise: matters, teams, officers, plans, seeds. */
public final class Registers {
  private static final StandardForm MATTERS = StandardForm.register(Matters.CONTRACT);
  private static final StandardForm DELEGATIONS = StandardForm.register(Delegations.CONTRACT);
  private static final StandardForm TEAMS = StandardForm.register(Teams.CONTRACT);
  private static final StandardForm OFFICERS = StandardForm.register(Officers.CONTRACT);
  private static final StandardForm PLANS = StandardForm.register(Plans.CONTRACT);
  private static final StandardForm SEEDS = StandardForm.register(Seeds.CONTRACT);
  private static final int SINCE = Days.of(2022, 1, 1);
  private static final String[] QUALIFICATIONS = {"食品", "特种设备", "药品", "安全生产", ""};

  private final CodeLists codes;
  private final Shares shares;
  private final int officers;

  public Registers(CodeLists codes, Shares shares, int officers) {
    this.codes = codes;
    this.shares = shares;
    this.officers = officers;
  }

  /** The forms it delivers with, apart from the working days. */
  public List<Form> forms() {
    return List.of(
        MATTERS.form(),
        DELEGATIONS.form(),
        TEAMS.form(),
        OFFICERS.form(),
        PLANS.form(),
        SEEDS.form(),
        WorkingDayCalendar.DAYS.form());
  }

  /** Tells all registers, delivery by delivery. */
  public void report(Dice dice, Desk desk) {
    shares.matters().forEach(matter -> matter(matter, desk));
    codes
        .list("departments")
        .names()
        .forEach(department -> team("T-" + department, department, "", desk));
    codes.list("towns").names().forEach(town -> team("T-" + town, "COMPREHENSIVE", town, desk));
    for (int officer = 0; officer < officers; officer++) {
      officer(officer, dice, desk);
    }
    for (LocalDate day : desk.timetable().days().subList(0, desk.timetable().night() - 1)) {
      period(day, dice, desk);
    }
    WorkingDayCalendar.report(desk);
  }

  private void matter(Shares.Matter matter, Desk desk) {
    String cap = matter.kind().equals("GENERAL_INSPECTION") ? "2" : "";
    once(
        desk,
        MATTERS,
        MATTERS
            .row()
            .put(Matters.MATTER_CODE, matter.code())
            .put(Matters.MATTER_NAME, matter.name())
            .put(Matters.DEPARTMENT, matter.department())
            .put(Matters.MATTER_KIND, matter.kind())
            .put(Matters.IS_PUBLISHED, "是")
            .put(Matters.YEARLY_CAP, cap)
            .put(Matters.EFFECTIVE_ON, Style.ISO.of(SINCE)));
    for (String townClass : codes.list("town-classes").names()) {
      if (matter.department().equals("COMPREHENSIVE") || townClass.equals("PILOT_TOWN")) {
        once(
            desk,
            DELEGATIONS,
            DELEGATIONS
                .row()
                .put(Delegations.MATTER_CODE, matter.code())
                .put(Delegations.TOWN_CLASS, townClass)
                .put(Delegations.DELEGATED_ON, Style.ISO.of(SINCE)));
      }
    }
  }

  private void team(String code, String department, String town, Desk desk) {
    CodeList list = town.isEmpty() ? codes.list("departments") : codes.list("towns");
    String name = list.labelOf(town.isEmpty() ? department : town) + "执法队";
    once(
        desk,
        TEAMS,
        TEAMS
            .row()
            .put(Teams.TEAM_CODE, code)
            .put(Teams.TEAM_NAME, name)
            .put(Teams.DEPARTMENT, department)
            .put(Teams.TOWN, town)
            .put(Teams.DAILY_VISITS, town.isEmpty() ? "12" : "6"));
  }

  private void officer(int officer, Dice dice, Desk desk) {
    List<String> departments = List.copyOf(codes.list("departments").names());
    List<String> towns = List.copyOf(codes.list("towns").names());
    int seat = officer % (departments.size() + towns.size());
    String team =
        "T-"
            + (seat < departments.size()
                ? departments.get(seat)
                : towns.get(seat - departments.size()));
    int valid = desk.timetable().day(0) + 365 * dice.between(1, 5);
    int joined = officer % 10 == 0 ? desk.timetable().day(0) + 9 * (officer % 60) : SINCE;
    StandardForm.Row row =
        OFFICERS
            .row()
            .put(Officers.OFFICER_ID, "YW" + (10_000 + officer))
            .put(Officers.TEAM_CODE, team)
            .put(Officers.CERTIFICATE_VALID_UNTIL, Style.ISO.of(valid))
            .put(Officers.QUALIFICATIONS, dice.pick(QUALIFICATIONS))
            .put(Officers.LOAD_CAP, Integer.toString(dice.between(20, 60)));
    desk.stand(OFFICERS.form(), day -> row.cells().clone(), joined, NEVER);
  }

  /** The plans and the seed of the period that begins with a delivery. */
  private void period(LocalDate day, Dice dice, Desk desk) {
    String scope =
        day.plusDays(1).getYear() + "Q" + ((day.plusDays(1).getMonthValue() + 2) / 3) + "-1";
    int known = (int) day.toEpochDay();
    for (String department : List.of("MARKET", "COMPREHENSIVE", "EMERGENCY")) {
      StandardForm.Row plan =
          PLANS
              .row()
              .put(Plans.PLAN_CODE, "P-" + department)
              .put(Plans.PLAN_NAME, codes.list("departments").labelOf(department) + "双随机抽查计划")
              .put(Plans.DEPARTMENT, department)
              .put(Plans.SCOPE, scope)
              .put(Plans.DRAW_ON, Style.ISO.of(known + 10));
      desk.tell(PLANS.form(), any -> plan.cells().clone(), known);
    }
    StandardForm.Row seed =
        SEEDS
            .row()
            .put(Seeds.SCOPE, scope)
            .put(Seeds.SEED, Long.toString(1_000_000_000L + dice.below(9_000_000_000L)))
            .put(Seeds.SOURCE, "中国福利彩票双色球开奖号码")
            .put(Seeds.APPEARED_ON, Style.ISO.of(known + 12));
    desk.tell(SEEDS.form(), any -> seed.cells().clone(), known + 12);
  }

  /** A register that has not changed is not sent again. */
  private static void once(Desk desk, StandardForm form, StandardForm.Row row) {
    desk.tell(form.form(), day -> row.cells().clone(), SINCE);
  }
}
