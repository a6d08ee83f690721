package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;
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

  /** Identities of all enterprises among staged rows or facts, and the day each became known. */
  static Dataset<Row> registry(Dataset<Row> rows) {
    return rows.filter(StagedRecords.CONTRACT.column().equalTo(Enterprises.CONTRACT.name()))
        .filter(StagedRecords.IS_DELETE.column().equalTo(false))
        .select(
            col(USCC),
            get_json_object(StagedRecords.RECORD.column(), "$." + REGISTRATION_NUMBER)
                .as(REGISTRATION_NUMBER),
            get_json_object(StagedRecords.RECORD.column(), "$." + NAME).as(NAME),
            col(KNOWN_ON));
  }

  /**
   * Staged rows with the enterprise each is about, null where nobody knows. A row found by number
   * or name is known from the day on which the enterprise is known too.
   */
  static Dataset<Row> resolve(Dataset<Row> staged, Dataset<Row> registry) {
    Column isNamed = col(USCC).isNull().and(isRegister().equalTo(false));
    Dataset<Row> known = staged.filter(not(isNamed));
    Dataset<Row> found =
        staged
            .filter(isNamed)
            .join(
                unambiguous(registry, REGISTRATION_NUMBER, "by_number"),
                new String[] {REGISTRATION_NUMBER},
                "left")
            .join(unambiguous(registry, NAME, "by_name"), new String[] {NAME}, "left")
            .withColumn(USCC, coalesce(col("by_number"), col("by_name")))
            .withColumn(KNOWN_ON, greatest(col(KNOWN_ON), sinceFound()));
    return known.unionByName(
        found.drop("by_number", "by_number_since", "by_name", "by_name_since"));
  }

  /** Day from which number or name said who it is: the earlier where both say the same. */
  private static Column sinceFound() {
    Column byNumber = col("by_number_since");
    Column byName = col("by_name_since");
    return when(col("by_number").isNull(), byName)
        .when(col("by_number").equalTo(col("by_name")), least(byNumber, byName))
        .otherwise(byNumber);
  }

  private static Dataset<Row> unambiguous(Dataset<Row> registry, String identity, String found) {
    return registry
        .filter(col(identity).isNotNull())
        .groupBy(col(identity))
        .agg(min(USCC).as(found), max(USCC).as("other"), min(KNOWN_ON).as(found + "_since"))
        .filter(col(found).equalTo(col("other")))
        .select(identity, found, found + "_since");
  }

  private static Column isRegister() {
    return StagedRecords.CONTRACT
        .column()
        .isin(
            Contracts.ALL.stream()
                .filter(contract -> contract.subject() == Contract.Subject.REFERENCE)
                .map(Contract::name)
                .toArray());
  }
}
