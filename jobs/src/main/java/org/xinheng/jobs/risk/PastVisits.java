package org.xinheng.jobs.risk;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.indicators.VisitReader;
import org.xinheng.models.risk.watch.Likeness;
import org.xinheng.models.risk.watch.OutcomeTally;
import org.xinheng.models.risk.watch.SizeBands;
import org.xinheng.models.risk.watch.WatchDimension;
import org.xinheng.models.risk.watch.WatchRules;

/**
 * What inspections found, beside the risk that was in force before them: that of the last night of
 * an earlier month. Only sums by group leave the executors.
 */
final class PastVisits {
  /** Dimension of the officers, who are told apart from the groups. */
  static final String OFFICER = "OFFICER";

  /** Sums of probabilities are whole: so many units make one. */
  static final double UNIT = 1_000_000;

  private static final String USCC = "uscc";
  private static final String NIGHT = "night";
  private static final String IS_VISIT = "is_visit";
  private static final String IS_BAD = "is_bad";
  private static final String OFFICERS = "officers";
  private static final String GROUP = "group";

  private static final StructType SEEN =
      new StructType()
          .add(USCC, DataTypes.StringType, false)
          .add(NIGHT, DataTypes.DateType, false)
          .add(WatchDimension.TOWN.name(), DataTypes.StringType, false)
          .add(WatchDimension.INDUSTRY.name(), DataTypes.StringType, false)
          .add(WatchDimension.SIZE.name(), DataTypes.StringType, false)
          .add(IS_VISIT, DataTypes.BooleanType, false)
          .add(IS_BAD, DataTypes.BooleanType, false)
          .add(OFFICERS, DataTypes.createArrayType(DataTypes.StringType, false), false);

  private PastVisits() {}

  /**
   * Sums by dimension and code: classed, risky, visits, found, expected and variance, the last two
   * in {@link #UNIT}.
   *
   * @param assessments rows of all nights
   * @param nights earlier nights with a risk model, the last of each month
   */
  static Dataset<Row> sums(
      Dataset<Row> dossiers,
      Dataset<Row> assessments,
      Definitions definitions,
      NavigableSet<LocalDate> nights,
      LocalDate asOf) {
    List<Object> read = new ArrayList<>(nights);
    read.add(asOf);
    Dataset<Row> risks =
        assessments
            .filter(
                Assessments.AS_OF
                    .column()
                    .isin(read.toArray())
                    .and(Assessments.RISK_CLASS.column().isNotNull()))
            .select(
                Assessments.USCC.column(),
                Assessments.AS_OF.column().as(NIGHT),
                Assessments.RISK_CLASS.column(),
                Assessments.RISK_PROBABILITY.column());
    // Enterprises without a risk class on the night say nothing of the classes.
    return counted(
        seen(dossiers, definitions, nights, asOf).join(risks, new String[] {USCC, NIGHT}));
  }

  /** Everybody as of tonight, and each visit as of the night whose risk was in force. */
  private static Dataset<Row> seen(
      Dataset<Row> dossiers,
      Definitions definitions,
      NavigableSet<LocalDate> nights,
      LocalDate asOf) {
    int months = WatchRules.of(definitions).findingMonths();
    int after = (int) asOf.minusMonths(months).toEpochDay();
    MapPartitionsFunction<Row, Row> see =
        partition -> {
          Symbols symbols = new Symbols();
          RiskIndicators indicators = RiskIndicators.of(definitions);
          VisitReader visits = indicators.visits(indicators.target(), symbols);
          SizeBands sizes = WatchRules.of(definitions).sizes();
          return RowsMade.ofAll(
              partition,
              row -> {
                Dossier dossier = Dossiers.dossier(row);
                int today = (int) asOf.toEpochDay();
                List<Fact> known = dossier.knownBy(today, symbols);
                Likeness like = Likeness.of(known, sizes);
                List<Row> rows = new ArrayList<>();
                rows.add(row(dossier.uscc(), asOf, like, null));
                for (VisitReader.Visit visit : visits.visits(known, after, today)) {
                  LocalDate inForce =
                      nights.lower(LocalDate.ofEpochDay(visit.day()).withDayOfMonth(1));
                  if (inForce != null) {
                    rows.add(row(dossier.uscc(), inForce, like, visit));
                  }
                }
                return rows;
              });
        };
    return dossiers.mapPartitions(see, Encoders.row(SEEN));
  }

  private static Row row(String uscc, LocalDate night, Likeness like, VisitReader.Visit visit) {
    return RowFactory.create(
        uscc,
        night,
        like.town(),
        like.industry(),
        like.size(),
        visit != null,
        visit != null && visit.isBad(),
        visit == null ? new String[0] : visit.officers().toArray(String[]::new));
  }

  private static Dataset<Row> counted(Dataset<Row> seen) {
    Column isVisit = col(IS_VISIT);
    Column probability = Assessments.RISK_PROBABILITY.column();
    Column found = col(IS_BAD).cast("long");
    Column risky = Assessments.RISK_CLASS.column().isin("C", "D").cast("long");
    Column parts = round(probability.multiply(OutcomeTally.PARTS)).cast("long").cast("string");
    Column groups =
        functions.concat(
            array(
                group(WatchDimension.CLASS.name(), Assessments.RISK_CLASS.column()),
                group(WatchDimension.TOWN.name(), col(WatchDimension.TOWN.name())),
                group(WatchDimension.INDUSTRY.name(), col(WatchDimension.INDUSTRY.name())),
                group(WatchDimension.SIZE.name(), col(WatchDimension.SIZE.name()))),
            when(isVisit, array(group(WatchDimension.CALIBRATION.name(), parts)))
                .otherwise(array()),
            transform(col(OFFICERS), officer -> group(OFFICER, officer)));
    return seen.select(
            explode(groups).as(GROUP),
            functions.not(isVisit).cast("long").as("classed"),
            when(isVisit, 0L).otherwise(risky).as("risky"),
            isVisit.cast("long").as("visits"),
            found.as("found"),
            units(isVisit, probability).as("expected"),
            units(isVisit, probability.multiply(lit(1).minus(probability))).as("variance"))
        .groupBy(col("group.dimension"), col("group.code"))
        .agg(
            sum("classed"),
            sum("risky"),
            sum("visits"),
            sum("found"),
            sum("expected"),
            sum("variance"));
  }

  private static Column group(String dimension, Column code) {
    return struct(lit(dimension).as("dimension"), code.as("code"));
  }

  private static Column units(Column isVisit, Column number) {
    return when(isVisit, round(number.multiply(UNIT)).cast("long")).otherwise(0L);
  }
}
