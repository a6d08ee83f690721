package org.xinheng.jobs.bench.sql;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/** {@code lifecycle.yaml} and {@code public-credit.yaml} as one query: the score of everybody. */
public final class ScoreQuery {
  private final NamedQueries queries = new NamedQueries();
  private final LatestSql latest;
  private final LifecycleSql lifecycle;
  private final Section section;
  private final String asOf;
  private final Map<Contract, List<String>> sums = new LinkedHashMap<>();
  private final List<CardSql> cards = new ArrayList<>();

  private ScoreQuery(Definitions definitions, Path facts, LocalDate day, Problems problems) {
    latest = new LatestSql(queries, facts, day);
    lifecycle =
        new LifecycleSql(queries, latest, definitions.file("lifecycle.yaml").open(problems), day);
    section = definitions.file("public-credit.yaml").open(problems);
    asOf = SqlText.day(day);
    Contracts.facts().forEach(contract -> sums.put(contract, new ArrayList<>()));
    for (Section card : section.sections("cards")) {
      cards.add(new CardSql(card, cards.size(), asOf, sums));
    }
  }

  /**
   * The query. Its columns are enterprise, not_assessed, card, points, grade and direct_rule.
   *
   * @param facts folder with one Parquet file per contract
   * @param asOf last day whose facts count
   * @throws org.xinheng.models.definitions.DefinitionException where a file says what this
   *     translation does not know
   */
  public static String of(Definitions definitions, Path facts, LocalDate asOf) {
    Problems problems = new Problems();
    String query = new ScoreQuery(definitions, facts, asOf, problems).text();
    problems.throwIfAny();
    return query;
  }

  private String text() {
    List<String> sources = new ArrayList<>();
    sums.forEach(
        (contract, columns) -> {
          if (!columns.isEmpty()) {
            sources.add(summed(contract, columns));
          }
        });
    String scored = scored(sources);
    String graded = graded(scored);
    return queries.endingWith(
        """
        SELECT enterprise, not_assessed,
          CASE WHEN not_assessed IS NULL THEN card END AS card,
          CASE WHEN not_assessed IS NULL THEN points END AS points,
          CASE WHEN not_assessed IS NULL THEN %s END AS grade,
          CASE WHEN not_assessed IS NULL AND bound > by_points THEN %s END AS direct_rule
        FROM %s
        """
            .formatted(
                CardSql.letter("greatest(by_points, bound)"),
                byCard(card -> card.ruleAt("bound")),
                graded));
  }

  private String summed(Contract contract, List<String> columns) {
    return queries.add(
        contract.name() + "_summed",
        "SELECT enterprise,\n  %s\nFROM %s\nGROUP BY enterprise"
            .formatted(String.join(",\n  ", columns), lifecycle.counting(contract)));
  }

  private String scored(List<String> sources) {
    String joins =
        sources.stream()
            .map(source -> "LEFT JOIN " + source + " USING (enterprise)")
            .collect(Collectors.joining("\n"));
    String carded =
        queries.add(
            "carded",
            "SELECT *,\n  %s AS not_assessed,\n  %s AS card\nFROM %s\nLEFT JOIN %s USING (enterprise)\n%s"
                .formatted(
                    notAssessed(), cardOf(), latest.everybody(), latest.registrations(), joins));
    section.has("version");
    section.has("effective-from");
    LifecycleSql.cited(section);
    section.close();
    return queries.add(
        "scored",
        "SELECT *, CAST(%s AS INTEGER) AS points\nFROM %s"
            .formatted(byCard(CardSql::points), carded));
  }

  private String graded(String scored) {
    return queries.add(
        "graded",
        "SELECT *, %s AS by_points, %s AS bound\nFROM %s"
            .formatted(byCard(card -> card.gradeOf("points")), byCard(CardSql::boundary), scored));
  }

  private String notAssessed() {
    Section unregistered = section.section("unregistered");
    LifecycleSql.cited(unregistered);
    StringBuilder sql = new StringBuilder("CASE WHEN record_key IS NULL THEN ");
    sql.append(SqlText.text(unregistered.text("id")));
    for (Section rule : section.sections("not-assessed")) {
      LifecycleSql.cited(rule);
      sql.append("\n    WHEN ").append(ConditionSql.of(rule, "when", Enterprises.CONTRACT));
      if (rule.has("from")) {
        sql.append(" AND coalesce(%s <= %s, true)".formatted(DaySql.of(rule, "from"), asOf));
      }
      sql.append(" THEN ").append(SqlText.text(rule.text("id")));
      rule.close();
    }
    return sql + " END";
  }

  private String cardOf() {
    Section subjects = section.section("subjects");
    StringBuilder sql = new StringBuilder("CASE subject_type");
    for (String type : subjects.keys()) {
      sql.append(" WHEN ").append(SqlText.text(type));
      sql.append(" THEN ").append(SqlText.text(subjects.text(type)));
    }
    return sql + " END";
  }

  private String byCard(java.util.function.Function<CardSql, String> expression) {
    return cards.stream()
        .map(card -> "WHEN " + SqlText.text(card.id()) + " THEN " + expression.apply(card))
        .collect(Collectors.joining("\n    ", "CASE card ", " END"));
  }
}
