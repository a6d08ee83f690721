package org.xinheng.jobs.commands;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.xinheng.jobs.catalogue.WarningTuning;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Sessions;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.warning.WarningLevel;
import org.xinheng.models.warning.WarningRule;
import org.xinheng.models.warning.WarningRules;
import org.xinheng.models.warning.life.WarningState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code warnings}: what waits for a team, the gravest and most overdue first. */
@Command(
    name = "warnings",
    description = "Lists the warnings of a night with their evidence, in Chinese.",
    mixinStandardHelpOptions = true)
public final class ListWarnings implements Runnable {
  private final Installation installation;

  @Option(names = "--team", paramLabel = "T", description = "Only those of one team, by its code.")
  private String team;

  @Option(names = "--open", description = "Only those on which somebody has to act.")
  private boolean open;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The night; without it the latest one in the lake.")
  private LocalDate asOf;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "100",
      description = "Lines at most; without it ${DEFAULT-VALUE}.")
  private int most;

  @Mixin private SettingsOptions settings;

  public ListWarnings(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    show(
        Lake.at(Sessions.open(inForce, "xinheng warnings"), inForce.lakeRoot()),
        Definitions.load(Path.of(inForce.definitionsRoot())));
  }

  /** Shows what a lake holds. */
  void show(Lake lake, Definitions definitions) {
    Map<String, WarningRule> rules = new HashMap<>();
    WarningRules.of(definitions).rules().forEach(rule -> rules.put(rule.id(), rule));
    Dataset<Row> warnings = lake.read(Warnings.TABLE);
    LocalDate night = asOf == null ? latest(warnings) : asOf;
    Dataset<Row> chosen = chosen(warnings, night);
    long count = chosen.count();
    installation.screen().line("%s 预警 %d 条".formatted(night, count));
    for (Row row : ordered(chosen).limit(most).collectAsList()) {
      installation.screen().line(line(row, rules));
    }
    if (count > most) {
      installation.screen().line("… 其余 %d 条, 见 --most".formatted(count - most));
    }
    tuning(lake, night, rules);
  }

  /** What other thresholds would have done, of the rules that are confirmed too seldom. */
  private void tuning(Lake lake, LocalDate night, Map<String, WarningRule> rules) {
    lake.readOrEmpty(WarningTuning.TABLE)
        .filter(WarningTuning.AS_OF.column().equalTo(lit(night)))
        .orderBy(WarningTuning.RULE.column(), WarningTuning.THRESHOLD.column())
        .select(
            WarningTuning.RULE.column(),
            WarningTuning.THRESHOLD.column(),
            WarningTuning.IS_IN_FORCE.column(),
            WarningTuning.WARNINGS.column(),
            WarningTuning.VERIFIED_WARNINGS.column(),
            WarningTuning.CONFIRMED_WARNINGS.column(),
            WarningTuning.LOST_CONFIRMED.column(),
            WarningTuning.SPARED_DISMISSED.column())
        .collectAsList()
        .forEach(row -> installation.screen().line(tried(row, rules.get(row.getString(0)))));
  }

  private static String tried(Row row, WarningRule rule) {
    return "建议调整  %s  阈值 %d%s  预警 %d 条, 已核实 %d, 属实 %d, 漏报属实 %d, 减少误报 %d"
        .formatted(
            rule == null ? row.getString(0) : rule.rule().label(),
            row.getLong(1),
            row.getBoolean(2) ? " (现行)" : "",
            row.getLong(3),
            row.getLong(4),
            row.getLong(5),
            row.getLong(6),
            row.getLong(7));
  }

  private static LocalDate latest(Dataset<Row> warnings) {
    Row last = warnings.agg(max(Warnings.AS_OF.column()).cast("string")).head();
    if (last.isNullAt(0)) {
      throw Errors.tableMissing(
          Warnings.TABLE.name(), "Run the night first: ./xinheng nightly --as-of DATE");
    }
    return LocalDate.parse(last.getString(0));
  }

  private Dataset<Row> chosen(Dataset<Row> warnings, LocalDate night) {
    Dataset<Row> chosen = warnings.filter(Warnings.AS_OF.column().equalTo(lit(night)));
    chosen = open ? chosen.filter(Warnings.IS_OPEN.column()) : chosen;
    return team == null ? chosen : chosen.filter(Warnings.TEAM.column().equalTo(team));
  }

  private static Dataset<Row> ordered(Dataset<Row> warnings) {
    List<String> levels = Arrays.stream(WarningLevel.values()).map(Enum::name).toList();
    return warnings
        .orderBy(
            array_position(lit(levels.toArray(String[]::new)), Warnings.LEVEL.column()),
            Warnings.MISSED_DEADLINES.column().desc(),
            Warnings.OPENED_ON.column(),
            Warnings.WARNING_ID.column())
        .select(
            Warnings.WARNING_ID.column(),
            Warnings.LEVEL.column(),
            Warnings.STATE.column(),
            Warnings.MISSED_DEADLINES.column(),
            Warnings.ENTERPRISE_NAME.column(),
            Warnings.USCC.column(),
            Warnings.RULE.column(),
            Warnings.OPENED_ON.column().cast("string"),
            Warnings.DISPOSE_BY.column().cast("string"),
            functions.array_join(Warnings.EVIDENCE.column().getField("document"), "、"));
  }

  private static String line(Row row, Map<String, WarningRule> rules) {
    WarningRule rule = rules.get(row.getString(6));
    return "%s  %s  %s%s  %s (%s)  %s  %s 起, %s 前办结  依据: %s"
        .formatted(
            WarningLevel.valueOf(row.getString(1)).label(),
            row.getString(0),
            WarningState.valueOf(row.getString(2)).label(),
            row.getInt(3) == 0 ? "" : ", 逾期" + row.getInt(3) + "次",
            row.getString(4),
            row.getString(5),
            rule == null ? row.getString(6) : rule.rule().label(),
            row.getString(7),
            row.getString(8),
            row.getString(9));
  }
}
