package org.xinheng.models.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.warning.causes.EventCause;
import org.xinheng.models.warning.life.Warning;
import org.xinheng.models.warning.life.WorkingDays;

/** Warnings of single dossiers by the shipped rules. */
final class WarningTrial {
  static final Definitions SHIPPED = DossierTable.SHIPPED;

  /** A dossier that reports every year, so that only what is added can warn. */
  static final String REPORTS =
      """
      annual_reports
      key | known_on   | report_year | reported_on | report_state
      R24 | 2025-03-01 | 2024        | 2025-03-01  | ON_TIME
      R25 | 2026-03-01 | 2025        | 2026-03-01  | ON_TIME

      """;

  private WarningTrial() {}

  /** Warnings of an enterprise that reports every year. */
  static List<String> on(String night, String tables) {
    return warnings(tables + "\n" + REPORTS, night);
  }

  /** Warnings on a night, as "rule cause state opened-on". */
  static List<String> warnings(String tables, String night) {
    return warnings(List.of(DossierTable.dossier(tables)), night).stream()
        .map(WarningTrial::text)
        .toList();
  }

  /** Warnings of a city of dossiers. */
  static List<Raised> warnings(List<Dossier> dossiers, String night) {
    return warnings(dossiers, Map.of(), night);
  }

  static List<Raised> warnings(
      List<Dossier> dossiers, Map<String, List<EventCause.Event>> events, String night) {
    LocalDate asOf = LocalDate.parse(night);
    PeerCounts peers = new PeerCounts();
    Watch watch = Watch.of(SHIPPED, peers);
    List<Sighting> seen =
        dossiers.stream()
            .map(one -> watch.look(one, events.getOrDefault(one.uscc(), List.of()), asOf))
            .toList();
    Surges surges = judged(seen, peers);
    WarningBook book = WarningBook.of(SHIPPED, new WorkingDays(Map.of()));
    List<Raised> raised = new ArrayList<>();
    seen.forEach(one -> raised.addAll(book.warnings(one, surges, asOf)));
    return raised;
  }

  private static Surges judged(List<Sighting> seen, PeerCounts peers) {
    WarningRules rules = WarningRules.of(SHIPPED);
    Surges surges = Surges.of(rules, peers, Map.of());
    Map<Surges.Round, List<Double>> rounds = new HashMap<>();
    for (Sighting one : seen) {
      for (Sighting.Observed observed : one.observed()) {
        Surges.Round round = new Surges.Round(observed.rule(), observed.observation().day());
        surges
            .pValue(observed.rule(), observed.observation())
            .ifPresent(value -> rounds.computeIfAbsent(round, any -> new ArrayList<>()).add(value));
      }
    }
    Map<Surges.Round, Double> cutOffs = new HashMap<>();
    rounds.forEach((round, values) -> cutOffs.put(round, cutOff(surges, round, values)));
    return Surges.of(rules, peers, cutOffs);
  }

  private static double cutOff(Surges surges, Surges.Round round, List<Double> values) {
    double cutOff = -1;
    values.sort(null);
    for (int rank = 1; rank <= values.size(); rank++) {
      double value = values.get(rank - 1);
      cutOff = surges.neededRank(round, value) <= rank ? value : cutOff;
    }
    return cutOff;
  }

  static String text(Raised raised) {
    Warning warning = raised.warning();
    return "%s %s %s %s"
        .formatted(
            raised.rule().id(),
            warning.cause(),
            warning.state(),
            LocalDate.ofEpochDay(warning.openedOn()));
  }

  /** The shipped definitions with the first of each text replaced by the one after it. */
  static Definitions with(String... replacements) {
    String text = SHIPPED.file(WarningRules.PATH).text();
    for (int i = 0; i < replacements.length; i += 2) {
      int at = text.indexOf(replacements[i]);
      if (at < 0) {
        throw new IllegalArgumentException("There is no \"" + replacements[i] + "\"");
      }
      text =
          text.substring(0, at)
              + replacements[i + 1]
              + text.substring(at + replacements[i].length());
    }
    return SHIPPED.with(new DefinitionFile(WarningRules.PATH, text));
  }
}
