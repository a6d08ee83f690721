package org.xinheng.jobs.assessing;

import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.RiskRates;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.risk.indicators.IndicatorReader;
import org.xinheng.models.risk.indicators.RateTally;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RiskIndicators;

/**
 * The rates of all enterprises that a night measures risk against: counted by the first night of a
 * month that needs them, and in force for the month. So an enterprise does not move each night
 * because others do, and a night costs no second pass.
 */
final class RatesTallied {
  /** Begins the name of a row without sums that says by which definitions a night counted. */
  private static final String MEANING = "meaning/";

  private RatesTallied() {}

  /**
   * The rates of a night; counted and kept where its month has none before it, or has them by
   * definitions that mean something else.
   */
  static Rates of(Lake lake, Dataset<Row> dossiers, Definitions definitions, LocalDate asOf) {
    LocalDate counted =
        countedBefore(lake.readOrEmpty(RiskRates.TABLE), asOf, marker(definitions))
            .orElseGet(
                () -> {
                  lake.writeNight(RiskRates.TABLE, asOf, tally(dossiers, definitions, asOf));
                  return asOf;
                });
    return RiskRates.of(lake.read(RiskRates.TABLE), counted);
  }

  /** An earlier night of the month; what this one counted before is counted again. */
  private static Optional<LocalDate> countedBefore(
      Dataset<Row> kept, LocalDate asOf, String marker) {
    LocalDate eve = asOf.minusDays(1);
    boolean isFirst = eve.getMonthValue() != asOf.getMonthValue();
    Dataset<Row> alike = kept.filter(RiskRates.NAME.column().equalTo(marker));
    Optional<LocalDate> night = isFirst ? Optional.empty() : RiskRates.night(kept, eve);
    return night.filter(found -> RiskRates.night(alike, eve).filter(found::equals).isPresent());
  }

  private static String marker(Definitions definitions) {
    return MEANING + RiskIndicators.meaning(definitions);
  }

  /** Counts all enterprises; sums are of whole numbers, so no order of rows changes them. */
  static Dataset<Row> tally(Dataset<Row> dossiers, Definitions definitions, LocalDate asOf) {
    MapPartitionsFunction<Row, Row> count =
        partition -> {
          Symbols symbols = new Symbols();
          RiskIndicators declared = RiskIndicators.of(definitions);
          IndicatorReader reader = declared.bind(declared.target(), symbols);
          int day = (int) asOf.toEpochDay();
          RateTally tally = new RateTally(day);
          partition.forEachRemaining(
              row -> reader.tally(Dossiers.dossier(row).knownBy(day, symbols), tally));
          List<Row> rows = rows(asOf, tally.done());
          rows.add(RowFactory.create(asOf, RiskRates.OVERALL, marker(definitions), 0L, 0L));
          return rows.iterator();
        };
    return dossiers
        .mapPartitions(count, Encoders.row(RiskRates.TABLE.schema()))
        .groupBy(RiskRates.AS_OF.column(), RiskRates.KIND.column(), RiskRates.NAME.column())
        .agg(
            sum(RiskRates.VALUE.column()).as(RiskRates.VALUE.name()),
            sum(RiskRates.WEIGHT.column()).as(RiskRates.WEIGHT.name()))
        .select(RiskRates.TABLE.expressions());
  }

  private static List<Row> rows(LocalDate asOf, Rates rates) {
    List<Row> rows = new ArrayList<>();
    add(rows, asOf, RiskRates.OVERALL, rates.overall());
    add(rows, asOf, RiskRates.GROUP, rates.groups());
    return rows;
  }

  private static void add(List<Row> rows, LocalDate asOf, String kind, Map<String, long[]> sums) {
    sums.forEach((name, sum) -> rows.add(RowFactory.create(asOf, kind, name, sum[0], sum[1])));
  }
}
