package org.xinheng.jobs.generating.departments;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Industry;
import org.xinheng.models.definitions.CodeLists;

/** The whole register of special equipment each time, most rows unchanged (特种设备). */
final class EquipmentPlatform implements Department {
  static final Form FORM =
      Form.of(
          "equipment-platform",
          Form.Layout.JSON_LINES,
          "TZSB",
          Style.ISO,
          "equCode:key:document",
          "equType:code",
          "useUnitName:name",
          "useUnitCode:uscc",
          "useUnitAddr",
          "regDate:happened:required",
          "nextDate",
          "useState");

  private final CodeLists codes;
  private final String[] kinds;

  EquipmentPlatform(CodeLists codes) {
    this.codes = codes;
    this.kinds = codes.list("equipment-kinds").names().toArray(String[]::new);
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    boolean making = chronicle.enterprise().industry().kind() == Industry.Kind.MAKING;
    double rate = desk.shares().rate("equipment") * (making ? 4 : 0.5);
    int count = chronicle.times(rate, dice);
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      register(chronicle.enterprise(), chronicle.someDay(dice), ordinal, dice, desk);
    }
  }

  private void register(Enterprise owner, int registered, int ordinal, Dice dice, Desk desk) {
    Subject subject = Subject.withoutNumber(owner, dice, desk);
    int period = 365 * dice.between(1, 2);
    boolean careless = dice.chance(0.06);
    int suspended = dice.chance(0.05) ? registered + dice.days(900) : Integer.MAX_VALUE;
    String kind = codes.list("equipment-kinds").labelOf(dice.pick(kinds));
    desk.stand(
        FORM,
        day -> {
          int passed = careless ? 0 : (day - registered) / period;
          String[] cells = {
            "TS330782" + owner.index() + "-" + ordinal,
            kind,
            subject.name(),
            subject.uscc(),
            "",
            Style.ISO.of(registered),
            Style.ISO.of(registered + (passed + 1) * period),
            day >= suspended ? "停用" : "在用"
          };
          return cells;
        },
        registered + 3,
        owner.closedOn());
  }
}
