package org.xinheng.jobs.bench.sql;

import java.nio.file.Path;
import java.time.LocalDate;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;

/**
 * The records of enterprises as they were known on a day: latest versions, deleted ones left out.
 */
final class LatestSql {
  private final NamedQueries queries;
  private final Path facts;
  private final LocalDate asOf;

  LatestSql(NamedQueries queries, Path facts, LocalDate asOf) {
    this.queries = queries;
    this.facts = facts;
    this.asOf = asOf;
  }

  /** Name of the query that gives the records of a contract. */
  String of(Contract contract) {
    return queries.add(
        contract.name() + "_latest",
        """
        SELECT * FROM (
          SELECT * FROM %s
          WHERE known_on <= %s
          QUALIFY row_number() OVER (
            PARTITION BY enterprise, record_key ORDER BY known_on DESC, load DESC) = 1)
        WHERE NOT is_delete
        """
            .formatted(SqlText.parquet(file(contract)), SqlText.day(asOf)));
  }

  /** Name of the query that gives one registration per enterprise: the one known last. */
  String registrations() {
    return queries.add(
        "registrations",
        """
        SELECT * FROM %s
        QUALIFY row_number() OVER (
          PARTITION BY enterprise ORDER BY known_on DESC, load DESC, record_key DESC) = 1
        """
            .formatted(of(Enterprises.CONTRACT)));
  }

  /** Name of the query that gives every enterprise that any record is about. */
  String everybody() {
    StringBuilder all = new StringBuilder("SELECT DISTINCT enterprise FROM (");
    String between = "\n  ";
    for (Contract contract : Contracts.facts()) {
      all.append(between).append("SELECT enterprise FROM ").append(of(contract));
      between = "\n  UNION ALL ";
    }
    return queries.add("everybody", all.append(")").toString());
  }

  private Path file(Contract contract) {
    return facts.resolve(contract.name() + ".parquet");
  }
}
