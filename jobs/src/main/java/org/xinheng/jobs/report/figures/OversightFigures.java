package org.xinheng.jobs.report.figures;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.try_element_at;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.OversightFindings;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.enforcement.Dimension;
import org.xinheng.models.enforcement.EnforcementCheck;
import org.xinheng.models.enforcement.EnforcementRules;
import org.xinheng.models.warning.WarningLevel;

/** Findings about the enforcers, for oversight alone. */
public final class OversightFigures {
  private static final int MOST_FINDINGS = 2000;

  private OversightFigures() {}

  /** The findings of a night with their labels. */
  public static Dataset<Row> findings(Dataset<Row> findings, Definitions definitions) {
    CodeLists lists = CodeLists.of(definitions);
    List<EnforcementCheck> checks = EnforcementRules.of(definitions).checks();
    Column check = EnforcementFindings.CHECK.column();
    return findings
        .withColumn(
            OversightFindings.CHECK_LABEL.name(),
            said(checks, EnforcementCheck::id, one -> one.rule().label(), check))
        .withColumn(
            OversightFindings.SOURCE.name(),
            said(checks, EnforcementCheck::id, one -> one.rule().source(), check))
        .withColumn(
            OversightFindings.LEVEL_LABEL.name(),
            said(
                Arrays.asList(WarningLevel.values()),
                WarningLevel::name,
                WarningLevel::label,
                EnforcementFindings.LEVEL.column()))
        .withColumn(
            OversightFindings.DIMENSION_LABEL.name(),
            said(
                Arrays.asList(Dimension.values()),
                Dimension::name,
                Dimension::label,
                EnforcementFindings.DIMENSION.column()))
        .withColumn(
            OversightFindings.DEPARTMENT_LABEL.name(),
            code(lists, Penalties.DEPARTMENT.list(), EnforcementFindings.DEPARTMENT.column()))
        .withColumn(
            OversightFindings.TOWN_LABEL.name(),
            code(lists, "towns", EnforcementFindings.TOWN.column()))
        .select(OversightFindings.TABLE.expressions());
  }

  /** What the page for oversight shows. */
  public static List<SiteTable> page(Dataset<Row> findings) {
    SiteTable counts =
        SiteTable.of(
            "counts",
            OversightFindings.TABLE,
            findings
                .groupBy(
                    Grouping.columns(
                        OversightFindings.CHECK_LABEL,
                        EnforcementFindings.LEVEL,
                        OversightFindings.LEVEL_LABEL,
                        OversightFindings.DIMENSION_LABEL,
                        OversightFindings.DEPARTMENT_LABEL))
                .agg(count(lit(1)).as(SiteColumns.FINDINGS.name())),
            OversightFindings.CHECK_LABEL,
            EnforcementFindings.LEVEL,
            OversightFindings.LEVEL_LABEL,
            OversightFindings.DIMENSION_LABEL,
            OversightFindings.DEPARTMENT_LABEL,
            SiteColumns.FINDINGS);
    return List.of(counts, list(findings));
  }

  private static SiteTable list(Dataset<Row> findings) {
    return SiteTable.first(
        MOST_FINDINGS,
        "findings",
        OversightFindings.TABLE,
        findings.orderBy(
            SiteColumns.gravestFirst(EnforcementFindings.LEVEL),
            EnforcementFindings.CHECK.column(),
            EnforcementFindings.FINDING_ID.column()),
        EnforcementFindings.LEVEL,
        OversightFindings.LEVEL_LABEL,
        OversightFindings.CHECK_LABEL,
        OversightFindings.DEPARTMENT_LABEL,
        OversightFindings.TOWN_LABEL,
        EnforcementFindings.ENTERPRISE_NAME,
        EnforcementFindings.MATTER,
        EnforcementFindings.DOCUMENT,
        EnforcementFindings.HAPPENED_ON,
        EnforcementFindings.MEASURED,
        EnforcementFindings.ALLOWED,
        OversightFindings.SOURCE);
  }

  private static Column code(CodeLists lists, String list, Column code) {
    return coalesce(
        said(
            List.copyOf(lists.list(list).codes().values()),
            CodeList.Code::code,
            CodeList.Code::label,
            code),
        code);
  }

  private static <T> Column said(
      List<T> all, Function<T, String> code, Function<T, String> label, Column given) {
    Map<String, String> labels = all.stream().collect(Collectors.toMap(code, label));
    return try_element_at(
        map(
            labels.entrySet().stream()
                .flatMap(one -> Stream.of(lit(one.getKey()), lit(one.getValue())))
                .toArray(Column[]::new)),
        given);
  }
}
