package org.xinheng.jobs.lists;

import static org.apache.spark.sql.functions.array_position;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.sheets.Sheet;
import org.xinheng.jobs.sheets.SheetColumn;
import org.xinheng.jobs.sheets.SheetWriter;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.enforcement.Dimension;
import org.xinheng.models.enforcement.EnforcementCheck;
import org.xinheng.models.enforcement.EnforcementRules;
import org.xinheng.models.warning.WarningLevel;

/**
 * What was amiss in how matters were enforced (执法监督问题清单), as a workbook in the folder {@code
 * oversight/enforcement} that nobody else reads; as Parquet they lie beside the pages for
 * oversight.
 */
final class FindingsReport {
  static final List<Table> READS = List.of(EnforcementFindings.TABLE);

  private static final String FOLDER = "enforcement";
  private static final List<SheetColumn> SUMMARY =
      List.of(
          SheetColumn.text("监督检查项", 36),
          SheetColumn.text("级别", 6),
          SheetColumn.text("评议维度", 12),
          SheetColumn.text("执法领域", 16),
          SheetColumn.number("问题数", 9),
          SheetColumn.text("依据", 60),
          SheetColumn.text("依据已核", 8));
  private static final List<SheetColumn> FINDINGS =
      List.of(
          SheetColumn.text("级别", 6),
          SheetColumn.text("监督检查项", 30),
          SheetColumn.text("评议维度", 10),
          SheetColumn.text("执法领域", 14),
          SheetColumn.text("事项或案由", 30),
          SheetColumn.text("文书号", 24),
          SheetColumn.date("行为日期"),
          SheetColumn.text("实际情况", 30),
          SheetColumn.text("应当情况", 30),
          SheetColumn.text("企业名称", 28),
          SheetColumn.text("统一社会信用代码", 21),
          SheetColumn.text("镇街", 11),
          SheetColumn.text("问题编号", 34));

  private final Map<String, EnforcementCheck> checks = new HashMap<>();
  private final CodeList departments;
  private final CodeList towns;
  private final LocalDate asOf;

  private FindingsReport(Definitions definitions, LocalDate asOf) {
    EnforcementRules.of(definitions).checks().forEach(check -> checks.put(check.id(), check));
    CodeLists lists = CodeLists.of(definitions);
    this.departments = lists.list("departments");
    this.towns = lists.list("towns");
    this.asOf = asOf;
  }

  /** Writes the folder; a night that is filled in leaves a newer one alone. */
  static void write(JobContext context, Folders oversight) {
    LocalDate asOf = context.asOf();
    boolean isNewer =
        PrivateFolder.night(oversight, FOLDER).filter(night -> night.isAfter(asOf)).isPresent();
    if (isNewer || !context.lake().exists(EnforcementFindings.TABLE)) {
      return;
    }
    // Persisted for its two readers: the summary and the list.
    Dataset<Row> findings =
        context
            .lake()
            .read(EnforcementFindings.TABLE)
            .filter(EnforcementFindings.AS_OF.column().equalTo(lit(asOf)))
            .persist();
    PrivateFolder folder = PrivateFolder.open(oversight, FOLDER);
    new FindingsReport(context.definitions(), asOf).write(findings, folder.file("findings.xlsx"));
    folder.switchIn(asOf);
    findings.unpersist();
  }

  private void write(Dataset<Row> findings, Path file) {
    String title = "执法监督问题: %s (截至 " + asOf + ", 仅供监督)";
    SheetWriter.write(
        file,
        List.of(
            new Sheet("汇总", title.formatted("汇总"), SUMMARY, each(counted(findings), this::summary)),
            new Sheet(
                "问题清单", title.formatted("清单"), FINDINGS, each(ordered(findings), this::finding))));
  }

  private static Iterator<List<Object>> each(
      Iterator<Row> rows, Function<Row, List<Object>> cells) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<Object> next() {
        return cells.apply(rows.next());
      }
    };
  }

  /** As many rows as there are checks and departments. */
  private static Iterator<Row> counted(Dataset<Row> findings) {
    Column[] by = {
      EnforcementFindings.CHECK.column(),
      EnforcementFindings.LEVEL.column(),
      EnforcementFindings.DIMENSION.column(),
      EnforcementFindings.DEPARTMENT.column()
    };
    return findings.groupBy(by).agg(count(lit(1))).orderBy(by).collectAsList().iterator();
  }

  /** The gravest first; rows come as they are written. */
  private static Iterator<Row> ordered(Dataset<Row> findings) {
    String[] levels = Arrays.stream(WarningLevel.values()).map(Enum::name).toArray(String[]::new);
    return findings
        .coalesce(1)
        .sortWithinPartitions(
            array_position(lit(levels), EnforcementFindings.LEVEL.column()),
            col(EnforcementFindings.CHECK.name()),
            EnforcementFindings.DEPARTMENT.column(),
            EnforcementFindings.HAPPENED_ON.column().desc(),
            EnforcementFindings.FINDING_ID.column())
        .toLocalIterator();
  }

  private List<Object> summary(Row row) {
    EnforcementCheck check = checks.get(row.getString(0));
    return Arrays.asList(
        label(row.getString(0)),
        WarningLevel.valueOf(row.getString(1)).label(),
        Dimension.valueOf(row.getString(2)).label(),
        department(row.getString(3)),
        row.getLong(4),
        check == null ? null : check.rule().source(),
        check == null ? null : check.rule().confirmed());
  }

  private List<Object> finding(Row row) {
    return Arrays.asList(
        WarningLevel.valueOf(text(row, EnforcementFindings.LEVEL)).label(),
        label(text(row, EnforcementFindings.CHECK)),
        Dimension.valueOf(text(row, EnforcementFindings.DIMENSION)).label(),
        department(text(row, EnforcementFindings.DEPARTMENT)),
        text(row, EnforcementFindings.MATTER),
        text(row, EnforcementFindings.DOCUMENT),
        row.getAs(EnforcementFindings.HAPPENED_ON.name()),
        text(row, EnforcementFindings.MEASURED),
        text(row, EnforcementFindings.ALLOWED),
        text(row, EnforcementFindings.ENTERPRISE_NAME),
        text(row, EnforcementFindings.USCC),
        town(text(row, EnforcementFindings.TOWN)),
        text(row, EnforcementFindings.FINDING_ID));
  }

  private String label(String check) {
    return checks.containsKey(check) ? checks.get(check).rule().label() : check;
  }

  private String department(String code) {
    return code == null ? "" : departments.labelOf(code);
  }

  private String town(String code) {
    return code == null ? "" : towns.labelOf(code);
  }

  private static String text(Row row, org.xinheng.jobs.catalogue.Column column) {
    return row.getAs(column.name());
  }
}
