package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.Arrays;
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
  /** Column that the resolved rows gain: the enterprise, or null. */
  static final String USCC = Facts.USCC.name();

  private static final String REGISTRATION_NUMBER = Enterprises.REGISTRATION_NUMBER.name();
  private static final String NAME = Enterprises.ENTERPRISE_NAME.name();

  private Subjects() {}

  /** Identities of all enterprises, from rows that carry the contract's struct. */
  static Dataset<Row> registry(Dataset<Row> rows) {
    String enterprises = Enterprises.CONTRACT.name();
    return rows.filter(StagedRecords.CONTRACT.column().equalTo(enterprises))
        .filter(StagedRecords.IS_DELETE.column().equalTo(false))
        .select(
            col(enterprises + "." + USCC),
            col(enterprises + "." + REGISTRATION_NUMBER),
            col(enterprises + "." + NAME))
        .distinct();
  }

  /** Staged rows with the enterprise each is about, null where nobody knows. */
  static Dataset<Row> resolve(Dataset<Row> staged, Dataset<Row> registry) {
    Dataset<Row> named = staged.withColumn(USCC, delivered(USCC));
    Dataset<Row> known = named.filter(col(USCC).isNotNull().or(isRegister()));
    Dataset<Row> unknown =
        named
            .filter(col(USCC).isNull().and(isRegister().equalTo(false)))
            .withColumn(REGISTRATION_NUMBER, delivered(REGISTRATION_NUMBER))
            .withColumn(NAME, delivered(NAME));
    Dataset<Row> found =
        unknown
            .join(
                unambiguous(registry, REGISTRATION_NUMBER, "by_number"),
                new String[] {REGISTRATION_NUMBER},
                "left")
            .join(unambiguous(registry, NAME, "by_name"), new String[] {NAME}, "left")
            .withColumn(USCC, coalesce(col("by_number"), col("by_name")));
    return known.unionByName(found.select(known.columns()[0], rest(known.columns())));
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

  private static Column delivered(String field) {
    Column[] candidates =
        Contracts.facts().stream()
            .filter(contract -> contract.field(field).isPresent())
            .map(contract -> col(contract.name() + "." + field))
            .toArray(Column[]::new);
    return candidates.length == 0 ? lit(null) : coalesce(candidates);
  }

  private static String[] rest(String[] columns) {
    return Arrays.copyOfRange(columns, 1, columns.length);
  }
}
