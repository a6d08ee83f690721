package org.xinheng.models.draw.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.draw.commitment.CanonicalJson;

/**
 * A visit moved to another day by hand, with its reason and its author (改期). The drawn day stays in
 * the ledger beside it.
 *
 * @param visit the visit
 * @param day the day on which it is made instead
 * @param author who decided it
 */
public record DayChange(
    String visit, LocalDate day, String reason, String author, LocalDate decidedOn)
    implements Amendment {
  private static final Set<String> KEYS =
      Set.of("author", "day", "decided_on", "previous", "reason", "visit");

  /** What is wrong with the change by itself. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>(Change.faultsOf(reason, author));
    if (day.isBefore(decidedOn)) {
      faults.add("it was decided on %s, after its day %s".formatted(decidedOn, day));
    }
    return faults;
  }

  @Override
  public String about() {
    return visit;
  }

  @Override
  public String line(String previous) {
    return CanonicalJson.of(
        Map.of(
            "author", author,
            "day", day.toString(),
            "decided_on", decidedOn.toString(),
            "previous", previous,
            "reason", reason,
            "visit", visit));
  }

  static DayChange of(String line) {
    JsonRow row = JsonRow.of(line, KEYS);
    return new DayChange(
        row.text("visit"),
        LedgerLines.day(row.text("day")),
        row.text("reason"),
        row.text("author"),
        LedgerLines.day(row.text("decided_on")));
  }
}
