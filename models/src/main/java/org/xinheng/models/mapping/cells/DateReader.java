package org.xinheng.models.mapping.cells;

import java.util.List;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.QuarantineReason;

/**
 * Reads dates written in one of several ways.
 *
 * @param field what is read
 * @param patterns ways to write a date; the first that fits counts
 * @param earliest first plausible day, as days since 1970-01-01
 */
public record DateReader(Field field, List<DatePattern> patterns, int earliest)
    implements CellReader {

  @Override
  public Object read(String text, Findings findings) {
    int day = parse(CellText.halfWidth(text));
    if (day == DatePattern.NO_DATE) {
      return findings.fault(
          QuarantineReason.BAD_DATE, field, CellText.quoted(text) + " is no date");
    }
    if (day < earliest) {
      return findings.fault(
          QuarantineReason.BAD_DATE, field, CellText.quoted(text) + " is too early a day");
    }
    if (day > findings.knownOn() && !field.mayLieAhead()) {
      return findings.fault(
          QuarantineReason.FUTURE_DATE,
          field,
          CellText.quoted(text) + " is after the day of the delivery");
    }
    return day;
  }

  private int parse(String text) {
    for (int i = 0; i < patterns.size(); i++) {
      int day = patterns.get(i).parse(text);
      if (day != DatePattern.NO_DATE) {
        return day;
      }
    }
    return DatePattern.NO_DATE;
  }
}
