package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.warning.causes.EventCause;
import org.xinheng.models.warning.causes.EventCause.Kind;

/**
 * Enterprises of connected groups whose members keep changing their names (频繁更名): bound by
 * relations of persons, by the same legal representative, telephone and address (as keyed hashes).
 * Groups are those of the first of each month by what was known on it, so that a relation that
 * becomes known later changes no earlier month; all months go through one run.
 */
final class RenamedGroups {
  private static final String MONTH = "month";
  private static final String TOKEN = Registrations.TOKEN;
  private static final String RENAMED_ON = "renamed_on";
  private static final String RENAMES = "renames";

  /** Parts a month from what is bound in it. */
  private static final String BAR = "|";

  private static final String USCC = Facts.USCC.name();

  private RenamedGroups() {}

  /**
   * The events, in the columns of {@link WarningEvents}.
   *
   * @param relations rows of {@link ListedGroups#relations}, kept by the caller
   * @param registrations rows of {@link Registrations}, kept by the caller
   * @param firsts first days of the months that are looked at
   */
  static Dataset<Row> of(
      Dataset<Row> relations,
      Dataset<Row> registrations,
      EventCause cause,
      List<LocalDate> firsts) {
    SparkSession spark = registrations.sparkSession();
    Dataset<Row> months = broadcast(spark.createDataset(firsts, Encoders.LOCALDATE()).toDF(MONTH));
    Dataset<Row> renames = renames(registrations);
    if (renames.isEmpty()) {
      return ListedGroups.none(spark);
    }
    Dataset<Row> bound =
        related(relations, cause, months).union(shared(registrations, cause, months));
    Dataset<Row> groups = groups(ConnectedGroups.of(bound), cause.mostMembers());
    return events(groups, renames, cause);
  }

  /** First days of the months from one day to another. */
  static List<LocalDate> firsts(LocalDate since, LocalDate asOf) {
    return since.isAfter(asOf)
        ? List.of()
        : since.datesUntil(asOf.plusDays(1), java.time.Period.ofMonths(1)).toList();
  }

  /** Relations of persons, in each month on whose first they were known to hold. */
  private static Dataset<Row> related(
      Dataset<Row> relations, EventCause cause, Dataset<Row> months) {
    return ListedGroups.edges(relations, cause.mostRelations())
        .join(
            months,
            col(ListedGroups.FROM).leq(col(MONTH)).and(col(ListedGroups.UNTIL).gt(col(MONTH))))
        .select(
            node(col(USCC)).as(ConnectedGroups.NODE),
            node(col(ListedGroups.OTHER)).as(ConnectedGroups.OTHER));
  }

  /** Persons and addresses that several enterprises share, but not too many. */
  private static Dataset<Row> shared(
      Dataset<Row> registrations, EventCause cause, Dataset<Row> months) {
    Dataset<Row> held =
        Registrations.held(
            registrations,
            Registrations.REPRESENTATIVE,
            Registrations.TELEPHONE,
            Registrations.RESIDENCE);
    // Most are held by one enterprise for ever: they bind nobody, in no month.
    Dataset<Row> several =
        held.groupBy(TOKEN)
            .agg(min(col(USCC)).as("first"), max(col(USCC)).as("last"))
            .filter(not(col("first").equalTo(col("last"))));
    Dataset<Row> inMonth =
        held.join(several.select(TOKEN), new String[] {TOKEN}, "left_semi")
            .join(
                months,
                Facts.KNOWN_ON.column().leq(col(MONTH)).and(col(ListedGroups.ENDS).gt(col(MONTH))))
            .select(col(MONTH), col(TOKEN), col(USCC))
            .distinct()
            .withColumn("holders", count(lit(1)).over(Window.partitionBy(MONTH, TOKEN)));
    return inMonth
        .filter(col("holders").between(2, cause.mostRelations()))
        .select(
            node(col(USCC)).as(ConnectedGroups.NODE), node(col(TOKEN)).as(ConnectedGroups.OTHER));
  }

  private static Column node(Column what) {
    return concat(col(MONTH).cast("string"), lit(BAR), what);
  }

  /** Enterprises with the group that they belong to in each month. */
  private static Dataset<Row> groups(Dataset<Row> components, int mostMembers) {
    Column named = substring_index(col(ConnectedGroups.NODE), BAR, -1);
    return components
        .select(
            substring_index(col(ConnectedGroups.NODE), BAR, 1).cast("date").as(MONTH),
            named.as(USCC),
            substring_index(col(ConnectedGroups.LABEL), BAR, -1).as(ConnectedGroups.LABEL))
        .filter(not(col(USCC).startsWith(Registrations.NO_ENTERPRISE)))
        .withColumn("members", count(lit(1)).over(Window.partitionBy(MONTH, ConnectedGroups.LABEL)))
        .filter(col("members").between(2, mostMembers))
        .drop("members");
  }

  /** The days on which another name became known. */
  private static Dataset<Row> renames(Dataset<Row> registrations) {
    Column name = col(Enterprises.ENTERPRISE_NAME.name());
    Column before =
        lag(name, 1)
            .over(
                Window.partitionBy(Facts.RECORD_KEY.column())
                    .orderBy(Facts.KNOWN_ON.column(), Facts.LOAD.column()));
    return registrations
        .withColumn("before", before)
        .filter(col("before").isNotNull().and(not(col("before").equalTo(name))))
        .select(col(USCC), Facts.KNOWN_ON.column().as(RENAMED_ON))
        .distinct();
  }

  private static Dataset<Row> events(Dataset<Row> groups, Dataset<Row> renames, EventCause cause) {
    Dataset<Row> chronic =
        groups
            .join(renames, USCC)
            .filter(col(RENAMED_ON).leq(col(MONTH)))
            .filter(col(RENAMED_ON).gt(add_months(col(MONTH), -cause.windowMonths())))
            .groupBy(MONTH, ConnectedGroups.LABEL)
            .agg(count(lit(1)).as(RENAMES))
            .filter(col(RENAMES).geq(cause.atLeast()));
    return groups
        .join(chronic, List.of(MONTH, ConnectedGroups.LABEL).toArray(String[]::new))
        .select(
            col(USCC),
            struct(
                    lit(Kind.GROUP_RENAMED.name()).as("kind"),
                    lit("*").as("cause"),
                    unix_date(col(MONTH)).as("from"),
                    unix_date(add_months(col(MONTH), 1)).as("until"),
                    lit(Enterprises.CONTRACT.name()).as("source"),
                    col(ConnectedGroups.LABEL).as("document"),
                    col(RENAMES).cast("string").as("value"))
                .as("event"));
  }
}
