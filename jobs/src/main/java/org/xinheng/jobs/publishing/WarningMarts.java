package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.date_add;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.WarningActions;
import org.xinheng.jobs.catalogue.WarningList;
import org.xinheng.jobs.catalogue.WarningLoad;
import org.xinheng.jobs.catalogue.WarningPrecision;
import org.xinheng.jobs.catalogue.WarningThresholds;
import org.xinheng.jobs.catalogue.WarningTuning;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.NightPublication;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.registers.Team;
import org.xinheng.models.statistics.Wilson;
import org.xinheng.models.warning.WarningLevel;
import org.xinheng.models.warning.WarningRule;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.life.WarningState;

/** The warnings of a night, for the teams and for those who tune the rules. */
final class WarningMarts {
  private static final int HOURS_OF_DAY = 24;
  private static final String NO_TEAM = "?";

  private final WarningRules rules;
  private final MartLabels labels;
  private final LabelMap outcomes;
  private final LabelMap teams;

  WarningMarts(
      WarningRules rules, MartLabels labels, LabelMap outcomes, Map<String, String> teams) {
    this.rules = rules;
    this.labels = labels;
    this.outcomes = outcomes;
    this.teams = new LabelMap(teams);
  }

  /** Writes the marts that rest on the warnings. */
  static void write(NightPublication night, JobContext context, MartLabels labels, int files) {
    WarningMarts marts =
        new WarningMarts(
            WarningRules.of(context.definitions()),
            labels,
            new LabelMap(
                CodeLists.of(context.definitions())
                    .list("warning-feedbacks")
                    .codes()
                    .values()
                    .stream()
                    .collect(Collectors.toMap(code -> code.code(), code -> code.label()))),
            teams(context));
    Dataset<Row> tonight =
        context
            .lake()
            .readOrEmpty(Warnings.TABLE)
            .filter(Warnings.AS_OF.column().equalTo(lit(context.asOf())));
    night.write(WarningList.TABLE, marts.list(tonight), files);
    night.write(WarningPrecision.TABLE, marts.precision(tonight), 1);
    night.write(
        WarningThresholds.TABLE,
        marts.thresholds(
            context
                .lake()
                .readOrEmpty(WarningTuning.TABLE)
                .filter(WarningTuning.AS_OF.column().equalTo(lit(context.asOf())))),
        1);
    night.write(WarningLoad.TABLE, marts.load(tonight), 1);
    night.write(WarningActions.TABLE, marts.actions(tonight), 1);
    LeadMarts.write(night, context, marts);
  }

  /** Names of the teams that the register holds. */
  private static Map<String, String> teams(JobContext context) {
    return Registers.of(context.lake(), context.asOf()).teams().stream()
        .collect(Collectors.toMap(Team::code, Team::name));
  }

  /** One row per threshold that was tried. */
  Dataset<Row> thresholds(Dataset<Row> tried) {
    return tried
        .withColumn(
            WarningThresholds.RULE_LABEL.name(),
            ofRule(rule -> rule.rule().label()).of(WarningTuning.RULE.column()))
        .select(WarningThresholds.TABLE.expressions());
  }

  private LabelMap ofRule(Function<WarningRule, String> text) {
    return new LabelMap(rules.rules().stream().collect(Collectors.toMap(WarningRule::id, text)));
  }

  private static <E extends Enum<E>> LabelMap ofEnum(E[] values, Function<E, String> label) {
    return new LabelMap(Arrays.stream(values).collect(Collectors.toMap(Enum::name, label)));
  }

  private static Column level() {
    return ofEnum(WarningLevel.values(), WarningLevel::label).of(Warnings.LEVEL.column());
  }

  private static Column action() {
    return ofEnum(WarningRule.Action.values(), WarningRule.Action::label)
        .of(Warnings.LEADS_TO.column());
  }

  /** Records as one text: kind, number, day and value, parted by a semicolon. */
  private Column evidence() {
    return array_join(
        transform(
            Warnings.EVIDENCE.column(),
            one ->
                concat_ws(
                    " ",
                    labels.contract().of(one.getField("source")),
                    one.getField("document"),
                    one.getField("on").cast("string"),
                    one.getField("value"))),
        "；");
  }

  private Dataset<Row> labelled(Dataset<Row> warnings) {
    return ofRules(warnings).withColumn(WarningList.LEVEL_LABEL.name(), level());
  }

  /** Rows with a rule, an evidence and a town, with the labels of these. */
  Dataset<Row> ofRules(Dataset<Row> rows) {
    return rows.withColumns(
        Map.of(
            WarningList.TOWN_LABEL.name(), labels.town().of(Warnings.TOWN.column()),
            WarningList.RULE_LABEL.name(),
                ofRule(rule -> rule.rule().label()).of(Warnings.RULE.column()),
            WarningList.BASIS.name(),
                ofRule(rule -> rule.rule().source()).of(Warnings.RULE.column()),
            WarningList.EVIDENCE_TEXT.name(), evidence()));
  }

  /** One row per warning, flat. */
  Dataset<Row> list(Dataset<Row> warnings) {
    LabelMap confirmed = ofRule(rule -> Boolean.toString(rule.rule().confirmed()));
    return labelled(warnings)
        .withColumns(
            Map.of(
                WarningList.IS_CONFIRMED.name(),
                    confirmed.of(Warnings.RULE.column()).cast("boolean"),
                WarningList.STATE_LABEL.name(),
                    ofEnum(WarningState.values(), WarningState::label).of(Warnings.STATE.column()),
                WarningList.OUTCOME_LABEL.name(), outcomes.of(Warnings.OUTCOME.column()),
                WarningList.TEAM_LABEL.name(), teams.of(Warnings.TEAM.column()),
                WarningList.LEADS_TO_LABEL.name(), action()))
        .select(WarningList.TABLE.expressions());
  }

  /** One row per rule; as many as there are rules, so they are brought to one place. */
  Dataset<Row> precision(Dataset<Row> warnings) {
    Column conclusion = Warnings.VERDICT.column();
    List<Row> rows = new ArrayList<>();
    warnings
        .groupBy(Warnings.AS_OF.column(), Warnings.RULE.column(), Warnings.LEVEL.column())
        .agg(
            count(lit(1)),
            sum(Warnings.OPENINGS.column()),
            count_if(Warnings.IS_OPEN.column()),
            count_if(conclusion.isin("CONFIRMED", "DISMISSED")),
            count_if(conclusion.equalTo("CONFIRMED")))
        .orderBy(Warnings.RULE.column())
        .collectAsList()
        .forEach(row -> rows.add(precision(row)));
    return warnings.sparkSession().createDataFrame(rows, WarningPrecision.TABLE.schema());
  }

  private Row precision(Row counted) {
    long verified = counted.getLong(6);
    long confirmed = counted.getLong(7);
    Wilson share = verified == 0 ? null : Wilson.of(confirmed, verified);
    boolean isProposed =
        verified >= rules.precision().fromVerified() && share.share() < rules.precision().below();
    WarningRule rule =
        rules.rules().stream().filter(one -> one.id().equals(counted.get(1))).findFirst().get();
    return RowFactory.create(
        counted.get(0),
        counted.get(1),
        rule.rule().label(),
        counted.get(2),
        rule.level().label(),
        counted.get(3),
        counted.get(4),
        counted.get(5),
        verified,
        confirmed,
        share == null ? null : share.share(),
        share == null ? null : share.low(),
        share == null ? null : share.high(),
        isProposed);
  }

  /** What the night asks of each team. */
  Dataset<Row> load(Dataset<Row> warnings) {
    Column isOpen = Warnings.IS_OPEN.column();
    return warnings
        .withColumn(WarningLoad.TEAM.name(), coalesce(Warnings.TEAM.column(), lit(NO_TEAM)))
        .groupBy(Warnings.AS_OF.column(), WarningLoad.TEAM.column(), Warnings.LEVEL.column())
        .agg(
            count_if(isOpen.and(Warnings.OPENED_ON.column().equalTo(Warnings.AS_OF.column())))
                .as(WarningLoad.OPENED_TONIGHT.name()),
            count_if(isOpen).as(WarningLoad.OPEN_WARNINGS.name()),
            count_if(isOpen.and(Warnings.MISSED_DEADLINES.column().gt(0)))
                .as(WarningLoad.OVERDUE_WARNINGS.name()))
        .withColumn(WarningLoad.LEVEL_LABEL.name(), level())
        .withColumn(
            WarningLoad.TEAM_LABEL.name(),
            when(WarningLoad.TEAM.column().equalTo(NO_TEAM), "未登记承办队伍")
                .otherwise(teams.of(WarningLoad.TEAM.column())))
        .select(WarningLoad.TABLE.expressions());
  }

  /**
   * Confirmed leads become targeted checks; a reached threshold of criminal law starts its clocks
   * at once.
   */
  Dataset<Row> actions(Dataset<Row> warnings) {
    Column leadsTo = Warnings.LEADS_TO.column();
    Column isTransfer = leadsTo.equalTo(WarningRule.Action.TRANSFER_NOTICE.name());
    Column isCheck =
        leadsTo
            .equalTo(WarningRule.Action.TARGETED_CHECK.name())
            .and(Warnings.CONCLUSION.column().equalTo("CONFIRMED"));
    Column decideBy = date_add(Warnings.OPENED_ON.column(), rules.transfer().decideDays());
    int handOverDays = (rules.transfer().handOverHours() + HOURS_OF_DAY - 1) / HOURS_OF_DAY;
    return labelled(warnings.filter(isCheck.or(isTransfer.and(Warnings.IS_OPEN.column()))))
        .withColumns(
            Map.of(
                WarningActions.ACTION.name(), leadsTo,
                WarningActions.ACTION_LABEL.name(), action(),
                WarningActions.STARTS_ON.name(),
                    when(isTransfer, Warnings.OPENED_ON.column())
                        .otherwise(
                            coalesce(Warnings.VERIFIED_ON.column(), Warnings.OPENED_ON.column())),
                WarningActions.COUNTS_TO_CAP.name(), lit(false),
                WarningActions.DECIDE_BY.name(), when(isTransfer, decideBy),
                WarningActions.HAND_OVER_BY.name(),
                    when(isTransfer, date_add(decideBy, handOverDays))))
        .select(WarningActions.TABLE.expressions());
  }
}
