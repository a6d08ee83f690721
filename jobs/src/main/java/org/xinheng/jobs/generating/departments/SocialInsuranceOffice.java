package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;

/** Arrears of social insurance in 元, with days written as the clerk pleases (欠缴社会保险费). */
final class SocialInsuranceOffice implements Department {
  static final Form FORM =
      Form.of(
          "arrears-social-insurance",
          Form.Layout.COMMA_GB18030,
          "SBQF",
          Style.ISO,
          "单位名称:name",
          "统一社会信用代码:uscc",
          "通知书文号:key:document",
          "险种",
          "欠缴起始日:happened:required",
          "欠缴金额（元）:money",
          "缴清日期",
          "征收机关");

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double risk = Math.min(chronicle.enterprise().risk(), 20);
    int count = chronicle.times(desk.shares().rate("social-insurance-arrears") * risk, dice);
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      notify(chronicle, ordinal, dice, desk);
    }
  }

  private static void notify(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int since = chronicle.someDay(dice);
    int cleared = dice.chance(0.7) ? since + dice.between(20, 400) : NEVER;
    Subject subject = Subject.withoutNumber(enterprise, dice, desk);
    String amount = Money.yuan(Money.round(2, 4, dice) + dice.between(0, 99));
    String number = "义人社欠〔" + Days.yearOf(since) + "〕" + enterprise.index() + "-" + ordinal + "号";
    String started = dice.pick(Style.values()).of(since);
    desk.tell(
        FORM,
        day ->
            new String[] {
              subject.name(),
              subject.uscc(),
              number,
              "养老",
              started,
              amount,
              Style.SLASH.of(cleared, day),
              "义乌市人力资源和社会保障局"
            },
        since + dice.between(5, 40),
        cleared);
  }
}
