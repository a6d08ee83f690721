package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;

/**
 * Tells which published nights a back-fill has overtaken: deliveries known by such a night were
 * taken in after it was published. It stands as it is until somebody runs it again.
 */
final class SupersededNights {
  private static final String READ = "READ";

  private SupersededNights() {}

  /** The last load that brought something known by a night; 0 where none did. */
  static long throughLoad(Dataset<Row> deliveries, LocalDate asOf) {
    Row last =
        deliveries
            .filter(Deliveries.KNOWN_ON.column().leq(lit(asOf)))
            .filter(Deliveries.STATUS.column().equalTo(READ))
            .agg(max(Deliveries.LOAD.column()))
            .head();
    return last.isNullAt(0) ? 0 : last.getLong(0);
  }

  /** The first day of which each load brought something; one entry per load. */
  static SortedMap<Long, LocalDate> firstDays(Dataset<Row> deliveries) {
    SortedMap<Long, LocalDate> days = new TreeMap<>();
    for (Row row :
        deliveries
            .filter(Deliveries.STATUS.column().equalTo(READ))
            .groupBy(Deliveries.LOAD.column())
            .agg(min(Deliveries.KNOWN_ON.column()))
            .collectAsList()) {
      days.put(row.getLong(0), row.getLocalDate(1));
    }
    return days;
  }

  /**
   * The overtaken nights in the order in which they are to be run again.
   *
   * @param throughLoads last load that each published night rests on
   * @param firstDays first day of which each load brought something
   */
  static List<LocalDate> of(
      SortedMap<LocalDate, Long> throughLoads, SortedMap<Long, LocalDate> firstDays) {
    return throughLoads.entrySet().stream()
        .filter(
            night ->
                firstDays.tailMap(night.getValue() + 1).values().stream()
                    .anyMatch(first -> !first.isAfter(night.getKey())))
        .map(Map.Entry::getKey)
        .toList();
  }
}
