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

/** Penalties, told again when performed, disputed, withdrawn or repaired (行政处罚). */
final class PenaltyOffices implements Department {
  static final Form EDITION_2018 =
      Form.of(
          "penalties-2018",
          Form.Layout.COMMA_GB18030,
          "XZCF",
          Style.ISO,
          ("CF_XDR_MC:name CF_XDR_LB CF_XDR_SHXYM:uscc CF_XDR_GSZC:number CF_XDR_ZZJG CF_XDR_SWDJ"
                  + " CF_XDR_SYDW CF_XDR_SHZZ CF_FRDB CF_FR_ZJLX CF_FR_ZJHM CF_XDR_ZJLX"
                  + " CF_XDR_ZJHM CF_WSH:key:document CF_WFXW:note CF_SY CF_YJ CF_CFLB CF_NR"
                  + " CF_NR_FK:money CF_NR_WFFF CF_NR_ZKDX CF_JDRQ:happened:required CF_YXQ"
                  + " CF_GSJZQ CF_CFJG CF_CFJGDM CF_SJLY CF_SJLYDM BZ CF_CXLX:code CF_SXCD"
                  + " CF_CLJC CF_SCWF CF_LARQ CF_GSRQ CF_LXQX CF_LXRQ CF_QZZX CF_JJFS CF_JJJG"
                  + " CF_JJRQ CF_CXRQ CF_XFRQ CF_LY CD_OPERATION:operation CD_BATCH:batch")
              .split(" "));
  static final Form EDITION_2015 =
      Form.of(
          "penalties-2015",
          Form.Layout.COMMA_GB18030,
          "XZCF2015",
          Style.SLASH,
          ("CF_WSH:key:document CF_CFMC CF_CFLB1 CF_CFLB2 CF_SY:note CF_YJ CF_XDR_MC:name"
                  + " CF_XDR_SHXYM:uscc CF_XDR_ZDM CF_XDR_GSDJ:number CF_XDR_SWDJ CF_XDR_SFZ"
                  + " CF_FR CF_JG CF_NR_FK:money CF_JDRQ:happened:required CF_XZJG CF_LXRQ"
                  + " CF_CXRQ DFBM SJC BZ")
              .split(" "));
  private static final int OLD = 4 * 365;

  private final CodeLists codes;
  private final int asOf;

  PenaltyOffices(CodeLists codes, int asOf) {
    this.codes = codes;
    this.asOf = asOf;
  }

  @Override
  public List<Form> forms() {
    return List.of(EDITION_2018, EDITION_2015);
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double risk = Math.min(chronicle.enterprise().risk(), 80);
    int count = chronicle.times(desk.shares().rate("penalties") * risk, dice);
    for (int ordinal = 1; ordinal <= count; ordinal++) {
      PenaltyCase penalty = PenaltyCase.of(chronicle, ordinal, dice, desk);
      boolean repairedElsewhere = dice.chance(0.5);
      remember(chronicle, penalty, repairedElsewhere);
      tell(chronicle.enterprise(), penalty, repairedElsewhere, dice, desk);
    }
  }

  private static void remember(
      Chronicle chronicle, PenaltyCase penalty, boolean repairedElsewhere) {
    int repair = repairedElsewhere ? penalty.repairedOn() : NEVER;
    chronicle.cite(
        new Chronicle.Document(
            penalty.number(), penalty.decidedOn(), penalty.publishedOn(), repair));
    if (penalty.severity().equals("SERIOUS")) {
      chronicle.seriousPenalties().add(penalty);
    }
  }

  private void tell(
      Enterprise enterprise, PenaltyCase penalty, boolean elsewhere, Dice dice, Desk desk) {
    Shares.Matter cause = Authorities.punished(desk.shares(), penalty.department(), dice);
    boolean first = dice.chance(0.3);
    boolean broken = dice.chance(0.01);
    if (penalty.decidedOn() < asOf - OLD) {
      desk.tell(
          EDITION_2015,
          day -> edition2015(penalty, cause.name(), day),
          penalty.publishedOn(),
          penalty.performedOn(),
          penalty.withdrawnOn());
      return;
    }
    int repaired = elsewhere ? NEVER : penalty.repairedOn();
    desk.tell(
        EDITION_2018,
        day -> {
          String[] cells = edition2018(enterprise, penalty, cause.name(), day);
          cells[18] = (broken ? "罚款；\n责令改正，" : "罚款") + Money.yuan(penalty.fineCents()) + "元";
          cells[33] = first ? "是" : "否";
          cells[43] = Style.ISO.of(repaired, day);
          return cells;
        },
        penalty.publishedOn(),
        penalty.performedOn(),
        penalty.enforcedOn(),
        penalty.soughtOn(),
        penalty.remedyDecidedOn(),
        repaired);
  }

  private String[] edition2018(Enterprise enterprise, PenaltyCase penalty, String cause, int day) {
    boolean disputed = day >= penalty.soughtOn();
    String outcome = day >= penalty.remedyDecidedOn() ? penalty.remedyOutcome() : "PENDING";
    String[] cells = {
      penalty.subject().name(),
      enterprise.isIndividual() ? "个体工商户" : "法人及非法人组织",
      penalty.subject().uscc(),
      penalty.subject().number(),
      "",
      "",
      "",
      "",
      "某某",
      "身份证",
      "999999000000000000",
      "",
      "",
      penalty.number(),
      cause,
      "当事人的行为违反规定",
      "《中华人民共和国行政处罚法》及相关规定",
      label("penalty-kinds", penalty.kind()),
      "",
      penalty.isFined() ? Money.wanYuan(penalty.fineCents()) : "",
      penalty.confiscatedCents() > 0 ? Money.wanYuan(penalty.confiscatedCents()) : "",
      "",
      Style.ISO.of(penalty.decidedOn()),
      "",
      Style.ISO.of(penalty.decidedOn() + publicity(penalty)),
      Authorities.name(penalty.department()),
      "",
      Authorities.name(penalty.department()),
      "",
      "",
      label("procedures", penalty.procedure()),
      label("severities", penalty.severity()),
      label("discretion-tiers", penalty.tier()),
      "",
      Style.ISO.of(penalty.filedOn()),
      Style.ISO.of(penalty.publishedOn()),
      penalty.isFined() ? Style.ISO.of(penalty.decidedOn() + 15) : "",
      Style.ISO.of(penalty.performedOn(), day),
      Style.ISO.of(penalty.enforcedOn(), day),
      disputed ? label("remedies", penalty.remedy()) : "",
      disputed ? label("remedy-outcomes", outcome) : "",
      Style.ISO.of(penalty.remedyDecidedOn(), day),
      Style.ISO.of(penalty.withdrawnOn(), day),
      "",
      label("departments", penalty.department()),
      "",
      ""
    };
    return cells;
  }

  private static int publicity(PenaltyCase penalty) {
    return switch (penalty.severity()) {
      case "SERIOUS" -> 3 * 365;
      case "GENERAL" -> 365;
      default -> 90;
    };
  }

  private String[] edition2015(PenaltyCase penalty, String cause, int day) {
    String[] cells = {
      penalty.number(),
      cause,
      label("penalty-kinds", penalty.kind()),
      "",
      cause,
      "相关规定",
      penalty.subject().name(),
      penalty.subject().uscc(),
      "",
      penalty.subject().number(),
      "",
      "",
      "某某",
      "处罚",
      penalty.isFined() ? Money.wanYuan(penalty.fineCents()) : "",
      Style.SLASH.of(penalty.decidedOn()),
      Authorities.name(penalty.department()),
      Style.SLASH.of(penalty.performedOn(), day),
      Style.SLASH.of(penalty.withdrawnOn(), day),
      "330782",
      Style.SLASH.of(day),
      ""
    };
    return cells;
  }

  private String label(String list, String code) {
    return codes.list(list).labelOf(code);
  }
}
