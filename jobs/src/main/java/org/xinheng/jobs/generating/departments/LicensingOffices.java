package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Industry;
import org.xinheng.models.definitions.CodeLists;

/** Licences and filings, the oldest still in the 2015 edition of the columns (行政许可). */
final class LicensingOffices implements Department {
  static final Form EDITION_2018 =
      Form.of(
          "licences-2018",
          Form.Layout.COMMA_UTF8_BOM,
          "XZXK",
          Style.ISO,
          "XK_XDR_MC:name",
          "XK_XDR_LB",
          "XK_XDR_SHXYM:uscc",
          "XK_XDR_GSZC:number",
          "XK_FRDB",
          "XK_FR_ZJHM",
          "XK_WSH",
          "XK_XKLB:code",
          "XK_XKZS",
          "XK_XKBH:key:document",
          "XK_JDRQ:happened",
          "XK_YXQZ",
          "XK_YXQZI",
          "XK_NR:note",
          "XK_XKJG",
          "XK_XKJGDM",
          "XK_LY",
          "XK_ZT",
          "XK_LYDW",
          "BZ",
          "CD_OPERATION:operation",
          "CD_BATCH:batch");
  static final Form EDITION_2015 =
      Form.of(
          "licences-2015",
          Form.Layout.COMMA_GB18030,
          "XZXK2015",
          Style.SLASH,
          "XK_WSH",
          "XK_XMMC",
          "XK_SPLB",
          "XK_NR",
          "XK_XDR:name",
          "XK_XDR_SHXYM:uscc",
          "XK_XDR_ZDM",
          "XK_XDR_GSDJ:number",
          "XK_XDR_SWDJ",
          "XK_XDR_SFZ",
          "XK_FR",
          "XK_JDRQ:happened",
          "XK_JZQ",
          "XK_XZJG",
          "XK_ZT:code",
          "XK_BH:key:document",
          "DFBM",
          "SJC",
          "BZ");
  private static final int OLD = 4 * 365;

  private final CodeLists codes;
  private final int asOf;

  LicensingOffices(CodeLists codes, int asOf) {
    this.codes = codes;
    this.asOf = asOf;
  }

  @Override
  public List<Form> forms() {
    return List.of(EDITION_2018, EDITION_2015);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double rate = desk.shares().rate("licences");
    double factor =
        switch (chronicle.enterprise().industry().kind()) {
          case FOOD, HEALTH -> 2.6;
          case TRANSPORT, MAKING -> 1.6;
          case WHOLESALE, RETAIL, SERVICE, FARMING -> 0.6;
        };
    int count = chronicle.times(rate * factor, dice);
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      grant(chronicle, ordinal, dice, desk);
    }
  }

  private void grant(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int granted = chronicle.someDay(dice);
    int until = dice.chance(0.8) ? granted + 365 * dice.between(2, 5) : NEVER;
    int renewed = until != NEVER && until < asOf && dice.chance(0.7) ? until - 30 : NEVER;
    int ended = dice.chance(0.05) ? granted + dice.days(500) : enterprise.closedOn();
    Licence licence =
        new Licence(
            Subject.of(enterprise, dice, desk),
            Authorities.department(enterprise.industry(), dice),
            enterprise.industry().kind(),
            enterprise.index() + "-" + ordinal,
            granted,
            until,
            renewed,
            ended > asOf ? NEVER : ended,
            ended == enterprise.closedOn() ? "注销" : dice.chance(0.4) ? "吊销" : "撤销",
            dice.chance(0.35) ? "备案" : "普通");
    int known = granted + dice.between(1, 7);
    if (granted < asOf - OLD) {
      desk.tell(EDITION_2015, day -> licence.edition2015(day), known);
      return;
    }
    desk.tell(
        EDITION_2018,
        day -> licence.edition2018(codes, enterprise, day),
        known,
        licence.renewedOn,
        licence.endedOn);
  }

  /** One licence with its renewal and its end. */
  private record Licence(
      Subject subject,
      String department,
      Industry.Kind industry,
      String number,
      int grantedOn,
      int validUntil,
      int renewedOn,
      int endedOn,
      String endedAs,
      String kind) {

    private String certificate() {
      return switch (department) {
        case "MARKET" -> marketCertificate();
        case "TRANSPORT" -> "道路运输经营许可证";
        case "ECOLOGY" -> "排污许可证";
        case "HEALTH" -> "卫生许可证";
        case "EMERGENCY" -> "危险化学品经营许可证";
        case "CULTURE" -> "娱乐经营许可证";
        default -> "经营备案凭证";
      };
    }

    /** Only who deals in food is licensed to. */
    private String marketCertificate() {
      return switch (industry) {
        case FOOD -> "食品经营许可证";
        case HEALTH -> "药品经营许可证";
        case MAKING -> "工业产品生产许可证";
        case WHOLESALE, RETAIL, SERVICE, FARMING, TRANSPORT -> "经营备案凭证";
      };
    }

    private int until(int day) {
      return day >= renewedOn ? validUntil + 3 * 365 : validUntil;
    }

    String[] edition2018(CodeLists codes, Enterprise enterprise, int day) {
      String[] cells = {
        subject.name(),
        enterprise.isIndividual() ? "个体工商户" : "法人及非法人组织",
        subject.uscc(),
        subject.number(),
        "某某",
        "",
        "许准字" + number + "号",
        kind,
        certificate(),
        "JY13307" + number,
        Style.ISO.of(grantedOn),
        Style.ISO.of(grantedOn),
        Style.ISO.of(until(day)),
        "准予" + enterprise.industry().name(),
        Authorities.name(department),
        "",
        codes.list("departments").labelOf(department),
        day >= endedOn ? endedAs : "有效",
        Authorities.name(department),
        "",
        "",
        ""
      };
      return cells;
    }

    String[] edition2015(int day) {
      String status = day < endedOn ? "0" : endedAs.equals("注销") ? "2" : "3";
      String[] cells = {
        "许准字" + number + "号",
        certificate(),
        kind,
        "准予经营",
        subject.name(),
        subject.uscc(),
        "",
        subject.number(),
        "",
        "",
        "某某",
        Style.SLASH.of(grantedOn),
        Style.SLASH.of(until(day)),
        Authorities.name(department),
        status,
        "JY13307" + number,
        "330782",
        Style.SLASH.of(day),
        ""
      };
      return cells;
    }
  }
}
