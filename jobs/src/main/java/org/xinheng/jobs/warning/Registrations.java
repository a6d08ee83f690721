package org.xinheng.jobs.warning;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.udf;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.models.contracts.Enterprises;

/** How enterprises were registered: their names, and who and what binds them, as keyed hashes. */
final class Registrations {
  static final String TOKEN = "token";

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
            Enterprises.ADDRESS)
        .select(
            Facts.USCC.column(),
            Facts.RECORD_KEY.column(),
            Facts.KNOWN_ON.column(),
            Facts.LOAD.column(),
            col(ListedGroups.ENDS),
            col(Enterprises.ENTERPRISE_NAME.name()),
            tokens(hash).as(TOKEN));
  }

  private static Column tokens(KeyedHash hash) {
    Column address = udf(hash, DataTypes.StringType).apply(col(Enterprises.ADDRESS.name()));
    return array_compact(
        array(
            concat(lit(PERSON), col(Enterprises.LEGAL_REPRESENTATIVE_HASH.name())),
            concat(lit(PHONE), col(Enterprises.PHONE_HASH.name())),
            concat(lit(ADDRESS), address)));
  }

  /** Whether a token is a person or a telephone. */
  static Column isPersonal(Column token) {
    return token.startsWith(PERSON).or(token.startsWith(PHONE));
  }
}
