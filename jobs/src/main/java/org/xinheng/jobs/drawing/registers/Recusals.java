package org.xinheng.jobs.drawing.registers;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.substring_index;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Relations;

/** Whom officers stay away from besides whom their register names (回避). */
public final class Recusals {
  private static final String UNIT = "unit";
  private static final String OTHER = "other";
  private static final String MOVED = "moved";

  private Recusals() {}

  /**
   * Posts with the officers and the day that the last change by hand left them.
   *
   * @param posts rows of {@link DrawPosts}
   * @param changes rows of {@link DrawChanges}
   */
  public static Dataset<Row> asChanged(Dataset<Row> posts, Dataset<Row> changes) {
    Column[] post = {
      DrawPosts.SCOPE.column(), DrawPosts.VISIT_ID.column(), DrawPosts.DEPARTMENT.column()
    };
    Dataset<Row> last =
        changes
            .groupBy(post)
            .agg(
                max_by(DrawChanges.OFFICERS.column(), DrawChanges.NUMBER.column()).as(OTHER),
                max_by(DrawChanges.DAY.column(), DrawChanges.NUMBER.column()).as(MOVED));
    String[] names = {
      DrawPosts.SCOPE.name(), DrawPosts.VISIT_ID.name(), DrawPosts.DEPARTMENT.name()
    };
    return posts
        .join(last, names, "left")
        .withColumn(DrawPosts.OFFICERS.name(), coalesce(col(OTHER), DrawPosts.OFFICERS.column()))
        .withColumn(DrawPosts.DAY.name(), coalesce(col(MOVED), DrawPosts.DAY.column()))
        .drop(OTHER, MOVED);
  }

  /**
   * The units that each officer was drawn to visit the last time anybody was.
   *
   * @param posts rows of {@link DrawPosts} of earlier scopes
   */
  public static Map<String, Set<String>> ofLastVisits(Dataset<Row> posts) {
    Dataset<Row> visits =
        posts
            .groupBy(
                substring_index(DrawPosts.VISIT_ID.column(), ":", -1).as(UNIT),
                DrawPosts.DAY.column())
            .agg(array_distinct(flatten(collect_list(DrawPosts.OFFICERS.column()))).as(OTHER));
    return pairs(
        visits
            .groupBy(col(UNIT))
            .agg(max_by(col(OTHER), DrawPosts.DAY.column()).as(OTHER))
            .select(explode(col(OTHER)), col(UNIT)));
  }

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
