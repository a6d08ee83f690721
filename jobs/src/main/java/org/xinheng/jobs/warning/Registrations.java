package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.contracts.Enterprises;

/** How enterprises were registered: their names, and who and what binds them, as keyed hashes. */
final class Registrations {
  /** Who or what is held, whichever it is. */
  static final String TOKEN = "token";

  static final String REPRESENTATIVE = "representative";
  static final String TELEPHONE = "telephone";
  static final String RESIDENCE = "residence";

  /** Stands before what is no enterprise: behind all their codes, so that these name the groups. */
  static final String NO_ENTERPRISE = "~";

  private static final String PERSON = NO_ENTERPRISE + "P";
  private static final String PHONE = NO_ENTERPRISE + "T";
  private static final String ADDRESS = NO_ENTERPRISE + "A";

  private Registrations() {}

  /** A row for each version, with the day on which the next was known. */
  static Dataset<Row> of(Dataset<Row> facts, KeyedHash hash) {
    return ListedGroups.versions(
            facts,
            Enterprises.CONTRACT,
            Enterprises.ENTERPRISE_NAME,
            Enterprises.LEGAL_REPRESENTATIVE_HASH,
            Enterprises.PHONE_HASH,
            Enterprises.ADDRESS,
            Enterprises.PARENT_USCC,
            Enterprises.INDUSTRY,
            Enterprises.ESTABLISHED_ON)
        .select(
            Facts.USCC.column(),
            Facts.RECORD_KEY.column(),
            Facts.KNOWN_ON.column(),
            Facts.LOAD.column(),
            col(ListedGroups.ENDS),
            col(Enterprises.ENTERPRISE_NAME.name()),
            concat(lit(PERSON), col(Enterprises.LEGAL_REPRESENTATIVE_HASH.name()))
                .as(REPRESENTATIVE),
            concat(lit(PHONE), col(Enterprises.PHONE_HASH.name())).as(TELEPHONE),
            concat(lit(ADDRESS), address(hash)).as(RESIDENCE),
            col(Enterprises.PARENT_USCC.name()),
            col(Enterprises.INDUSTRY.name()),
            col(Enterprises.ESTABLISHED_ON.name()).cast("date"));
  }

  private static Column address(KeyedHash hash) {
    return udf(hash, DataTypes.StringType).apply(col(Enterprises.ADDRESS.name()));
  }

  /**
   * A row for each version and each of the tokens that it holds, with the days of {@link Spans}.
   *
   * @param tokens {@link #REPRESENTATIVE}, {@link #TELEPHONE}, {@link #RESIDENCE}
   */
  static Dataset<Row> held(Dataset<Row> registrations, String... tokens) {
    Column all =
        array_compact(array(Arrays.stream(tokens).map(token -> col(token)).toArray(Column[]::new)));
    return registrations.select(
        Facts.USCC.column(),
        Facts.KNOWN_ON.column().as(Spans.FROM),
        col(ListedGroups.ENDS).as(Spans.UNTIL),
        explode(all).as(TOKEN));
  }
}
