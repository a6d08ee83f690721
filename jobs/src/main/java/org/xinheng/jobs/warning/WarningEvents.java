package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.ascii;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.ClassChanges;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.models.warning.causes.EventCause.Event;
import org.xinheng.models.warning.causes.EventCause.Kind;
import org.xinheng.models.warning.causes.Evidence;

/** What other tables say of enterprises, as one short list for each that they speak of. */
final class WarningEvents {
  private static final String EVENTS = "events";
  private static final int FALL = 2;
  private static final StructType SCHEMA =
      new StructType()
          .add(Dossiers.USCC.name(), DataTypes.StringType)
          .add(
              "event",
              new StructType()
                  .add("kind", DataTypes.StringType)
                  .add("cause", DataTypes.StringType)
                  .add("from", DataTypes.IntegerType)
                  .add("until", DataTypes.IntegerType)
                  .add("source", DataTypes.StringType)
                  .add("document", DataTypes.StringType)
                  .add("value", DataTypes.StringType));

  private WarningEvents() {}

  static Dataset<Row> none(SparkSession spark) {
    return spark.createDataFrame(List.of(), SCHEMA);
  }

  /**
   * Falls of the class in force by two or more from one month to the next, known from the night of
   * the freeze and holding for a month. A freeze that skipped months tells no fall within one.
   *
   * @param changes rows of {@link ClassChanges}
   */
  static Dataset<Row> classDrops(Dataset<Row> changes, LocalDate asOf) {
    // Codes of classes rise with strictness, A to D.
    return changes
        .filter(ClassChanges.AS_OF.column().leq(lit(asOf)))
        .filter(
            ClassChanges.PREVIOUS_MONTH
                .column()
                .equalTo(add_months(ClassChanges.MONTH.column(), -1)))
        .filter(
            ascii(ClassChanges.SUPERVISION_CLASS.column())
                .minus(ascii(ClassChanges.PREVIOUS_CLASS.column()))
                .geq(FALL))
        .select(
            ClassChanges.USCC.column(),
            struct(
                    lit(Kind.CLASS_DROP.name()).as("kind"),
                    ClassChanges.MONTH.column().cast("string").as("cause"),
                    unix_date(ClassChanges.AS_OF.column()).as("from"),
                    unix_date(add_months(ClassChanges.AS_OF.column(), 1)).as("until"),
                    lit(ClassChanges.TABLE.name()).as("source"),
                    ClassChanges.MONTH.column().cast("string").as("document"),
                    concat(
                            ClassChanges.PREVIOUS_CLASS.column(),
                            lit("→"),
                            ClassChanges.SUPERVISION_CLASS.column())
                        .as("value"))
                .as("event"));
  }

  /** Dossiers with the events of their enterprise behind the other columns. */
  static Dataset<Row> joined(Dataset<Row> dossiers, Dataset<Row> events) {
    Dataset<Row> lists =
        events.groupBy(Dossiers.USCC.column()).agg(array_sort(collect_list("event")).as(EVENTS));
    return dossiers.join(broadcast(lists), new String[] {Dossiers.USCC.name()}, "left");
  }

  /** The event of a struct. */
  static Event event(Row row) {
    int from = row.getInt(2);
    return new Event(
        Kind.valueOf(row.getString(0)),
        row.getString(1),
        from,
        row.getInt(3),
        List.of(new Evidence(row.getString(4), row.getString(5), from, row.getString(6))));
  }
}
