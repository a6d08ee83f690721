package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.models.scorecard.Surroundings;

/** What an assessment of a night rests on besides the dossier, kept so that it can be repeated. */
public final class NightSurroundings {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "评定基准日", "Night they belong to");
  public static final Column LOADS =
      required(
          "loads",
          DataTypes.createArrayType(DataTypes.LongType, false),
          "入库批次",
          "Ingest runs that the gate let in on that night");
  public static final Column STALE_CONTRACTS =
      required(
          "stale_contracts",
          DataTypes.createArrayType(DataTypes.StringType, false),
          "逾期数据契约",
          "Contracts of which a feed is later than it may be");
  public static final Table TABLE =
      new Table(
          "core.surroundings",
          "one row per night that passed the gate",
          List.of(AS_OF),
          AS_OF,
          List.of(AS_OF, LOADS, STALE_CONTRACTS));

  private NightSurroundings() {}

  /** One row, in the order of {@link #TABLE}. */
  public static Row row(LocalDate asOf, List<Long> loads, List<String> staleContracts) {
    return RowFactory.create(
        asOf, loads.stream().sorted().toArray(Long[]::new), staleContracts.toArray(String[]::new));
  }

  /** The surroundings of a night out of these rows; a calm night where none is kept. */
  public static Surroundings of(Dataset<Row> rows, LocalDate asOf) {
    return rows
        .filter(AS_OF.column().equalTo(functions.lit(asOf)))
        .select(STALE_CONTRACTS.column())
        .takeAsList(1)
        .stream()
        .findFirst()
        .map(row -> new Surroundings(asOf, Set.copyOf(row.<String>getList(0))))
        .orElse(Surroundings.calm(asOf));
  }
}
