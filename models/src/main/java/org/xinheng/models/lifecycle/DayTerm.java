package org.xinheng.models.lifecycle;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;

/**
 * A declared day: a date of the fact, plus or minus months and days, as in {@code decided_on + 60
 * days} or {@code listed_on + 3 years - 60 days}. Months go first.
 *
 * @param index position of the date in the contract
 * @param days days added, or taken off where negative
 * @param months months added or taken off, by {@link Months}
 */
public record DayTerm(int index, int days, int months) {
  /** Stands for a missing day. */
  public static final int NONE = Integer.MIN_VALUE;

  private static final Pattern FORM =
      Pattern.compile("(\\w+)((?:\\s*[+-]\\s*\\d{1,5}\\s*(?:day|month|year)s?)*)");
  private static final Pattern SHIFT = Pattern.compile("([+-])\\s*(\\d{1,5})\\s*(day|month|year)");

  /** The day for a fact, or {@link #NONE} where the fact has no such date. */
  public int on(Fact fact) {
    long day = fact.number(index);
    if (day == Fact.NONE) {
      return NONE;
    }
    return (months == 0 ? (int) day : Months.after((int) day, months)) + days;
  }

  /** Reads a term from a text below a key; faults go to the section. */
  public static DayTerm read(Section section, String key, String text, Contract contract) {
    Matcher matcher = FORM.matcher(text.trim());
    if (!matcher.matches()) {
      section.fault(key, "\"" + text + "\" is no day. Write a date field, or \"field + 60 days\".");
      return new DayTerm(0, 0, 0);
    }
    int days = 0;
    int months = 0;
    Matcher shifts = SHIFT.matcher(matcher.group(2));
    while (shifts.find()) {
      int amount = Integer.parseInt(shifts.group(1) + shifts.group(2));
      switch (shifts.group(3)) {
        case "month" -> months += amount;
        case "year" -> months += 12 * amount;
        default -> days += amount;
      }
    }
    return new DayTerm(dateField(section, key, matcher.group(1), contract), days, months);
  }

  private static int dateField(Section section, String key, String name, Contract contract) {
    List<String> dates =
        contract.fields().stream()
            .filter(field -> field.type() == FieldType.DATE)
            .map(Field::name)
            .toList();
    if (!dates.contains(name)) {
      section.fault(
          key,
          contract.name() + " has no date \"" + name + "\". " + Problems.didYouMean(name, dates));
      return 0;
    }
    return contract.indexOf(contract.field(name).orElseThrow());
  }
}
