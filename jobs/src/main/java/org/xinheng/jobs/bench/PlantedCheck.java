package org.xinheng.jobs.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.jobs.generating.planting.PlantedTruth;

/**
 * What a night said of what was planted, held against the truth.
 *
 * @param tallies by rule
 * @param faults what is missed, early or late, or should not be, one line each
 */
public record PlantedCheck(Map<String, Tally> tallies, List<String> faults) {

  /**
   * A warning that opened, or a finding.
   *
   * @param about enterprise, else matter, else department
   * @param on first night on which it was open; null for a finding
   */
  public record Said(String about, String rule, LocalDate on) {}

  /**
   * How a rule did.
   *
   * @param planted what it must say
   * @param found what of it was said
   * @param onTheDay what was said on the day on which it must be
   * @param lookAlikes planted ones of which it must say nothing
   * @param falseAlarms those of which it does
   */
  public record Tally(int planted, int found, int onTheDay, int lookAlikes, int falseAlarms) {}

  /** What is due by one rule, and what it said. */
  private record Case(String rule, List<PlantedTruth.Row> due, Map<String, LocalDate> said) {}

  /** Compares; what is said of others than planted ones is let be. */
  public static PlantedCheck of(PlantedTruth truth, Collection<Said> night) {
    Map<String, String> plants = new HashMap<>();
    truth.rows().forEach(row -> plants.put(row.about(), row.plant()));
    Map<String, Case> cases = new TreeMap<>();
    for (PlantedTruth.Row row : truth.rows()) {
      if (!row.isHarmless()) {
        cases.computeIfAbsent(row.rule(), PlantedCheck::empty).due().add(row);
      }
    }
    for (Said one : night) {
      if (plants.containsKey(one.about())) {
        Map<String, LocalDate> said = cases.computeIfAbsent(one.rule(), PlantedCheck::empty).said();
        said.compute(one.about(), (about, on) -> earlier(on, one.on()));
      }
    }
    Map<String, Tally> tallies = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    cases.forEach((rule, one) -> tallies.put(rule, tally(one, plants, faults)));
    return new PlantedCheck(tallies, faults);
  }

  private static Case empty(String rule) {
    return new Case(rule, new ArrayList<>(), new TreeMap<>());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (other == null) {
      return LocalDate.MAX;
    }
    return one == null || other.isBefore(one) ? other : one;
  }

  private static Tally tally(Case one, Map<String, String> plants, List<String> faults) {
    int found = 0;
    int onTheDay = 0;
    Set<String> due = new HashSet<>();
    for (PlantedTruth.Row row : one.due()) {
      due.add(row.about());
      LocalDate on = one.said().get(row.about());
      boolean isOnTheDay = on != null && isIn(row, on);
      found += on == null ? 0 : 1;
      onTheDay += isOnTheDay ? 1 : 0;
      if (!isOnTheDay) {
        faults.add(line(one.rule(), row.plant(), row.about(), "due " + row.from(), on));
      }
    }
    int falseAlarms = 0;
    for (Map.Entry<String, LocalDate> said : one.said().entrySet()) {
      if (!due.contains(said.getKey())) {
        falseAlarms++;
        String plant = plants.get(said.getKey());
        faults.add(line(one.rule(), plant, said.getKey(), "false alarm", said.getValue()));
      }
    }
    return new Tally(due.size(), found, onTheDay, plants.size() - due.size(), falseAlarms);
  }

  private static boolean isIn(PlantedTruth.Row row, LocalDate on) {
    return row.from() == null || !on.isBefore(row.from()) && !on.isAfter(row.by());
  }

  private static String line(String rule, String plant, String about, String what, LocalDate said) {
    String when = said == null ? "never" : said.equals(LocalDate.MAX) ? "found" : said.toString();
    return String.join(" ", rule, plant, about + ":", what + ",", "said", when);
  }
}
