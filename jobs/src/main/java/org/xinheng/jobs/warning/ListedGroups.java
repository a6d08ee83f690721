package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.json_tuple;
import static org.apache.spark.sql.functions.lead;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.unix_date;

import java.time.LocalDate;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Listings;
import org.xinheng.models.contracts.Relations;
import org.xinheng.models.warning.causes.EventCause;
import org.xinheng.models.warning.causes.EventCause.Kind;

/**
 * Enterprises whose connected group (关联群) holds a listed one: walked from the listed ones, which
 * are few, over so many relations at most. A path holds on the days on which each of its relations
 * and the listing were known to hold, so that a relation that becomes known later changes no
 * earlier day.
 */
final class ListedGroups {
  static final String ENDS = "ends";
  static final String OTHER = "other";
  static final String SOURCE = "listed_uscc";
  static final String DOCUMENT = "document";
  static final String FROM = Spans.FROM;
  static final String UNTIL = Spans.UNTIL;
  private static final String PATH = "path";
  private static final String RELATIONS = "relations";

  /** Kinds of relations that persons make. */
  private static final Object[] PERSONAL = {"SAME_REPRESENTATIVE", "SHAREHOLDER", "SAME_PHONE"};

  static final LocalDate NEVER = LocalDate.of(9999, 12, 31);
  private static final String USCC = Facts.USCC.name();

  private ListedGroups() {}

  /**
   * The events.
   *
   * @param relations rows of {@link #relations}, kept by the caller: walks read them once for each
   *     relation they go
   * @param listed rows of {@link #listed}
   */
  static Dataset<Row> of(Dataset<Row> relations, Dataset<Row> listed, EventCause cause) {
    Dataset<Row> edges = edges(relations, cause.mostRelations());
    Dataset<Row> reached = listed;
    Dataset<Row> found = null;
    for (int walked = 1; walked <= cause.within(); walked++) {
      reached = walk(reached, edges);
      if (walked > 1) {
        found = found == null ? reached : found.unionByName(reached);
      }
    }
    return events(cause.kind(), found);
  }

  /** One relation further, never back to where the path has been. */
  private static Dataset<Row> walk(Dataset<Row> reached, Dataset<Row> edges) {
    return edges
        .withColumnsRenamed(java.util.Map.of(FROM, "edge_from", UNTIL, "edge_until"))
        .join(reached, USCC)
        .select(
            col(OTHER).as(USCC),
            col(SOURCE),
            col(DOCUMENT),
            greatest(col(FROM), col("edge_from")).as(FROM),
            least(col(UNTIL), col("edge_until")).as(UNTIL),
            col(PATH))
        .filter(col(FROM).lt(col(UNTIL)).and(not(array_contains(col(PATH), col(USCC)))))
        .withColumn(PATH, concat(col(PATH), array(col(USCC))));
  }

  /**
   * Relations through persons, in both directions, with the days on which they were known and how
   * many there are of each enterprise.
   */
  static Dataset<Row> relations(Dataset<Row> facts) {
    Dataset<Row> declared =
        versions(
                facts,
                Relations.CONTRACT,
                Relations.RELATION_KIND,
                Relations.OTHER_USCC,
                Relations.SINCE_ON,
                Relations.UNTIL_ON)
            .filter(col(Relations.RELATION_KIND.name()).isin(PERSONAL))
            .select(
                col(USCC),
                col(Relations.OTHER_USCC.name()).as(OTHER),
                greatest(Facts.KNOWN_ON.column(), day(Relations.SINCE_ON)).as(FROM),
                least(col(ENDS), date_add(day(Relations.UNTIL_ON), 1)).as(UNTIL));
    Dataset<Row> both =
        declared
            .unionByName(
                declared.select(col(OTHER).as(USCC), col(USCC).as(OTHER), col(FROM), col(UNTIL)))
            .distinct();
    return both.withColumn(RELATIONS, count(lit(1)).over(Window.partitionBy(USCC)));
  }

  /** The relations of enterprises that have no more than so many. */
  static Dataset<Row> edges(Dataset<Row> relations, int mostRelations) {
    return relations.filter(col(RELATIONS).leq(mostRelations)).drop(RELATIONS);
  }

  /** Listed enterprises, with the days on which they were known to be. */
  static Dataset<Row> listed(Dataset<Row> facts) {
    return versions(
            facts,
            Listings.CONTRACT,
            Listings.LIST_KIND,
            Listings.REMOVAL_KIND,
            Listings.DOCUMENT_NUMBER,
            Listings.LISTED_ON,
            Listings.REMOVED_ON)
        .filter(col(Listings.LIST_KIND.name()).isin("SERIOUS_VIOLATION", "JUDGMENT_DEFAULTER"))
        .filter(coalesce(col(Listings.REMOVAL_KIND.name()), lit("")).notEqual("STRUCK_OUT"))
        .select(
            col(USCC),
            col(USCC).as(SOURCE),
            coalesce(col(Listings.DOCUMENT_NUMBER.name()), Facts.RECORD_KEY.column()).as(DOCUMENT),
            greatest(Facts.KNOWN_ON.column(), day(Listings.LISTED_ON)).as(FROM),
            least(col(ENDS), day(Listings.REMOVED_ON)).as(UNTIL),
            array(col(USCC)).as(PATH))
        .filter(col(FROM).lt(col(UNTIL)));
  }

  /**
   * Versions of a contract's records that are no deletion, with the day the next was known.
   *
   * @param fields what to read of each record, as text under its own name
   */
  static Dataset<Row> versions(Dataset<Row> facts, Contract contract, Field... fields) {
    String[] names = Arrays.stream(fields).map(Field::name).toArray(String[]::new);
    // Read ahead of the window, which would carry whole records from core to core.
    Dataset<Row> read =
        facts
            .filter(Facts.CONTRACT.column().equalTo(contract.name()))
            .select(
                col(USCC),
                Facts.RECORD_KEY.column(),
                Facts.KNOWN_ON.column(),
                Facts.LOAD.column(),
                Facts.IS_DELETE.column(),
                json_tuple(Facts.RECORD.column(), names).as(names));
    Column next =
        lead(Facts.KNOWN_ON.column(), 1)
            .over(
                Window.partitionBy(Facts.RECORD_KEY.column())
                    .orderBy(
                        Facts.KNOWN_ON.column(),
                        Facts.LOAD.column(),
                        not(Facts.IS_DELETE.column())));
    return read.withColumn(ENDS, coalesce(next, lit(NEVER)))
        .filter(not(Facts.IS_DELETE.column()).and(col(USCC).isNotNull()));
  }

  private static Column day(Field field) {
    return col(field.name()).cast("date");
  }

  /** What was found, each with the listed enterprise and its document. */
  static Dataset<Row> events(Kind kind, Dataset<Row> found) {
    return found
        .select(
            col(USCC),
            struct(
                    lit(kind.name()).as("kind"),
                    col(SOURCE).as("cause"),
                    unix_date(col(FROM)).as("from"),
                    unix_date(col(UNTIL)).as("until"),
                    lit(Listings.CONTRACT.name()).as("source"),
                    col(DOCUMENT).as("document"),
                    col(SOURCE).as("value"))
                .as("event"))
        .distinct();
  }
}
