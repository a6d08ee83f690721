package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.models.contracts.Objections;
import org.xinheng.models.contracts.Repairs;

/** Objections to records and repairs of them, each naming the document it concerns (异议、修复). */
final class CreditRepairOffice implements Department {
  static final StandardForm OBJECTIONS =
      StandardForm.facts(Objections.CONTRACT, Objections.OBJECTION_NUMBER);
  static final StandardForm REPAIRS = StandardForm.facts(Repairs.CONTRACT, Repairs.REPAIR_NUMBER);
  private static final double OBJECTED = 0.025;

  @Override
  public List<Form> forms() {
    return List.of(OBJECTIONS.form(), REPAIRS.form());
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    int ordinal = 0;
    for (Chronicle.Document document : chronicle.documents()) {
      ordinal++;
      if (document.repairedOn() != NEVER) {
        repair(chronicle.enterprise(), document, ordinal, dice, desk);
      }
      if (dice.chance(OBJECTED)) {
        object(chronicle.enterprise(), document, ordinal, dice, desk);
      }
    }
  }

  private static void repair(
      Enterprise enterprise, Chronicle.Document document, int ordinal, Dice dice, Desk desk) {
    Subject subject = Subject.of(enterprise, dice, desk);
    int known = document.repairedOn() + dice.between(0, 5);
    desk.tell(
        REPAIRS.form(),
        day ->
            REPAIRS
                .row()
                .subject(subject)
                .put(Repairs.REPAIR_NUMBER, "XF" + enterprise.index() + "-" + ordinal)
                .put(Repairs.TARGET_DOCUMENT, document.number())
                .put(Repairs.REPAIRED_ON, Style.ISO.of(document.repairedOn()))
                .put(Repairs.AUTHORITY, "义乌市信用中心")
                .cells(),
        known);
  }

  private static void object(
      Enterprise enterprise, Chronicle.Document document, int ordinal, Dice dice, Desk desk) {
    Subject subject = Subject.full(enterprise);
    int opened = document.knownOn() + dice.between(5, 90);
    int decided = opened + dice.between(2, 25);
    boolean upheld = dice.chance(0.3);
    desk.tell(
        OBJECTIONS.form(),
        day ->
            OBJECTIONS
                .row()
                .subject(subject)
                .put(Objections.OBJECTION_NUMBER, "YY" + enterprise.index() + "-" + ordinal)
                .put(Objections.TARGET_DOCUMENT, document.number())
                .put(Objections.OPENED_ON, Style.ISO.of(opened))
                .put(Objections.DECIDED_ON, Style.ISO.of(decided, day))
                .put(
                    Objections.OBJECTION_OUTCOME,
                    day < decided ? "PENDING" : upheld ? "UPHELD" : "REJECTED")
                .cells(),
        opened,
        decided);
  }
}
