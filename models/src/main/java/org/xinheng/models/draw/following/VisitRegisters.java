package org.xinheng.models.draw.following;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.ledger.LedgerFault;
import org.xinheng.models.draw.ledger.LedgerRegisters;

/**
 * What the registers said of days, teams and results when a scope was frozen: committed to beside
 * the definitions, so that nobody can say afterwards that a day was free or a door open.
 *
 * @param visitingDays working days of each plan within its visiting days
 * @param dailyVisits visits that each team can make on a day; a team without is not bound
 * @param closedResults result codes that say that nobody could be checked; none where the scope was
 *     frozen without them
 */
public record VisitRegisters(
    SortedMap<String, List<LocalDate>> visitingDays,
    SortedMap<String, Integer> dailyVisits,
    SortedSet<String> closedResults) {
  private static final String DAYS = "registers/visiting-days.json";
  private static final String TEAMS = "registers/team-visits.json";
  private static final String DOORS = "registers/closed-doors.json";
  private static final String RESULTS = "results";

  public VisitRegisters {
    visitingDays = new TreeMap<>(visitingDays);
    dailyVisits = new TreeMap<>(dailyVisits);
    closedResults = new TreeSet<>(closedResults);
  }

  /** The files that are committed to. */
  public SortedMap<String, String> texts() {
    Map<String, List<String>> days = new TreeMap<>();
    visitingDays.forEach(
        (plan, own) -> days.put(plan, own.stream().map(LocalDate::toString).toList()));
    return new TreeMap<>(
        Map.of(
            DAYS,
            CanonicalJson.of(days),
            TEAMS,
            CanonicalJson.of(dailyVisits),
            DOORS,
            CanonicalJson.of(Map.of(RESULTS, List.copyOf(closedResults)))));
  }

  /**
   * The registers among the committed files.
   *
   * @throws LedgerFault if they are missing or cannot be read
   */
  public static VisitRegisters of(Map<String, String> texts) {
    return new VisitRegisters(
        LedgerRegisters.daysByName(text(texts, DAYS)),
        LedgerRegisters.numbersByName(text(texts, TEAMS)),
        closedResults(texts.get(DOORS)));
  }

  private static TreeSet<String> closedResults(String text) {
    return text == null
        ? new TreeSet<>()
        : new TreeSet<>(LedgerRegisters.textListsByName(text).getOrDefault(RESULTS, List.of()));
  }

  private static String text(Map<String, String> texts, String file) {
    if (!texts.containsKey(file)) {
      throw new LedgerFault("definitions.jsonl has no " + file);
    }
    return texts.get(file);
  }

  /** The days on which all these plans go, or those of the first where they never go together. */
  List<LocalDate> daysOf(Collection<String> plans) {
    List<LocalDate> first = List.of();
    List<LocalDate> all = null;
    for (String plan : plans) {
      List<LocalDate> own = visitingDays.getOrDefault(plan, List.of());
      first = all == null ? own : first;
      all = all == null ? own : all.stream().filter(own::contains).toList();
    }
    return all == null || all.isEmpty() ? first : all;
  }

  boolean hasRoom(String team, int visits) {
    return visits < dailyVisits.getOrDefault(team, Integer.MAX_VALUE);
  }
}
