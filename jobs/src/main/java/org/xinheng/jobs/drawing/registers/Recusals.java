package org.xinheng.jobs.drawing.registers;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Relations;

/** Whom officers stay away from besides whom their register names (回避). */
public final class Recusals {
  private static final String UNIT = "unit";
  private static final String OTHER = "other";

  private Recusals() {}

  /**
   * The enterprises that are bound to each of these on a day, whichever of the two the record is
   * about.
   *
   * @param facts rows of {@link Facts} of committed loads
   * @param kinds relations that count
   */
  public static Map<String, Set<String>> related(
      Dataset<Row> facts, Collection<String> units, Collection<String> kinds, LocalDate asOf) {
    Dataset<Row> relations =
        facts
            .filter(Facts.CONTRACT.column().equalTo(Relations.CONTRACT.name()))
            .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
            .groupBy(Facts.RECORD_KEY.column())
            .agg(
                Facts.latest(Facts.IS_DELETE.column(), Facts.USCC.column(), Facts.RECORD.column())
                    .as("latest"))
            .select("latest.*")
            .filter(not(Facts.IS_DELETE.column()))
            .filter(value(Relations.RELATION_KIND).isin(kinds.toArray()))
            .filter(
                value(Relations.UNTIL_ON)
                    .isNull()
                    .or(value(Relations.UNTIL_ON).geq(lit(asOf.toString()))))
            .select(Facts.USCC.column().as(UNIT), value(Relations.OTHER_USCC).as(OTHER));
    Object[] wanted = units.toArray();
    return pairs(
        relations
            .filter(col(UNIT).isin(wanted))
            .unionAll(relations.filter(col(OTHER).isin(wanted)).select(col(OTHER), col(UNIT)))
            .na()
            .drop());
  }

  private static Column value(Field field) {
    return get_json_object(Facts.RECORD.column(), "$." + field.name());
  }

  private static Map<String, Set<String>> pairs(Dataset<Row> pairs) {
    Map<String, Set<String>> found = new HashMap<>();
    pairs
        .collectAsList()
        .forEach(
            pair ->
                found
                    .computeIfAbsent(pair.getString(0), one -> new TreeSet<>())
                    .add(pair.getString(1)));
    return found;
  }
}
