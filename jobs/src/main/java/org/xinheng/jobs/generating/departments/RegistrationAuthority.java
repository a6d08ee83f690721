package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Names;
import org.xinheng.jobs.generating.population.Population;
import org.xinheng.models.definitions.CodeLists;

/** The registration authority: every registration and its changes (市场主体登记). */
final class RegistrationAuthority implements Department {
  static final Form FORM =
      Form.of(
          "enterprises-registry",
          Form.Layout.PIPE_GB18030,
          "SCZT",
          Style.COMPACT,
          "UNISCID:uscc:key",
          "ENTNAME:required",
          "REGNO",
          "ENTTYPE:code",
          "REGSTATE",
          "ESTDATE:happened",
          "CANDATE",
          "INDUSTRYCO",
          "STREETCODE",
          "VILLAGECODE",
          "DOM",
          "REGCAP:money",
          "FDDBR",
          "FDDBR_ZJHM",
          "LXDH",
          "OPSCOPE",
          "OPTO",
          "OLDUNISCID",
          "PUNISCID",
          "LABELS",
          "DJJG",
          "CD_OPERATION:operation",
          "CD_BATCH:batch");

  private final Population population;
  private final CodeLists codes;

  RegistrationAuthority(Population population, CodeLists codes) {
    this.population = population;
    this.codes = codes;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int moved = dice.chance(0.12) && !chronicle.isOver() ? chronicle.someDay(dice) : NEVER;
    int idle = dice.chance(0.01) && !chronicle.isOver() ? chronicle.someDay(dice) : NEVER;
    String address = address(enterprise, dice);
    String later = address(enterprise, dice);
    long capital = enterprise.isIndividual() ? 0 : Money.round(4, 7, dice);
    String term = dice.chance(0.15) ? term(enterprise.establishedOn(), dice) : "";
    desk.tell(
        FORM,
        day ->
            cells(
                enterprise,
                status(enterprise, idle, day),
                day >= moved ? later : address,
                capital,
                term,
                day),
        enterprise.establishedOn() + 1,
        moved,
        idle,
        enterprise.closedOn() == NEVER ? NEVER : enterprise.closedOn() + 1);
  }

  private static String status(Enterprise enterprise, int idle, int day) {
    if (day > enterprise.closedOn()) {
      return enterprise.closedAs();
    }
    return day >= idle ? "SUSPENDED" : "OPEN";
  }

  private static String term(int establishedOn, Dice dice) {
    return Style.COMPACT.of(establishedOn + 3650 * dice.between(1, 2));
  }

  private String address(Enterprise enterprise, Dice dice) {
    String town = codes.list("towns").labelOf(enterprise.town());
    return "浙江省义乌市"
        + town
        + dice.between(1, 60)
        + "区"
        + dice.between(1, 90)
        + "幢"
        + dice.between(1, 6)
        + "号";
  }

  private String[] cells(
      Enterprise enterprise, String status, String address, long capital, String term, int day) {
    boolean closed = day > enterprise.closedOn();
    String[] registered = {
      enterprise.uscc(),
      enterprise.name(),
      enterprise.registrationNumber(),
      codes.list("subject-types").labelOf(enterprise.subjectType()),
      codes.list("registration-statuses").labelOf(status),
      Style.COMPACT.of(enterprise.establishedOn()),
      closed ? Style.COMPACT.of(enterprise.closedOn()) : "",
      enterprise.industry().code(),
      enterprise.town(),
      enterprise.village(),
      address,
      capital == 0 ? "" : Money.wanYuan(capital),
      Names.person(enterprise.person()),
      Names.personNumber(enterprise.person()),
      Names.phone(enterprise.person()),
      enterprise.industry().name(),
      term,
      enterprise.predecessor() < 0 ? "" : population.enterprise(enterprise.predecessor()).uscc(),
      enterprise.parent() < 0 ? "" : population.enterprise(enterprise.parent()).uscc(),
      label(enterprise),
      "义乌市市场监督管理局",
      "",
      ""
    };
    return registered;
  }

  private static String label(Enterprise enterprise) {
    return switch (enterprise.industry().kind()) {
      case FOOD -> "食品经营";
      case HEALTH -> "药品医疗";
      case MAKING -> enterprise.industry().code().equals("C3360") ? "工业产品;危化品" : "工业产品";
      case TRANSPORT -> "道路运输";
      case WHOLESALE, RETAIL, SERVICE, FARMING -> "";
    };
  }
}
