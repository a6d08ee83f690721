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

/** The list of abnormal operations: missed reports and unreachable premises (经营异常名录). */
final class PublicitySystem implements Department {
  static final Form FORM =
      Form.of(
          "abnormal-listings",
          Form.Layout.TAB_UTF8,
          "JYYC",
          Style.CHINESE,
          "uniscId:uscc",
          "entName:name",
          "regNo:number",
          "decNo:key:document",
          "speCause_CN",
          "abntime:happened:required",
          "decOrg_CN:note",
          "remExcpRes_CN",
          "remDate",
          "isMove:code",
          "reDecOrg_CN",
          "cd_operation:operation",
          "cd_batch:batch");
  private static final String AUTHORITY = "义乌市市场监督管理局";

  private final CodeLists codes;
  private final int asOf;

  PublicitySystem(CodeLists codes, int asOf) {
    this.codes = codes;
    this.asOf = asOf;
  }

  @Override
  public List<Form> forms() {
    return List.of(FORM);
  }

  /** Individual businesses are marked in the register, not listed. */
  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    if (chronicle.enterprise().isIndividual()) {
      return;
    }
    int ordinal = 0;
    for (int[] missed : chronicle.missedReports()) {
      int removed = missed[1] == NEVER ? NEVER : missed[1] + dice.between(5, 20);
      int listed = missed[0] + dice.between(0, 14);
      if (missed[1] > listed) {
        list(chronicle, "NO_ANNUAL_REPORT", ++ordinal, listed, removed, dice, desk);
      }
    }
    for (int found : chronicle.unreachableOn()) {
      int listed = found + dice.between(5, 20);
      int removed = dice.chance(0.55) ? listed + dice.between(30, 400) : NEVER;
      list(chronicle, "UNREACHABLE", ++ordinal, listed, removed, dice, desk);
    }
  }

  private void list(
      Chronicle chronicle,
      String cause,
      int ordinal,
      int listed,
      int removed,
      Dice dice,
      Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    if (listed > asOf || listed >= enterprise.closedOn()) {
      return;
    }
    boolean struckOut = removed != NEVER && dice.chance(0.06);
    String number =
        Authorities.document("MARKET", "异", Days.yearOf(listed), enterprise.index(), ordinal);
    chronicle.cite(new Chronicle.Document(number, listed, listed + 1, NEVER));
    Subject subject = Subject.of(enterprise, dice, desk);
    desk.tell(
        FORM,
        day ->
            new String[] {
              subject.uscc(),
              subject.name(),
              subject.number(),
              number,
              codes.list("listing-causes").labelOf(cause),
              Style.CHINESE.of(listed),
              AUTHORITY,
              day >= removed ? "已补正" : "",
              Style.CHINESE.of(removed, day),
              day < removed ? "" : struckOut ? "2" : "1",
              day >= removed ? AUTHORITY : "",
              "",
              ""
            },
        listed + 1,
        removed);
  }
}
