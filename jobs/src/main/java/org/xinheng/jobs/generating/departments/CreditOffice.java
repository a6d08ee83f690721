package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import java.util.List;
import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.delivering.Form;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Days.Style;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.models.contracts.CreditRecords;

/** The credit office's other records, good and bad, in the standard layout (信用信息). */
final class CreditOffice implements Department {
  static final StandardForm RECORDS =
      StandardForm.facts(CreditRecords.CONTRACT, CreditRecords.DOCUMENT_NUMBER);
  private static final String[] GOOD = {"HONOUR", "PUBLIC_WELFARE", "COMMITMENT"};
  private static final String[] BAD = {
    "JUDGMENT_UNPERFORMED",
    "COMPULSORY_EXECUTION",
    "SAMPLING_FAILED",
    "SAMPLING_FAILED",
    "SAFETY_HAZARD",
    "ENVIRONMENT_VIOLATION",
    "WAGE_ARREARS",
    "COMMITMENT_BROKEN",
    "FINANCING_JUDGMENT",
    "EQUITY_REGISTRATION",
    "KEY_PERSON_JUDGMENT",
    "DEBT_EVASION",
    "KEY_PERSON_DISHONEST",
    "SERIOUS_DISHONESTY",
    "LICENCE_FRAUD",
    "FINANCING_CRIME",
    "CRIME"
  };

  @Override
  public List<Form> forms() {
    return List.of(RECORDS.form());
  }

  @Override
  public void report(Chronicle chronicle, Dice dice, Desk desk) {
    double rate = desk.shares().rate("credit-records");
    int good = chronicle.times(rate * 0.4, dice);
    int bad = chronicle.times(rate * 0.6 * Math.min(chronicle.enterprise().risk(), 15), dice);
    for (int ordinal = 1; ordinal <= good + bad; ordinal++) {
      record(chronicle, ordinal, ordinal <= good, dice, desk);
    }
  }

  private static void record(Chronicle chronicle, int ordinal, boolean good, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int determined = chronicle.someDay(dice);
    String kind = dice.pick(good ? GOOD : BAD);
    String department = Authorities.department(enterprise.industry(), dice);
    int ended = !good && dice.chance(0.5) ? determined + dice.between(30, 700) : NEVER;
    String number =
        Authorities.document(department, "信", Days.yearOf(determined), enterprise.index(), ordinal);
    int known = determined + dice.between(2, 25);
    int repaired = !good && dice.chance(0.1) ? known + dice.between(100, 500) : NEVER;
    chronicle.cite(new Chronicle.Document(number, determined, known, repaired));
    Subject subject = Subject.of(enterprise, dice, desk);
    String amount = !good && dice.chance(0.4) ? Money.yuan(Money.round(3, 5, dice)) : "";
    String severity =
        good ? "" : dice.chance(0.15) ? "SERIOUS" : dice.chance(0.4) ? "MINOR" : "GENERAL";
    desk.tell(
        RECORDS.form(),
        day ->
            RECORDS
                .row()
                .subject(subject)
                .put(CreditRecords.DOCUMENT_NUMBER, number)
                .put(CreditRecords.RECORD_KIND, kind)
                .put(CreditRecords.SEVERITY, severity)
                .put(CreditRecords.DETERMINED_ON, Style.ISO.of(determined))
                .put(CreditRecords.ENDED_ON, Style.ISO.of(ended, day))
                .put(CreditRecords.AMOUNT_CNY, amount)
                .put(CreditRecords.SUMMARY, good ? "表彰" : "认定")
                .put(CreditRecords.AUTHORITY, Authorities.name(department))
                .put(CreditRecords.DEPARTMENT, department)
                .cells(),
        known,
        ended);
  }
}
