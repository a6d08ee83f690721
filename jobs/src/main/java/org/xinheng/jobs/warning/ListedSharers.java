package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.not;

import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.warning.causes.EventCause;

/**
 * Enterprises with the legal representative or telephone of a listed one, by their keyed hashes,
 * whether a relation was delivered or not. A sign holds on the days on which both registrations and
 * the listing were known to hold.
 */
final class ListedSharers {
  private static final String USCC = Facts.USCC.name();
  private static final String TOKEN = Registrations.TOKEN;
  private static final String FROM = ListedGroups.FROM;
  private static final String UNTIL = ListedGroups.UNTIL;
  private static final String OTHER_FROM = "other_from";
  private static final String OTHER_UNTIL = "other_until";

  private ListedSharers() {}

  /**
   * The events.
   *
   * @param listed rows of {@link ListedGroups#listed}: few, and so is whoever shares with them
   * @param registrations rows of {@link Registrations}, kept by the caller
   */
  static Dataset<Row> of(Dataset<Row> listed, Dataset<Row> registrations, EventCause cause) {
    Dataset<Row> holders =
        Registrations.held(registrations, Registrations.REPRESENTATIVE, Registrations.TELEPHONE);
    Dataset<Row> held =
        holders
            .join(broadcast(other(listed)), USCC)
            .select(
                col(TOKEN),
                col(ListedGroups.SOURCE),
                col(ListedGroups.DOCUMENT),
                greatest(col(FROM), col(OTHER_FROM)).as(FROM),
                least(col(UNTIL), col(OTHER_UNTIL)).as(UNTIL))
            .filter(col(FROM).lt(col(UNTIL)));
    Dataset<Row> near = holders.join(broadcast(held.select(TOKEN).distinct()), TOKEN);
    Dataset<Row> few =
        near.groupBy(TOKEN)
            .agg(count_distinct(col(USCC)).as("holders"))
            .filter(col("holders").between(2, cause.mostRelations()))
            .select(TOKEN);
    return ListedGroups.events(
        cause.kind(),
        near.join(few, TOKEN)
            .join(other(held), TOKEN)
            .filter(not(col(USCC).equalTo(col(ListedGroups.SOURCE))))
            .withColumn(FROM, greatest(col(FROM), col(OTHER_FROM)))
            .withColumn(UNTIL, least(col(UNTIL), col(OTHER_UNTIL)))
            .filter(col(FROM).lt(col(UNTIL))));
  }

  private static Dataset<Row> other(Dataset<Row> rows) {
    return rows.withColumnsRenamed(Map.of(FROM, OTHER_FROM, UNTIL, OTHER_UNTIL));
  }
}
