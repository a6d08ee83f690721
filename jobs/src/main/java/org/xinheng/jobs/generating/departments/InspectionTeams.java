package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Shares;
import org.xinheng.models.definitions.CodeLists;

/** Inspections as the province's platform exports them (行政检查). */
final class InspectionTeams implements Department {
  static final Form FORM =
      Form.of(
          "inspections-zhejiang",
          Form.Layout.COMMA_GB18030,
          "XZJC",
          Style.CHINESE,
          "序号",
          "任务编号:key:document",
          "检查对象名称:name",
          "统一社会信用代码:uscc",
          "注册号:number",
          "检查事项",
          "检查日期:happened",
          "检查类型",
          "检查方式",
          "checkResult:code",
          "检查结果:note",
          "是否发现问题",
          "责令改正期限",
          "整改完成日期",
          "公示日期",
          "是否计入频次",
          "是否联合检查",
          "检查人员编号",
          "检查机关",
          "检查机关代码",
          "执法领域",
          "被检查人签名",
          "联系电话");
  private static final String[] FINDINGS = {
    "A", "E", "E", "E", "B", "D", "2", "3", "4", "5", "C", "8"
  };
  private static final String[] CHECK_TYPES = {"日常检查", "日常检查", "专项检查", "线索核查", "整改复查"};
  private static final String[] MODES = {"双随机", "现场检查", "现场检查", "非现场检查", "网络监测"};

  private final CodeLists codes;
  private final int officers;

  InspectionTeams(CodeLists codes, int officers) {
    this.codes = codes;
    this.officers = officers;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double attention = 0.7 + 0.3 * Math.min(chronicle.enterprise().risk(), 6);
    int count = chronicle.times(desk.shares().rate("inspections") * attention, dice);
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      inspect(chronicle, ordinal, dice, desk);
    }
  }

  private void inspect(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int inspected = chronicle.someDay(dice);
    String result = result(enterprise, dice);
    boolean finding =
        codes
            .list("inspection-results")
            .code(result)
            .orElseThrow()
            .attributes()
            .get("outcome")
            .equals("finding");
    if (result.equals("6")) {
      chronicle.unreachableOn().add(inspected);
    }
    int rectified = finding && dice.chance(0.8) ? inspected + dice.between(3, 60) : NEVER;
    int published = inspected + dice.between(1, dice.chance(0.04) ? 60 : 20);
    Subject subject = Subject.of(enterprise, dice, desk);
    String department = Authorities.department(enterprise.industry(), dice);
    Shares.Matter matter =
        Authorities.inspection(desk.shares(), department, enterprise.industry(), dice);
    String type = dice.pick(CHECK_TYPES);
    String[] fixed = {
      Integer.toString(ordinal),
      "JC" + matter.code() + "-" + enterprise.index() + "-" + ordinal,
      subject.name(),
      subject.uscc(),
      subject.number(),
      matter.name(),
      Style.CHINESE.of(inspected),
      type,
      dice.pick(MODES),
      result,
      codes.list("inspection-results").labelOf(result),
      finding ? "是" : "否",
      finding ? Style.ISO.of(inspected + 15) : "",
      "",
      "",
      type.equals("日常检查") || type.equals("专项检查") ? "是" : "否",
      dice.chance(0.25) ? "是" : "否",
      officer(dice) + ";" + officer(dice),
      Authorities.name(department),
      "",
      codes.list("departments").labelOf(department),
      "某某",
      "10000000000"
    };
    desk.tell(
        FORM,
        day -> {
          String[] cells = fixed.clone();
          cells[13] = Style.ISO.of(rectified, day);
          cells[14] = Style.ISO.of(published, day);
          return cells;
        },
        inspected + dice.between(1, 10),
        rectified);
  }

  private String officer(Dice dice) {
    return "YW" + (10_000 + dice.between(0, officers - 1));
  }

  private static String result(Enterprise enterprise, Dice dice) {
    double roll = dice.unit();
    if (roll < Math.min(0.75, 0.04 + 0.07 * enterprise.risk())) {
      return dice.pick(FINDINGS);
    }
    if (dice.chance(0.035)) {
      return "6";
    }
    return dice.chance(0.06) ? "F" : dice.chance(0.01) ? "7" : "1";
  }
}
