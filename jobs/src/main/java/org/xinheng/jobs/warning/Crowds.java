package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.unix_date;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
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
  private static final String FROM = "from_day";
  private static final String UNTIL = "until_day";
  private static final String COUNT = "count_on_day";
  private static final String USCC = Facts.USCC.name();

  private Crowds() {}

  /** Enterprises many of whose branches were established within the months. */
  static Dataset<Row> branches(Dataset<Row> registrations, EventCause cause) {
    Dataset<Row> crowds =
        spans(
            members(registrations, cause, Enterprises.PARENT_USCC.name()), cause.atLeast(), TOKEN);
    return events(crowds.withColumnRenamed(TOKEN, USCC), cause, Enterprises.PARENT_USCC);
  }

  /** Enterprises at addresses at which many were established within the months. */
  static Dataset<Row> neighbours(Dataset<Row> registrations, EventCause cause) {
    Dataset<Row> members = members(registrations, cause, Registrations.RESIDENCE);
    Dataset<Row> crowds =
        spans(members, cause.atLeast(), TOKEN)
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
    return spans(told, 1, TOKEN, USCC);
  }

  private static Column ofTrade(EventCause cause) {
    return cause.industries().stream()
        .map(beginning -> col(Enterprises.INDUSTRY.name()).startsWith(beginning))
        .reduce(Column::or)
        .orElse(lit(true));
  }

  /** The longest spans of days on each of which so many rows of the keys hold. */
  private static Dataset<Row> spans(Dataset<Row> rows, int atLeast, String... keys) {
    Column[] by = Arrays.stream(keys).map(key -> col(key)).toArray(Column[]::new);
    WindowSpec days = Window.partitionBy(by).orderBy(col(FROM));
    Dataset<Row> begin = rows.withColumn(COUNT, lit(1L));
    Dataset<Row> end = rows.withColumn(FROM, col(UNTIL)).withColumn(COUNT, lit(-1L));
    Column isCrowd = col(COUNT).geq(atLeast);
    Dataset<Row> turns =
        begin
            .unionByName(end)
            .groupBy(concat(by, col(FROM)))
            .agg(sum(col(COUNT)).as(COUNT))
            .withColumn(COUNT, sum(col(COUNT)).over(days))
            .withColumn("was", coalesce(lag(isCrowd, 1).over(days), lit(false)))
            .filter(not(isCrowd.equalTo(col("was"))));
    return turns
        .withColumn(UNTIL, lead(col(FROM), 1).over(days))
        .filter(isCrowd)
        .select(concat(by, col(FROM), col(UNTIL), col(COUNT)));
  }

  private static Column[] concat(Column[] some, Column... others) {
    Column[] all = Arrays.copyOf(some, some.length + others.length);
    System.arraycopy(others, 0, all, some.length, others.length);
    return all;
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
