package org.xinheng.jobs.generating.departments;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.CreditCodes;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;

/** The court hands over its whole list; who has performed is missing from the next (失信被执行人). */
final class Court implements Department {
  static final Form FORM =
      Form.of(
          "judgment-defaulters",
          Form.Layout.COMMA_UTF8_BOM,
          "SXBZXR",
          Style.ISO,
          "被执行人名称:name",
          "统一社会信用代码:uscc",
          "组织机构代码",
          "法定代表人",
          "法定代表人证件号",
          "执行法院",
          "执行依据文号",
          "案号:key:document",
          "义务",
          "履行情况",
          "失信行为情形",
          "立案时间:happened:required");

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double risk = Math.min(chronicle.enterprise().risk(), 20);
    int count = chronicle.times(desk.shares().rate("judgment-defaults") * risk, dice);
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      int filed = chronicle.someDay(dice);
      String[] cells = cells(chronicle.enterprise(), filed, ordinal, dice, desk);
      int until = filed + (dice.chance(0.4) ? dice.between(60, 700) : 2 * 365);
      desk.stand(FORM, day -> cells.clone(), filed + 10, until);
    }
  }

  private static String[] cells(
      Enterprise enterprise, int filed, int ordinal, Dice dice, Desk desk) {
    Subject subject = Subject.withoutNumber(enterprise, dice, desk);
    String number = "（" + Days.yearOf(filed) + "）浙0782执" + enterprise.index() + "-" + ordinal + "号";
    String[] cells = {
      subject.name(),
      subject.uscc(),
      CreditCodes.organisationCode(enterprise.uscc()),
      "某某",
      "999999000000000000",
      "义乌市人民法院",
      number.replace("执", "民初"),
      number,
      "支付货款",
      "全部未履行",
      dice.chance(0.6) ? "有履行能力而拒不履行生效法律文书确定义务" : "违反财产报告制度",
      Style.ISO.of(filed)
    };
    return cells;
  }
}
