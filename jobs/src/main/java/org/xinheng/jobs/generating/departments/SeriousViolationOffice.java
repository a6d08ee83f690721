package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.models.definitions.CodeLists;

/** The list of serious violations that follows heavy penalties (严重违法失信名单). */
final class SeriousViolationOffice implements Department {
  static final Form FORM =
      Form.of(
              "serious-listings",
              Form.Layout.SHEET,
              "YZWF",
              Style.ISO,
              "序号",
              "企业名称:name",
              "统一社会信用代码:uscc",
              "注册号:number",
              "列入决定书文号:key:document",
              "列入原因类别:code",
              "列入事由:note",
              "列入日期:happened:required",
              "列入机关",
              "移出日期",
              "移出方式",
              "移出原因")
          .inSheet("严重违法失信名单");

  private final CodeLists codes;

  SeriousViolationOffice(CodeLists codes) {
    this.codes = codes;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    int ordinal = 0;
    for (PenaltyCase penalty : chronicle.seriousPenalties()) {
      if (dice.chance(0.45) && penalty.withdrawnOn() == NEVER) {
        list(chronicle.enterprise(), penalty, ++ordinal, dice, desk);
      }
    }
  }

  private void list(Enterprise enterprise, PenaltyCase penalty, int ordinal, Dice dice, Desk desk) {
    int listed = penalty.publishedOn() + dice.between(20, 60);
    int removed = listed + (dice.chance(0.4) ? dice.between(366, 800) : 3 * 365);
    boolean struckOut = dice.chance(0.04);
    String number =
        Authorities.document("MARKET", "严", Days.yearOf(listed), enterprise.index(), ordinal);
    Subject subject = Subject.of(enterprise, dice, desk);
    desk.tell(
        FORM,
        day ->
            new String[] {
              Integer.toString(ordinal),
              subject.name(),
              subject.uscc(),
              subject.number(),
              number,
              codes.list("listing-causes").labelOf("HEAVY_PENALTY"),
              "因" + penalty.number() + "列入",
              Style.ISO.of(listed),
              "义乌市市场监督管理局",
              Style.ISO.of(removed, day),
              day >= removed ? struckOut ? "撤销" : "移出" : "",
              day >= removed ? "期满" : ""
            },
        listed + 1,
        removed);
  }
}
