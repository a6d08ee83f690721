package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;

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

  private Subjects() {}

  /** Identities of all enterprises among staged rows or facts. */
  static Dataset<Row> registry(Dataset<Row> rows) {
    return rows.filter(StagedRecords.CONTRACT.column().equalTo(Enterprises.CONTRACT.name()))
        .filter(StagedRecords.IS_DELETE.column().equalTo(false))
        .select(
            col(USCC),
            get_json_object(StagedRecords.RECORD.column(), "$." + REGISTRATION_NUMBER)
                .as(REGISTRATION_NUMBER),
            get_json_object(StagedRecords.RECORD.column(), "$." + NAME).as(NAME))
        .distinct();
  }

  /** Staged rows with the enterprise each is about, null where nobody knows. */
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
            .withColumn(USCC, coalesce(col("by_number"), col("by_name")));
    return known.unionByName(found.drop("by_number", "by_name"));
  }

  private static Dataset<Row> unambiguous(Dataset<Row> registry, String identity, String found) {
    return registry
        .filter(col(identity).isNotNull())
        .groupBy(col(identity))
        .agg(min(USCC).as(found), max(USCC).as("other"))
        .filter(col(found).equalTo(col("other")))
        .select(identity, found);
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
