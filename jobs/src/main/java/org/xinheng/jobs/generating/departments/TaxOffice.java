package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;

/** Tax arrears and tax-abnormal states, a workbook in 万元 (欠税公告). */
final class TaxOffice implements Department {
  static final Form FORM =
      Form.of(
              "arrears-tax",
              Form.Layout.SHEET,
              "QSGG",
              Style.ISO,
              "序号",
              "纳税人名称:name",
              "纳税人识别号:uscc",
              "法定代表人",
              "证件号码",
              "公告编号:key:document",
              "类别:code",
              "税种",
              "欠缴金额（万元）:money",
              "认定日期:happened:required",
              "清缴日期",
              "公告机关")
          .inSheet("欠税公告");

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double risk = Math.min(chronicle.enterprise().risk(), 20);
    int count = chronicle.times(desk.shares().rate("tax-arrears") * risk, dice);
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      announce(chronicle, ordinal, dice, desk);
    }
  }

  private static void announce(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int since = chronicle.someDay(dice);
    int cleared = dice.chance(0.6) ? since + dice.between(20, 500) : NEVER;
    boolean abnormal = dice.chance(0.35);
    Subject subject = Subject.withoutNumber(enterprise, dice, desk);
    String amount = abnormal ? "" : Money.wanYuan(Money.round(3, 5, dice) + dice.between(0, 99));
    String[] fixed = {
      Integer.toString(ordinal),
      subject.name(),
      subject.uscc(),
      "某某",
      "999999000000000000",
      "义税公告〔" + Days.yearOf(since) + "〕" + enterprise.index() + "-" + ordinal + "号",
      abnormal ? "非正常户" : "欠税",
      abnormal ? "" : "增值税",
      amount,
      Style.ISO.of(since),
      "",
      "国家税务总局义乌市税务局"
    };
    desk.tell(
        FORM,
        day -> {
          String[] cells = fixed.clone();
          cells[10] = Style.ISO.of(cleared, day);
          return cells;
        },
        since + dice.between(5, 40),
        cleared);
  }
}
