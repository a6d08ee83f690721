package org.xinheng.jobs.bench.sql;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.Section;

/** One card of {@code public-credit.yaml} as SQL: expressions over one row per enterprise. */
final class CardSql {
  /** Grades from the best; a cut-off is the least points for its grade. */
  private static final List<String> GRADES = List.of("A", "B", "C", "D", "E");

  private record Direct(String id, String triggered, int grade) {}

  private final String id;
  private final int total;
  private final int position;
  private final String asOf;
  private final Map<Contract, List<String>> sums;
  private final List<String> losses = new ArrayList<>();
  private final List<Direct> directs = new ArrayList<>();
  private final Map<String, Integer> cutOffs = new LinkedHashMap<>();

  /**
   * Translates a card.
   *
   * @param position position of the card, for the names of its columns
   * @param asOf the night, as SQL
   * @param sums takes what is to be summed up over the counting records of each contract
   */
  CardSql(Section card, int position, String asOf, Map<Contract, List<String>> sums) {
    this.position = position;
    this.asOf = asOf;
    this.sums = sums;
    id = card.text("id");
    total = card.whole("total");
    cutOffs(card.section("cut-offs"));
    for (Section group : card.sections("groups")) {
      LifecycleSql.cited(group);
      group.has("points");
      group.sections("indicators").forEach(this::indicator);
      group.close();
    }
    card.sections("direct-rules").forEach(this::direct);
    LifecycleSql.cited(card);
    card.close();
  }

  String id() {
    return id;
  }

  String points() {
    return total + "\n    - " + String.join("\n    - ", losses);
  }

  /** Position of the grade that points give. */
  String gradeOf(String points) {
    StringBuilder sql = new StringBuilder("CASE");
    cutOffs.forEach(
        (grade, least) ->
            sql.append(" WHEN %s >= %d THEN %d".formatted(points, least, GRADES.indexOf(grade))));
    return sql + " ELSE " + (GRADES.size() - 1) + " END";
  }

  /** Position of the worst grade that a direct rule bounds to; 0 where none does. */
  String boundary() {
    List<String> bounds = new ArrayList<>(List.of("0"));
    directs.forEach(
        one -> bounds.add("CASE WHEN %s THEN %d ELSE 0 END".formatted(one.triggered, one.grade)));
    return "greatest(" + String.join(", ", bounds) + ")";
  }

  /** Id of the first direct rule that bounds to a grade. */
  String ruleAt(String grade) {
    StringBuilder sql = new StringBuilder("CASE");
    for (Direct one : directs) {
      sql.append(
          " WHEN %s AND %s = %d THEN %s"
              .formatted(one.triggered, grade, one.grade, SqlText.text(one.id)));
    }
    return directs.isEmpty() ? "NULL" : sql + " END";
  }

  /** The letter of a grade's position. */
  static String letter(String grade) {
    return "substr(" + SqlText.text(String.join("", GRADES)) + ", " + grade + " + 1, 1)";
  }

  private void cutOffs(Section section) {
    for (String grade : GRADES.subList(0, GRADES.size() - 1)) {
      cutOffs.put(grade, section.whole(grade));
    }
    LifecycleSql.cited(section);
    section.close();
  }

  private void indicator(Section indicator) {
    LifecycleSql.cited(indicator);
    // A night in which no feed is stale: then only a missing date can cost the points of "missing".
    indicator.has("when-stale");
    int cap = indicator.whole("cap");
    String loss = indicator.has("years-since") ? years(indicator) : events(indicator);
    losses.add("least(" + cap + ", " + loss + ")");
    indicator.close();
  }

  private String years(Section indicator) {
    String since = SqlText.name(indicator.text("years-since"));
    StringBuilder sql = new StringBuilder("CASE WHEN ").append(since);
    sql.append(" IS NULL THEN ").append(indicator.whole("missing"));
    for (Section bin : indicator.sections("bins")) {
      bin.has("from");
      String points = String.valueOf(bin.whole("points"));
      bin.optionalWhole("below")
          .ifPresentOrElse(
              years ->
                  sql.append(
                      " WHEN %s < %s THEN %s"
                          .formatted(asOf, DaySql.after(since, "12 * " + years), points)),
              () -> sql.append(" ELSE ").append(points));
      bin.close();
    }
    return sql + " END";
  }

  private String events(Section indicator) {
    indicator.has("missing");
    Contract contract = Contracts.named(indicator.text("contract")).orElse(Enterprises.CONTRACT);
    String column = column(contract, "loss");
    String counts = ConditionSql.of(indicator, "when", contract);
    if (indicator.has("from")) {
      counts += " AND coalesce(%s <= %s, false)".formatted(DaySql.of(indicator, "from"), asOf);
    }
    if (indicator.has("until")) {
      counts += " AND coalesce(%s > %s, true)".formatted(DaySql.of(indicator, "until"), asOf);
    }
    sums.get(contract)
        .add(
            "sum(CASE WHEN %s THEN %s ELSE 0 END) AS %s"
                .formatted(counts, price(indicator, contract), column));
    String sum = "coalesce(" + column + ", 0)";
    return indicator.has("bins") ? bins(indicator, sum) : sum;
  }

  private static String price(Section indicator, Contract contract) {
    if (indicator.has("points")) {
      return indicator.text("points");
    }
    if (indicator.has("bins")) {
      return "1";
    }
    StringBuilder sql = new StringBuilder("CASE");
    if (indicator.has("points-by-tier")) {
      Section byTier = indicator.section("points-by-tier");
      for (String tier : byTier.keys()) {
        sql.append(" WHEN tier = ").append(SqlText.text(tier));
        sql.append(" THEN ").append(byTier.whole(tier));
      }
    }
    for (Section one : indicator.sections("cases")) {
      sql.append(" WHEN ").append(ConditionSql.of(one, "when", contract));
      sql.append(" THEN ").append(one.whole("points"));
      one.close();
    }
    return sql + " ELSE 0 END";
  }

  private static String bins(Section indicator, String count) {
    StringBuilder sql = new StringBuilder("CASE");
    for (Section bin : indicator.sections("bins")) {
      bin.has("from");
      int points = bin.whole("points");
      bin.optionalWhole("below")
          .ifPresentOrElse(
              below -> sql.append(" WHEN %s < %d THEN %d".formatted(count, below, points)),
              () -> sql.append(" ELSE ").append(points));
      bin.close();
    }
    return sql + " END";
  }

  private void direct(Section rule) {
    Contract contract = Contracts.named(rule.text("contract")).orElse(Enterprises.CONTRACT);
    String column = column(contract, "direct");
    sums.get(contract)
        .add("bool_or(%s) AS %s".formatted(ConditionSql.of(rule, "when", contract), column));
    directs.add(
        new Direct(
            rule.text("id"),
            "coalesce(" + column + ", false)",
            GRADES.indexOf(rule.text("grade-at-best"))));
    LifecycleSql.cited(rule);
    rule.close();
  }

  private String column(Contract contract, String kind) {
    return "%s_%d_%d".formatted(kind, position, sums.values().stream().mapToInt(List::size).sum());
  }
}
