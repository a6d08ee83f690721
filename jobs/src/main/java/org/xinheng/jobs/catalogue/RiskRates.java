package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.models.risk.indicators.Rates;

/** What all enterprises together looked like, by which the risk of one is measured (总体水平). */
public final class RiskRates {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "统计基准日", "Night that counted them, for its month");
  public static final Column KIND =
      required("kind", DataTypes.StringType, "类别", "OVERALL or GROUP");
  public static final Column NAME =
      required("name", DataTypes.StringType, "名称", "Mean or group that is counted");
  public static final Column VALUE =
      required("value", DataTypes.LongType, "数值合计", "Sum, in millionths");
  public static final Column WEIGHT =
      required("weight", DataTypes.LongType, "权重合计", "Weight of the checks, in millionths");

  /** Kind of a mean over all. */
  public static final String OVERALL = "OVERALL";

  /** Kind of a mean over an industry or town. */
  public static final String GROUP = "GROUP";

  public static final Table TABLE =
      new Table(
          "core.risk_rates",
          "one row per night that counted them and mean",
          List.of(AS_OF, KIND, NAME),
          AS_OF,
          List.of(AS_OF, KIND, NAME, VALUE, WEIGHT));

  private RiskRates() {}

  /**
   * The night whose rates are in force on a day: the last of its month up to then.
   *
   * @param rows rows of this table
   */
  public static Optional<LocalDate> night(Dataset<Row> rows, LocalDate until) {
    Row last =
        rows.filter(
                AS_OF
                    .column()
                    .geq(functions.lit(until.withDayOfMonth(1)))
                    .and(AS_OF.column().leq(functions.lit(until))))
            .agg(functions.max(AS_OF.column()).cast("string"))
            .head();
    return last.isNullAt(0) ? Optional.empty() : Optional.of(LocalDate.parse(last.getString(0)));
  }

  /** The rates that a night counted. */
  public static Rates of(Dataset<Row> rows, LocalDate asOf) {
    return of(
        rows.filter(AS_OF.column().equalTo(functions.lit(asOf)))
            .select(TABLE.expressions())
            .collectAsList(),
        asOf);
  }

  /**
   * Of nights that counted rates, the one whose are in force on a day: the last of its month up to
   * then.
   */
  public static Optional<LocalDate> inForce(NavigableSet<LocalDate> nights, LocalDate until) {
    LocalDate last = nights.floor(until);
    boolean isOfMonth = last != null && !last.isBefore(until.withDayOfMonth(1));
    return isOfMonth ? Optional.of(last) : Optional.empty();
  }

  /** The rates of rows of this table that a night counted. */
  public static Rates of(List<Row> rows, LocalDate asOf) {
    Map<String, long[]> overall = new TreeMap<>();
    Map<String, long[]> groups = new TreeMap<>();
    for (Row row : rows) {
      Map<String, long[]> kind = row.getString(1).equals(OVERALL) ? overall : groups;
      kind.put(row.getString(2), new long[] {row.getLong(3), row.getLong(4)});
    }
    return new Rates((int) asOf.toEpochDay(), overall, groups);
  }
}
