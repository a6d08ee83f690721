package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.add_months;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.lag;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring_index;
import static org.apache.spark.sql.functions.unix_date;
import static org.apache.spark.sql.functions.xxhash64;

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
  private static final String NUMBER = "number";
  private static final String FROM = Spans.FROM;
  private static final String UNTIL = Spans.UNTIL;

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
    Dataset<Row> renames = renames(registrations);
    if (firsts.isEmpty() || renames.isEmpty()) {
      return WarningEvents.none(spark);
    }
    Dataset<Row> bound =
        ListedGroups.edges(relations, cause.mostRelations())
            .select(
                col(USCC).as(ConnectedGroups.NODE),
                col(ListedGroups.OTHER).as(ConnectedGroups.OTHER),
                col(FROM),
                col(UNTIL))
            .unionByName(shared(registrations, cause))
            .filter(col(FROM).leq(firsts.get(firsts.size() - 1)).and(col(UNTIL).gt(firsts.get(0))))
            .localCheckpoint();
    Dataset<Row> months = broadcast(spark.createDataset(firsts, Encoders.LOCALDATE()).toDF(MONTH));
    Dataset<Row> inMonths =
        bound
            .join(chronic(bound, renames, cause), number(ConnectedGroups.NODE).equalTo(col(NUMBER)))
            .join(months, col(FROM).leq(col(MONTH)).and(col(UNTIL).gt(col(MONTH))))
            .select(
                inMonth(ConnectedGroups.NODE).as(ConnectedGroups.NODE),
                inMonth(ConnectedGroups.OTHER).as(ConnectedGroups.OTHER));
    Dataset<Row> groups = groups(ConnectedGroups.of(inMonths), cause.mostMembers());
    return events(groups, renames, cause);
  }

  /**
   * Nodes, as {@link #number}, of the components of all days together with enough renames. A group
   * of a month lies within one of them, so that the others, nearly all, need not be bound month by
   * month.
   */
  private static Dataset<Row> chronic(Dataset<Row> bound, Dataset<Row> renames, EventCause cause) {
    Dataset<Row> components =
        ConnectedGroups.of(
            bound.select(
                number(ConnectedGroups.NODE).as(ConnectedGroups.NODE),
                number(ConnectedGroups.OTHER).as(ConnectedGroups.OTHER)));
    Dataset<Row> labels =
        components
            .join(renames.select(number(USCC).as(ConnectedGroups.NODE)), ConnectedGroups.NODE)
            .groupBy(ConnectedGroups.LABEL)
            .agg(count(lit(1)).as(RENAMES))
            .filter(col(RENAMES).geq(cause.atLeast()))
            .select(ConnectedGroups.LABEL);
    return components
        .join(broadcast(labels), ConnectedGroups.LABEL)
        .select(col(ConnectedGroups.NODE).as(NUMBER));
  }

  /**
   * A number for a node, a third of the work of its text. Two nodes with one number would only make
   * one component of two: more is bound month by month than need be, and by texts.
   */
  private static Column number(String node) {
    return xxhash64(col(node));
  }

  /** First days of the months from one day to another. */
  static List<LocalDate> firsts(LocalDate since, LocalDate asOf) {
    return since.isAfter(asOf)
        ? List.of()
        : since.datesUntil(asOf.plusDays(1), java.time.Period.ofMonths(1)).toList();
  }

  /**
   * Persons and addresses on the days on which several enterprises share them, but not too many.
   */
  private static Dataset<Row> shared(Dataset<Row> registrations, EventCause cause) {
    Dataset<Row> held =
        Registrations.held(
            registrations,
            Registrations.REPRESENTATIVE,
            Registrations.TELEPHONE,
            Registrations.RESIDENCE);
    // Most are held by one enterprise for ever: they bind nobody, on no day.
    Dataset<Row> several =
        held.groupBy(TOKEN)
            .agg(min(col(USCC)).as("first"), max(col(USCC)).as("last"))
            .filter(not(col("first").equalTo(col("last"))))
            .select(TOKEN);
    // Once however many sources tell of it.
    Dataset<Row> holders =
        Spans.of(held.join(several, new String[] {TOKEN}, "left_semi"), 1, TOKEN, USCC)
            // Read twice: when they are few enough, and by whom.
            .localCheckpoint();
    Dataset<Row> binding =
        Spans.of(holders, 2, cause.mostRelations(), TOKEN)
            .select(col(TOKEN), col(FROM).as("binds_from"), col(UNTIL).as("binds_until"));
    return holders
        .join(binding, TOKEN)
        .select(
            col(USCC).as(ConnectedGroups.NODE),
            col(TOKEN).as(ConnectedGroups.OTHER),
            greatest(col(FROM), col("binds_from")).as(FROM),
            least(col(UNTIL), col("binds_until")).as(UNTIL))
        .filter(col(FROM).lt(col(UNTIL)));
  }

  private static Column inMonth(String node) {
    return concat(col(MONTH).cast("string"), lit(BAR), col(node));
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
