package org.xinheng.jobs.trying;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.warning.ReplayedWarnings;
import org.xinheng.models.trial.DefinitionChange;
import org.xinheng.models.warning.life.WarningState;

/**
 * The standing warnings of a night by the definitions in force and by those proposed, side by side.
 *
 * @param rules how many of each rule come, go, differ and stay
 * @param listed those that come, go or differ, as many as are listed
 */
record WarningsCompared(List<RuleCount> rules, List<Listed> listed) {
  private static final String BEFORE = "before";
  private static final String AFTER = "after";
  private static final String FATE = "fate";
  private static final String[] SHOWN = {
    Warnings.RULE.name(),
    Warnings.LEVEL.name(),
    Warnings.USCC.name(),
    Warnings.ENTERPRISE_NAME.name(),
    Warnings.TEAM.name()
  };

  /** What becomes of a warning. */
  enum Fate {
    /** It would stand. */
    RAISED("新增"),
    /** It stands and would not. */
    CLEARED("解除"),
    /** It stands and would, at another level, for another team or with another deadline. */
    ALTERED("级别、队伍或期限变化"),
    /** It stands and would. */
    KEPT("不变");

    private final String label;

    Fate(String label) {
      this.label = label;
    }

    public String label() {
      return label;
    }
  }

  /** Warnings of one rule that share a fate. */
  record RuleCount(String rule, Fate fate, long warnings) {}

  /**
   * One warning.
   *
   * @param levelBefore null where it comes
   * @param levelAfter null where it goes
   */
  record Listed(
      String warningId,
      String rule,
      Fate fate,
      String uscc,
      String name,
      String levelBefore,
      String levelAfter,
      String teamBefore,
      String teamAfter) {}

  /**
   * What is compared.
   *
   * @param most warnings that are listed
   */
  record Cut(LocalDate asOf, int most) {}

  static WarningsCompared of(ReplayedWarnings.Source source, DefinitionChange change, Cut cut) {
    try (ReplayedWarnings before = ReplayedWarnings.of(source, change.inForce(), cut.asOf());
        ReplayedWarnings after = ReplayedWarnings.of(source, change.proposed(), cut.asOf())) {
      // Persisted for its two readers: counts and list.
      Dataset<Row> sides = sides(standing(before), standing(after)).persist();
      WarningsCompared compared = new WarningsCompared(counts(sides), listed(sides, cut.most()));
      sides.unpersist();
      return compared;
    }
  }

  /** Warnings of one fate. */
  long total(Fate fate) {
    return rules.stream().filter(one -> one.fate() == fate).mapToLong(RuleCount::warnings).sum();
  }

  private static Dataset<Row> standing(ReplayedWarnings replayed) {
    Object[] ended =
        Arrays.stream(WarningState.values())
            .filter(WarningState::isEnded)
            .map(Enum::name)
            .toArray();
    return replayed.warnings().filter(not(Warnings.STATE.column().isin(ended)));
  }

  private static Dataset<Row> sides(Dataset<Row> before, Dataset<Row> after) {
    Column shown =
        struct(
            Warnings.RULE.column(),
            Warnings.LEVEL.column(),
            Warnings.USCC.column(),
            Warnings.ENTERPRISE_NAME.column(),
            Warnings.TEAM.column(),
            Warnings.DISPOSE_BY.column());
    Column id = Warnings.WARNING_ID.column();
    Column fate =
        when(col(BEFORE).isNull(), Fate.RAISED.name())
            .when(col(AFTER).isNull(), Fate.CLEARED.name())
            .when(not(col(BEFORE).equalTo(col(AFTER))), Fate.ALTERED.name())
            .otherwise(Fate.KEPT.name());
    return before
        .select(id, shown.as(BEFORE))
        .join(after.select(id, shown.as(AFTER)), Warnings.WARNING_ID.name(), "full_outer")
        .withColumn(FATE, fate);
  }

  private static Column either(String field) {
    return coalesce(col(AFTER).getField(field), col(BEFORE).getField(field));
  }

  /** Bounded by rules and fates. */
  private static List<RuleCount> counts(Dataset<Row> sides) {
    List<RuleCount> counts = new ArrayList<>();
    sides
        .groupBy(either(SHOWN[0]).as(SHOWN[0]), col(FATE))
        .agg(count(lit(1)))
        .orderBy(SHOWN[0], FATE)
        .collectAsList()
        .forEach(
            row ->
                counts.add(
                    new RuleCount(
                        row.getString(0), Fate.valueOf(row.getString(1)), row.getLong(2))));
    return counts;
  }

  private static List<Listed> listed(Dataset<Row> sides, int most) {
    List<Listed> listed = new ArrayList<>();
    sides
        .filter(not(col(FATE).equalTo(Fate.KEPT.name())))
        .select(
            Warnings.WARNING_ID.column(),
            either(SHOWN[0]).as(SHOWN[0]),
            col(FATE),
            either(SHOWN[2]).as(SHOWN[2]),
            either(SHOWN[3]),
            col(BEFORE).getField(SHOWN[1]),
            col(AFTER).getField(SHOWN[1]),
            col(BEFORE).getField(SHOWN[4]),
            col(AFTER).getField(SHOWN[4]))
        .orderBy(col(FATE), col(SHOWN[0]), col(SHOWN[2]), Warnings.WARNING_ID.column())
        .limit(most)
        .collectAsList()
        .forEach(
            row ->
                listed.add(
                    new Listed(
                        row.getString(0),
                        row.getString(1),
                        Fate.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8))));
    return listed;
  }
}
