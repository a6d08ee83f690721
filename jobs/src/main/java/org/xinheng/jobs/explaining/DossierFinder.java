package org.xinheng.jobs.explaining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.catalogue.RiskRates;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.scorecard.Surroundings;

/** Finds one enterprise in the lake, and what its nights knew. */
final class DossierFinder {
  private static final int MOST_MATCHES = 20;

  private final Lookup lake;

  DossierFinder(Lookup lake) {
    this.lake = lake;
  }

  /** The dossier with what waits in the overlay; none where nothing is known of the enterprise. */
  Optional<Dossier> dossier(String uscc) {
    Optional<byte[]> filed = packed(Dossiers.TABLE, Dossiers.USCC, uscc, Dossiers.PACKED);
    Optional<byte[]> waiting = packed(Overlay.TABLE, Overlay.USCC, uscc, Overlay.PACKED);
    if (filed.isEmpty() && waiting.isEmpty()) {
      return Optional.empty();
    }
    Dossier dossier = new Dossier(uscc, filed.orElse(new byte[0]));
    return Optional.of(waiting.map(dossier::with).orElse(dossier));
  }

  private Optional<byte[]> packed(Table table, Column same, String uscc, Column packed) {
    return lake.any(table, Map.of(same, uscc), packed).map(row -> row.get(packed));
  }

  /** Enterprises of exactly that name or registration number, else with that in their name. */
  List<EnterpriseMatch> matches(String text) {
    TreeMap<String, String> exact = new TreeMap<>();
    TreeMap<String, String> similar = new TreeMap<>();
    RecordText texts = new RecordText(Enterprises.CONTRACT);
    int name = Enterprises.CONTRACT.indexOf(Enterprises.ENTERPRISE_NAME);
    int number = Enterprises.CONTRACT.indexOf(Enterprises.REGISTRATION_NUMBER);
    lake.each(
        Facts.TABLE,
        Map.of(Facts.CONTRACT, Enterprises.CONTRACT.name()),
        List.of(Facts.USCC, Facts.RECORD),
        fact -> {
          String uscc = fact.get(Facts.USCC);
          Object[] values = uscc == null ? null : texts.read(fact.get(Facts.RECORD));
          if (values != null && (text.equals(values[name]) || text.equals(values[number]))) {
            keep(exact, uscc, (String) values[name]);
          } else if (values != null && String.valueOf(values[name]).contains(text)) {
            keep(similar, uscc, (String) values[name]);
          }
        });
    return (exact.isEmpty() ? similar : exact)
        .entrySet().stream()
            .map(match -> new EnterpriseMatch(match.getKey(), match.getValue()))
            .toList();
  }

  /**
   * Keeps the first enterprises by their codes, and of the names of one the last, so that the order
   * read is no matter.
   */
  private static void keep(TreeMap<String, String> names, String uscc, String name) {
    names.merge(uscc, name, (one, other) -> one.compareTo(other) >= 0 ? one : other);
    if (names.size() > MOST_MATCHES) {
      names.pollLastEntry();
    }
  }

  /** The latest night that was assessed. */
  Optional<LocalDate> latestNight() {
    NavigableSet<LocalDate> nights = lake.nights(Assessments.TABLE);
    return nights.isEmpty() ? Optional.empty() : Optional.of(nights.last());
  }

  /** What a night knew beyond the dossiers; a calm night where none is kept. */
  Surroundings surroundings(LocalDate asOf) {
    return lake.any(
            NightSurroundings.TABLE,
            Map.of(NightSurroundings.AS_OF, asOf),
            NightSurroundings.STALE_CONTRACTS)
        .map(night -> night.<List<String>>get(NightSurroundings.STALE_CONTRACTS))
        .map(stale -> new Surroundings(asOf, Set.copyOf(stale)))
        .orElse(Surroundings.calm(asOf));
  }

  /** Version of the model that gave the enterprise its risk class on a night; none without one. */
  Optional<String> riskModel(String uscc, LocalDate asOf) {
    return lake.any(
            Assessments.TABLE,
            Map.of(Assessments.AS_OF, asOf, Assessments.USCC, uscc),
            Assessments.RISK_MODEL)
        .map(night -> night.get(Assessments.RISK_MODEL));
  }

  /** What all enterprises together looked like on a night, as its risk classes rest on it. */
  Rates rates(LocalDate asOf) {
    LocalDate counted = RiskRates.inForce(lake.nights(RiskRates.TABLE), asOf).orElse(asOf);
    List<Row> rows = new ArrayList<>();
    lake.each(
        RiskRates.TABLE,
        Map.of(RiskRates.AS_OF, counted),
        RiskRates.TABLE.columns(),
        found -> rows.add(found.row()));
    return RiskRates.of(rows, counted);
  }

  /** What the night wrote down of the enterprise, or null where it is no longer kept. */
  Explanation.Recorded recorded(String uscc, LocalDate asOf) {
    return lake.any(
            Assessments.TABLE,
            Map.of(Assessments.AS_OF, asOf, Assessments.USCC, uscc),
            Assessments.POINTS,
            Assessments.GRADE,
            Assessments.DEFINITIONS_DIGEST)
        .map(
            night ->
                new Explanation.Recorded(
                    night.get(Assessments.POINTS),
                    night.get(Assessments.GRADE),
                    night.get(Assessments.DEFINITIONS_DIGEST)))
        .orElse(null);
  }
}
