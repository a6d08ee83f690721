package org.xinheng.jobs.bench.sql;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.Section;

/** {@code lifecycle.yaml} as SQL: the records of a contract that count on a day. */
final class LifecycleSql {
  private final NamedQueries queries;
  private final LatestSql latest;
  private final LinkSql links;
  private final Section contracts;
  private final LocalDate asOf;

  LifecycleSql(NamedQueries queries, LatestSql latest, Section file, LocalDate asOf) {
    this.queries = queries;
    this.latest = latest;
    this.links = new LinkSql(queries, latest);
    this.asOf = asOf;
    for (String key : List.of("version", "effective-from", "source", "confirmed", "general")) {
      file.has(key);
    }
    contracts = file.section("contracts");
    file.close();
  }

  /**
   * Name of the query that gives the records that count, with their tier, {@code counts_from} and
   * {@code counts_until}.
   */
  String counting(Contract contract) {
    Section rules = contracts.section(contract.name());
    String happened = SqlText.name(contract.happenedOn().name());
    String tiered =
        queries.add(
            contract.name() + "_tiered",
            "SELECT *, %s AS tier FROM %s\nWHERE NOT (%s)"
                .formatted(
                    tier(rules, contract),
                    latest.of(contract),
                    anyOf(rules, "excluded", contract, happened)));
    String dated =
        queries.add(
            contract.name() + "_dated",
            "SELECT *,\n  %s AS starts_on,\n  %s AS ends_on,\n  NOT (%s) AS is_repairable\nFROM %s"
                .formatted(
                    starts(rules, contract, happened),
                    ends(rules, contract, happened),
                    anyOf(rules, "not-repairable", contract, happened),
                    tiered));
    String linked = links.linked(contract, dated);
    rules.close();
    return queries.add(
        contract.name() + "_counting",
        "SELECT * FROM %s\nWHERE counts_from <= %s AND counts_until > %s"
            .formatted(linked, SqlText.day(asOf), SqlText.day(asOf)));
  }

  private static String tier(Section rules, Contract contract) {
    if (!rules.has("tier")) {
      return "CAST(NULL AS VARCHAR)";
    }
    Section tier = rules.section("tier");
    StringBuilder cases = new StringBuilder();
    for (Section one : tier.sections("otherwise")) {
      cited(one);
      cases
          .append(" WHEN ")
          .append(ConditionSql.of(one, "when", contract))
          .append(" THEN ")
          .append(SqlText.text(one.text("tier")));
      one.close();
    }
    String sql = "coalesce(" + SqlText.name(tier.text("field")) + ", CASE" + cases + " END)";
    tier.close();
    return sql;
  }

  private static String anyOf(Section rules, String key, Contract contract, String happened) {
    List<String> conditions = new ArrayList<>();
    for (Section one : rules.sections(key)) {
      cited(one);
      conditions.add(speaksFor(one, contract, happened));
      one.close();
    }
    return conditions.isEmpty() ? "false" : String.join("\n  OR ", conditions);
  }

  private static String starts(Section rules, Contract contract, String happened) {
    return days(rules, "starts", contract, happened).stream()
        .collect(Collectors.joining(", ", "coalesce(", ")"));
  }

  private static String ends(Section rules, Contract contract, String happened) {
    List<String> ends = days(rules, "ends", contract, happened);
    ends.add(period(rules, contract, happened));
    // least() passes over nulls: the earliest of those that are known.
    return ends.stream().collect(Collectors.joining(", ", "least(", ")"));
  }

  private static List<String> days(Section rules, String key, Contract contract, String happened) {
    List<String> days = new ArrayList<>();
    for (Section one : rules.sections(key)) {
      cited(one);
      days.add(
          "CASE WHEN %s THEN %s END"
              .formatted(speaksFor(one, contract, happened), DaySql.latest(one, "on")));
      one.close();
    }
    return days;
  }

  /** Regimes in their order: each replaces the end by those before it, or only shortens it. */
  private static String period(Section rules, Contract contract, String happened) {
    String end = SqlText.NEVER;
    for (Section regime : rules.sections("periods")) {
      cited(regime);
      String from = SqlText.day(regime.date("in-force-from"));
      String own =
          "coalesce("
              + DaySql.after(SqlText.name(regime.text("runs-from")), months(regime, contract))
              + ", "
              + SqlText.NEVER
              + ")";
      String older =
          regime.text("older-facts").equals("kinder")
              ? "least(" + end + ", greatest(" + own + ", " + from + "))"
              : end;
      end = "CASE WHEN " + happened + " >= " + from + " THEN " + own + " ELSE " + older + " END";
      regime.close();
    }
    return end;
  }

  private static String months(Section regime, Contract contract) {
    StringBuilder cases = new StringBuilder("CASE");
    if (regime.has("months-by-tier")) {
      Section byTier = regime.section("months-by-tier");
      for (String tier : byTier.keys()) {
        cases.append(" WHEN tier = ").append(SqlText.text(tier));
        cases.append(" THEN ").append(byTier.whole(tier));
      }
    }
    for (Section one : regime.sections("cases")) {
      cases.append(" WHEN ").append(ConditionSql.of(one, "when", contract));
      cases.append(" THEN ").append(one.whole("months"));
      one.close();
    }
    return cases.append(" END").toString();
  }

  private static String speaksFor(Section rule, Contract contract, String happened) {
    StringBuilder sql = new StringBuilder(ConditionSql.of(rule, "when", contract));
    rule.optionalDate("applies-from")
        .ifPresent(day -> sql.append(" AND %s >= %s".formatted(happened, SqlText.day(day))));
    rule.optionalDate("applies-before")
        .ifPresent(
            day ->
                sql.append(" AND coalesce(%s < %s, true)".formatted(happened, SqlText.day(day))));
    return sql.toString();
  }

  /** Passes over what a rule says to people. */
  static void cited(Section rule) {
    for (String key : List.of("id", "label", "source", "confirmed", "restores")) {
      rule.has(key);
    }
  }
}
