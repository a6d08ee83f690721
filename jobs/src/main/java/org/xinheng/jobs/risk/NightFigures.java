package org.xinheng.jobs.risk;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.fitted.FrozenBins;
import org.xinheng.models.risk.watch.Migration;
import org.xinheng.models.risk.watch.WatchFigure;
import org.xinheng.models.risk.watch.WatchMeasure;
import org.xinheng.models.supervision.RiskClass;

/** Counts what a night's risk classes are watched by; only counts leave the executors. */
final class NightFigures {
  private static final String PLACE = "place";
  private static final String BIN = "bin";
  private static final String ENTERPRISES = "enterprises";
  private static final String BEFORE = "before";
  private static final String TONIGHT = "tonight";
  private static final StructType COUNTS =
      new StructType()
          .add(PLACE, DataTypes.IntegerType, false)
          .add(BIN, DataTypes.IntegerType, false)
          .add(ENTERPRISES, DataTypes.LongType, false);

  private NightFigures() {}

  /** Stability of every indicator and of the probability against the bins frozen in the model. */
  static List<WatchFigure> drift(Dataset<Row> tonight, FittedModel model) {
    List<FrozenBins> frozen = model.frozen();
    double[][] rows = new double[frozen.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = new double[frozen.get(i).bins().count() + 1];
    }
    long enterprises = 0;
    for (Row row : counted(tonight).collectAsList()) {
      rows[row.getInt(0)][row.getInt(1)] = row.getLong(2);
      enterprises += row.getInt(0) == 0 ? row.getLong(2) : 0;
    }
    List<WatchFigure> figures = new ArrayList<>();
    for (int i = 0; i < rows.length && enterprises > 0; i++) {
      boolean isScore = frozen.get(i).name().equals(FrozenBins.SCORE);
      figures.add(
          new WatchFigure(
              isScore ? WatchMeasure.SCORE_PSI : WatchMeasure.INDICATOR_PSI,
              isScore ? "" : frozen.get(i).name(),
              frozen.get(i).psi(rows[i]),
              enterprises));
    }
    return figures;
  }

  /** Enterprises by place among the frozen distributions and bin. */
  private static Dataset<Row> counted(Dataset<Row> tonight) {
    MapPartitionsFunction<Row, Row> count =
        partition -> {
          List<long[]> places = new ArrayList<>();
          while (partition.hasNext()) {
            byte[] bins = partition.next().getAs(0);
            for (int place = 0; place < bins.length; place++) {
              if (place == places.size()) {
                places.add(new long[Byte.MAX_VALUE + 1]);
              }
              places.get(place)[bins[place]]++;
            }
          }
          return rows(places).iterator();
        };
    return tonight
        .filter(Assessments.RISK_BINS.column().isNotNull())
        .select(Assessments.RISK_BINS.column())
        .mapPartitions(count, Encoders.row(COUNTS))
        .groupBy(col(PLACE), col(BIN))
        .agg(sum(ENTERPRISES).as(ENTERPRISES));
  }

  private static List<Row> rows(List<long[]> places) {
    List<Row> rows = new ArrayList<>();
    for (int place = 0; place < places.size(); place++) {
      for (int bin = 0; bin < places.get(place).length; bin++) {
        if (places.get(place)[bin] > 0) {
          rows.add(RowFactory.create(place, bin, places.get(place)[bin]));
        }
      }
    }
    return rows;
  }

  /** Who moved since the night whose classes are in force, and how far the lists agree. */
  static List<WatchFigure> migration(Dataset<Row> earlier, Dataset<Row> tonight) {
    Dataset<Row> before = classes(earlier, BEFORE);
    Dataset<Row> now = classes(tonight, TONIGHT);
    String uscc = Assessments.USCC.name();
    Migration migration = new Migration();
    long had = 0;
    long has = 0;
    // Absence on one side means that an enterprise had or has no risk class.
    for (Row row :
        before
            .join(now, before.col(uscc).equalTo(now.col(uscc)), "full_outer")
            .groupBy(col(BEFORE), col(TONIGHT))
            .agg(count(lit(1)))
            .collectAsList()) {
      long enterprises = row.getLong(2);
      had += row.isNullAt(0) ? 0 : enterprises;
      has += row.isNullAt(1) ? 0 : enterprises;
      if (!row.isNullAt(0) && !row.isNullAt(1)) {
        migration.add(
            RiskClass.valueOf(row.getString(0)), RiskClass.valueOf(row.getString(1)), enterprises);
      }
    }
    return figures(migration, had, has);
  }

  private static List<WatchFigure> figures(Migration migration, long had, long has) {
    long risky = 0;
    for (RiskClass before : RiskClass.values()) {
      for (RiskClass tonight : RiskClass.values()) {
        boolean isOnAList =
            before.compareTo(RiskClass.C) >= 0 || tonight.compareTo(RiskClass.C) >= 0;
        risky += isOnAList ? migration.of(before, tonight) : 0;
      }
    }
    List<WatchFigure> figures = new ArrayList<>();
    figures.add(
        new WatchFigure(WatchMeasure.MIGRATION, "", migration.movedShare(), migration.classed()));
    figures.add(
        new WatchFigure(WatchMeasure.LIST_OVERLAP, "", migration.overlap(RiskClass.C), risky));
    figures.add(new WatchFigure(WatchMeasure.COVERAGE, "", had == 0 ? 1 : (double) has / had, had));
    return figures;
  }

  private static Dataset<Row> classes(Dataset<Row> night, String name) {
    return night
        .filter(Assessments.RISK_CLASS.column().isNotNull())
        .select(Assessments.USCC.column(), Assessments.RISK_CLASS.column().as(name));
  }
}
