package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.warning.causes.EventCause;

/**
 * Enterprises that were established side by side within few months, as signs of illegal fundraising
 * (非法集资迹象): branches of one enterprise, or enterprises at one address. Each counts from the day it
 * is known and established until the months are over, so that what becomes known later changes no
 * earlier day.
 */
final class Crowds {
  private static final String TOKEN = "token";
  private static final String FROM = Spans.FROM;
  private static final String UNTIL = Spans.UNTIL;
  private static final String COUNT = Spans.COUNT;

  private static final String USCC = Facts.USCC.name();

  private Crowds() {}

  /** Enterprises many of whose branches were established within the months. */
  static Dataset<Row> branches(Dataset<Row> registrations, EventCause cause) {
    Dataset<Row> crowds =
        Spans.of(
            members(registrations, cause, Enterprises.PARENT_USCC.name()), cause.atLeast(), TOKEN);
    return events(crowds.withColumnRenamed(TOKEN, USCC), cause, Enterprises.PARENT_USCC);
  }

  /** Enterprises at addresses at which many were established within the months. */
  static Dataset<Row> neighbours(Dataset<Row> registrations, EventCause cause) {
    Dataset<Row> members = members(registrations, cause, Registrations.RESIDENCE);
    Dataset<Row> crowds =
        Spans.of(members, cause.atLeast(), TOKEN)
            .withColumnsRenamed(java.util.Map.of(FROM, "crowd_from", UNTIL, "crowd_until"));
    Dataset<Row> crowded =
        members
            .drop(COUNT)
            .join(crowds, TOKEN)
            .withColumn(FROM, greatest(col(FROM), col("crowd_from")))
            .withColumn(UNTIL, least(col(UNTIL), col("crowd_until")))
            .filter(col(FROM).lt(col(UNTIL)));
    return events(crowded, cause, Enterprises.ADDRESS);
  }

  /** The days on which each enterprise counts, once however many sources tell of it. */
  private static Dataset<Row> members(Dataset<Row> registrations, EventCause cause, String shared) {
    Column established = col(Enterprises.ESTABLISHED_ON.name());
    Dataset<Row> told =
        registrations
            .filter(col(shared).isNotNull().and(ofTrade(cause)))
            .select(
                col(USCC),
                col(shared).as(TOKEN),
                greatest(Facts.KNOWN_ON.column(), established).as(FROM),
                least(col(ListedGroups.ENDS), add_months(established, cause.windowMonths()))
                    .as(UNTIL))
            .filter(col(FROM).lt(col(UNTIL)));
    return Spans.of(told, 1, TOKEN, USCC);
  }

  private static Column ofTrade(EventCause cause) {
    return cause.industries().stream()
        .map(beginning -> col(Enterprises.INDUSTRY.name()).startsWith(beginning))
        .reduce(Column::or)
        .orElse(lit(true));
  }

  private static Dataset<Row> events(Dataset<Row> crowded, EventCause cause, Field shared) {
    return crowded.select(
        col(USCC),
        struct(
                lit(cause.kind().name()).as("kind"),
                lit("*").as("cause"),
                unix_date(col(FROM)).as("from"),
                unix_date(col(UNTIL)).as("until"),
                lit(Enterprises.CONTRACT.name()).as("source"),
                lit(shared.label()).as("document"),
                col(COUNT).cast("string").as("value"))
            .as("event"));
  }
}
