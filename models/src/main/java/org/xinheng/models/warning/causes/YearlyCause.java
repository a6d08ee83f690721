package org.xinheng.models.warning.causes;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/**
 * A record about each past year that has not come by a day of the year after it. Enterprises
 * established in the year of the record's day owe none.
 *
 * @param contract of the record
 * @param yearOf position of the field that names the year it is about
 * @param from day of the year after from which it is missed
 * @param months for how long it is missed at most
 */
public record YearlyCause(Contract contract, int yearOf, MonthDay from, int months)
    implements Cause {
  private static final int ESTABLISHED_ON =
      Enterprises.CONTRACT.indexOf(Enterprises.ESTABLISHED_ON);

  static YearlyCause read(Section section) {
    Contract contract = org.xinheng.models.contracts.AnnualReports.CONTRACT;
    int yearOf = Picked.position(section, "year", section.text("year"), contract, FieldType.WHOLE);
    MonthDay from = MonthDay.of(7, 1);
    try {
      from = MonthDay.parse("--" + section.text("from"));
    } catch (DateTimeParseException e) {
      section.fault("from", "it is no day of a year such as 07-01.");
    }
    int months = section.whole("months");
    if (months < 1 || months > 12) {
      section.fault("months", "it is 1 to 12.");
    }
    section.close();
    return new YearlyCause(contract, yearOf, from, Math.max(1, months));
  }

  @Override
  public Set<Contract> contracts() {
    return Set.of(contract);
  }

  @Override
  public Sight bind(Symbols symbols) {
    return scene -> {
      long established = scene.registration().number(ESTABLISHED_ON);
      if (established == Fact.NONE) {
        return;
      }
      int year = LocalDate.ofEpochDay(scene.first()).getYear() - 1;
      int last = LocalDate.ofEpochDay(scene.end() - 1L).getYear();
      for (; year <= last; year++) {
        look(scene, year, established);
      }
    };
  }

  private void look(Scene scene, int year, long established) {
    LocalDate missed = from.atYear(year);
    int first = (int) missed.toEpochDay();
    int end = (int) missed.plusMonths(months).toEpochDay();
    if (!scene.meets(first, end)
        || LocalDate.ofEpochDay(established).getYear() >= year
        || isThere(scene.facts(contract), year - 1)) {
      return;
    }
    String about = Integer.toString(year - 1);
    scene.see(about, first, end, true, List.of(Evidence.of(contract, about, null)));
  }

  private boolean isThere(List<Fact> facts, int year) {
    for (Fact fact : facts) {
      if (fact.number(yearOf) == year) {
        return true;
      }
    }
    return false;
  }
}
