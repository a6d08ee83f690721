package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_diff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.WarningList;
import org.xinheng.jobs.catalogue.WarningLoad;
import org.xinheng.jobs.catalogue.WarningPrecision;
import org.xinheng.jobs.lake.NightMarts;

/** The board of warnings: how old, how grave, whose, and how often each rule was right. */
record WarningFigures(SiteTable cells, SiteTable load, SiteTable rules, SiteTable open) {
  private static final int MOST_OPEN = 1000;

  static WarningFigures of(NightMarts marts) {
    Dataset<Row> open =
        marts
            .read(WarningList.TABLE)
            .filter(WarningList.IS_OPEN.column())
            .withColumn(SiteColumns.AGE.name(), age());
    return new WarningFigures(
        SiteTable.of(
            "cells",
            WarningList.TABLE,
            open.groupBy(
                    Grouping.columns(
                        SiteColumns.AGE,
                        WarningList.LEVEL,
                        WarningList.LEVEL_LABEL,
                        WarningList.TOWN,
                        WarningList.STATE_LABEL))
                .agg(count(lit(1)).as(SiteColumns.WARNINGS.name())),
            SiteColumns.AGE,
            WarningList.LEVEL,
            WarningList.LEVEL_LABEL,
            WarningList.TOWN,
            WarningList.STATE_LABEL,
            SiteColumns.WARNINGS),
        SiteTable.of(
            "load",
            WarningLoad.TABLE,
            marts.read(WarningLoad.TABLE),
            WarningLoad.TEAM,
            WarningLoad.TEAM_LABEL,
            WarningLoad.LEVEL,
            WarningLoad.LEVEL_LABEL,
            WarningLoad.OPENED_TONIGHT,
            WarningLoad.OPEN_WARNINGS,
            WarningLoad.OVERDUE_WARNINGS),
        rules(marts),
        list(open));
  }

  /** What the page on warnings shows. */
  List<SiteTable> page() {
    return List.of(
        cells.sums(
            "ages",
            SiteColumns.WARNINGS,
            SiteColumns.AGE,
            WarningList.LEVEL,
            WarningList.LEVEL_LABEL),
        cells.sums(
            "states",
            SiteColumns.WARNINGS,
            WarningList.STATE_LABEL,
            WarningList.LEVEL,
            WarningList.LEVEL_LABEL),
        load,
        rules,
        open);
  }

  /** Bands of days, named so that they sort. */
  private static org.apache.spark.sql.Column age() {
    org.apache.spark.sql.Column days =
        date_diff(WarningList.AS_OF.column(), WarningList.OPENED_ON.column());
    return when(days.leq(7), "0–7")
        .when(days.leq(30), "8–30")
        .when(days.leq(90), "31–90")
        .when(days.leq(365), "91–365")
        .otherwise("366+");
  }

  private static SiteTable rules(NightMarts marts) {
    return SiteTable.of(
        "rules",
        WarningPrecision.TABLE,
        marts.read(WarningPrecision.TABLE),
        WarningPrecision.RULE,
        WarningPrecision.RULE_LABEL,
        WarningPrecision.LEVEL,
        WarningPrecision.LEVEL_LABEL,
        WarningPrecision.WARNINGS,
        WarningPrecision.OPEN_WARNINGS,
        WarningPrecision.VERIFIED_WARNINGS,
        WarningPrecision.CONFIRMED_WARNINGS,
        WarningPrecision.PRECISION_RATIO,
        WarningPrecision.PRECISION_LOW_RATIO,
        WarningPrecision.PRECISION_HIGH_RATIO,
        WarningPrecision.IS_PROPOSED_FOR_TUNING);
  }

  /** The gravest and oldest first. */
  private static SiteTable list(Dataset<Row> open) {
    return SiteTable.first(
        MOST_OPEN,
        "open",
        WarningList.TABLE,
        open.orderBy(
            SiteColumns.gravestFirst(WarningList.LEVEL),
            WarningList.OPENED_ON.column(),
            WarningList.WARNING_ID.column()),
        WarningList.LEVEL,
        WarningList.LEVEL_LABEL,
        WarningList.RULE_LABEL,
        WarningList.USCC,
        WarningList.ENTERPRISE_NAME,
        WarningList.TOWN_LABEL,
        WarningList.TEAM,
        WarningList.TEAM_LABEL,
        WarningList.STATE,
        WarningList.STATE_LABEL,
        WarningList.OPENED_ON,
        WarningList.DISPOSE_BY,
        WarningList.MISSED_DEADLINES,
        WarningList.EVIDENCE_TEXT);
  }
}
