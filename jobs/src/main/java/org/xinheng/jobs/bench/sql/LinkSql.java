package org.xinheng.jobs.bench.sql;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Objections;
import org.xinheng.models.contracts.Repairs;

/**
 * What repairs and objections do to a record with their document number: a repair ends it on its
 * day; an objection that was upheld makes it void; one opened before the record began to count
 * holds it back until it is decided.
 */
final class LinkSql {
  private final NamedQueries queries;
  private final LatestSql latest;

  LinkSql(NamedQueries queries, LatestSql latest) {
    this.queries = queries;
    this.latest = latest;
  }

  /** Name of the query that gives the dated records with the days on which they count. */
  String linked(Contract contract, String dated) {
    String document =
        contract.document() == null
            ? "record_key"
            : "coalesce(" + SqlText.name(contract.document().name()) + ", record_key)";
    String keyed =
        queries.add(
            contract.name() + "_keyed",
            "SELECT *, " + document + " AS target_document FROM " + dated);
    return queries.add(
        contract.name() + "_linked",
        """
        SELECT k.*,
          CASE
            WHEN o.is_upheld THEN %1$s
            WHEN o.raised IS NULL THEN starts_on
            ELSE list_reduce(o.raised,
              lambda held, next: CASE WHEN next.opened_on <= held.decided_on
                THEN {'opened_on': next.opened_on,
                      'decided_on': greatest(held.decided_on, next.decided_on)}
                ELSE held END,
              {'opened_on': starts_on, 'decided_on': starts_on}).decided_on
          END AS counts_from,
          least(coalesce(ends_on, %1$s), CASE WHEN is_repairable THEN r.repaired_on END) AS counts_until
        FROM %2$s k
        LEFT JOIN %3$s r USING (enterprise, target_document)
        LEFT JOIN %4$s o USING (enterprise, target_document)
        """
            .formatted(SqlText.NEVER, keyed, repairs(), objections()));
  }

  private String repairs() {
    return queries.add(
        "repairs_by_document",
        """
        SELECT enterprise, target_document, min(repaired_on) AS repaired_on
        FROM %s
        GROUP BY ALL
        """
            .formatted(latest.of(Repairs.CONTRACT)));
  }

  private String objections() {
    String decided =
        queries.add(
            "objections_decided",
            """
            SELECT enterprise, target_document, opened_on,
              coalesce(objection_outcome = 'UPHELD', false) AS is_upheld,
              CASE WHEN objection_outcome IN ('UPHELD', 'REJECTED')
                THEN coalesce(decided_on, opened_on) ELSE %s END AS decided_on
            FROM %s
            """
                .formatted(SqlText.NEVER, latest.of(Objections.CONTRACT)));
    return queries.add(
        "objections_by_document",
        """
        SELECT enterprise, target_document, bool_or(is_upheld) AS is_upheld,
          list({'opened_on': opened_on, 'decided_on': decided_on}
            ORDER BY opened_on, decided_on) AS raised
        FROM %s
        GROUP BY ALL
        """
            .formatted(decided));
  }
}
