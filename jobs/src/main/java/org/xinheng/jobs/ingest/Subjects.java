package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;

/**
 * Finds the enterprise of a row that names it by its legacy registration number or by its name
 * only. A number or name that two enterprises share resolves to neither.
 */
final class Subjects {
  /** Column of the enterprise; null where it is unknown. */
  static final String USCC = Facts.USCC.name();

  private static final String REGISTRATION_NUMBER = StagedRecords.REGISTRATION_NUMBER.name();
  private static final String NAME = StagedRecords.ENTERPRISE_NAME.name();
  private static final String KNOWN_ON = StagedRecords.KNOWN_ON.name();

  private Subjects() {}

  /** Identities of all enterprises among staged rows, and the day each became known. */
  static Dataset<Row> registry(Dataset<Row> staged) {
    return staged
        .filter(StagedRecords.CONTRACT.column().equalTo(Enterprises.CONTRACT.name()))
        .filter(StagedRecords.IS_DELETE.column().equalTo(false))
        .select(col(USCC), col(REGISTRATION_NUMBER), col(NAME), col(KNOWN_ON));
  }

  /**
   * Staged rows with the enterprise each is about, null where nobody knows. A row found by number
   * or name is known from the day on which the enterprise is known too.
   */
  static Dataset<Row> resolve(Dataset<Row> staged, Dataset<Row> registry) {
    Dataset<Row> named = staged.filter(isNamed());
    // Broadcast: few rows of a load lack the code, and only the identities they name are looked up.
    return staged
        .withColumn("wanted_number", when(isNamed(), col(REGISTRATION_NUMBER)))
        .withColumn("wanted_name", when(isNamed(), col(NAME)))
        .join(
            broadcast(unambiguous(registry, named, REGISTRATION_NUMBER, "number")),
            new String[] {"wanted_number"},
            "left")
        .join(
            broadcast(unambiguous(registry, named, NAME, "name")),
            new String[] {"wanted_name"},
            "left")
        .withColumn(USCC, coalesce(col(USCC), col("by_number"), col("by_name")))
        .withColumn(KNOWN_ON, greatest(col(KNOWN_ON), sinceFound()))
        .drop(
            "wanted_number",
            "wanted_name",
            "by_number",
            "by_number_since",
            "by_name",
            "by_name_since");
  }

  /** Keys of earlier rows without a code whose number or name is one of these enterprises'. */
  static Dataset<Row> namedLike(Dataset<Row> earlier, Dataset<Row> registry) {
    Dataset<Row> identities =
        registry
            .select(explode(array(col(REGISTRATION_NUMBER), col(NAME))).as("identity"))
            .filter(col("identity").isNotNull())
            .distinct();
    return earlier
        .filter(isNamed())
        .select(
            StagedRecords.RECORD_KEY.column(),
            explode(array(col(REGISTRATION_NUMBER), col(NAME))).as("identity"))
        .join(broadcast(identities), new String[] {"identity"}, "left_semi")
        .select(StagedRecords.RECORD_KEY.column())
        .distinct();
  }

  /** Day from which number or name said who it is: the earlier where both say the same. */
  private static Column sinceFound() {
    Column byNumber = col("by_number_since");
    Column byName = col("by_name_since");
    return when(col("by_number").isNull(), byName)
        .when(col("by_number").equalTo(col("by_name")), least(byNumber, byName))
        .otherwise(byNumber);
  }

  /** The enterprises that the rows name, each under an identity that no other one bears. */
  private static Dataset<Row> unambiguous(
      Dataset<Row> registry, Dataset<Row> named, String identity, String kind) {
    String wanted = "wanted_" + kind;
    String found = "by_" + kind;
    Dataset<Row> identities =
        named.select(col(identity).as(wanted)).filter(col(wanted).isNotNull()).distinct();
    return registry
        .withColumnRenamed(identity, wanted)
        .join(broadcast(identities), new String[] {wanted}, "left_semi")
        .groupBy(col(wanted))
        .agg(min(USCC).as(found), max(USCC).as("other"), min(KNOWN_ON).as(found + "_since"))
        .filter(col(found).equalTo(col("other")))
        .select(wanted, found, found + "_since");
  }

  /** Whether a row is about an enterprise and gives no code for it. */
  private static Column isNamed() {
    return col(USCC)
        .isNull()
        .and(
            not(
                StagedRecords.CONTRACT
                    .column()
                    .isin(
                        Contracts.ALL.stream()
                            .filter(contract -> contract.subject() == Contract.Subject.REFERENCE)
                            .map(Contract::name)
                            .toArray())));
  }
}
