package org.xinheng.jobs.lists.warnings;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.sheets.Sheet;
import org.xinheng.jobs.sheets.SheetColumn;
import org.xinheng.jobs.sheets.SheetWriter;
import org.xinheng.models.warning.WarningLevel;
import org.xinheng.models.warning.life.WarningState;

/** Workbooks of open warnings and of leads to be checked, of one team or of one town. */
final class WarningSheets {
  /** What the sheet of open warnings reads, behind the column by which rows are cut into files. */
  static final List<org.xinheng.jobs.catalogue.Column> READ =
      List.of(
          Warnings.WARNING_ID,
          Warnings.LEVEL,
          Warnings.RULE,
          Warnings.STATE,
          Warnings.ENTERPRISE_NAME,
          Warnings.USCC,
          Warnings.TOWN,
          Warnings.TEAM,
          Warnings.OPENED_ON,
          Warnings.SIGN_IN_BY,
          Warnings.VERIFY_BY,
          Warnings.DISPOSE_BY,
          Warnings.MISSED_DEADLINES,
          Warnings.OPENINGS,
          Warnings.EVIDENCE);

  private static final List<SheetColumn> OPEN =
      List.of(
          SheetColumn.number("序号", 6),
          SheetColumn.text("级别", 6),
          SheetColumn.text("预警", 24),
          SheetColumn.text("状态", 8),
          SheetColumn.text("企业名称", 28),
          SheetColumn.text("统一社会信用代码", 21),
          SheetColumn.text("镇街", 11),
          SheetColumn.text("承办队伍", 20),
          SheetColumn.date("预警日期"),
          SheetColumn.date("签收期限"),
          SheetColumn.date("核查期限"),
          SheetColumn.date("处置期限"),
          SheetColumn.number("逾期次数", 6),
          SheetColumn.number("触发次数", 6),
          SheetColumn.text("依据的记录", 44),
          SheetColumn.text("规则依据", 30),
          SheetColumn.text("属实后", 18),
          SheetColumn.text("预警编号", 34),
          SheetColumn.text("核查结论 (填写)", 14),
          SheetColumn.text("核查人 (填写)", 12));
  private static final List<SheetColumn> LEADS =
      List.of(
          SheetColumn.number("序号", 6),
          SheetColumn.text("核查方式", 16),
          SheetColumn.text("企业名称", 28),
          SheetColumn.text("统一社会信用代码", 21),
          SheetColumn.text("镇街", 11),
          SheetColumn.text("承办队伍", 20),
          SheetColumn.text("检查事项", 24),
          SheetColumn.date("起始日期"),
          SheetColumn.date("截止日期"),
          SheetColumn.text("期限已过", 8),
          SheetColumn.date("并入检查日期"),
          SheetColumn.date("核查日期"),
          SheetColumn.text("预警", 24),
          SheetColumn.text("线索依据", 44),
          SheetColumn.text("备注", 28),
          SheetColumn.text("核查编号", 36));

  private final WarningNames names;
  private final LocalDate asOf;

  WarningSheets(WarningNames names, LocalDate asOf) {
    this.names = names;
    this.asOf = asOf;
  }

  /**
   * Writes a workbook.
   *
   * @param whose name of the team or town
   * @param open rows of {@link #READ} behind one more column, walked once
   */
  void write(Path file, String whose, Iterator<Row> open, List<Lead> leads) {
    SheetWriter.write(
        file,
        List.of(
            new Sheet("在办预警", title(whose, "在办预警工作表"), OPEN, numbered(open)),
            new Sheet("线索核查", title(whose, "线索核查工作表"), LEADS, numberedLeads(leads))));
  }

  private String title(String whose, String what) {
    return "%s %s (截至 %s, 内部资料)".formatted(whose, what, asOf);
  }

  /**
   * A lead with the visit that takes it along.
   *
   * @param check row of {@link TargetedChecks}
   * @param visitDay day of that visit; null where it is a check of its own
   */
  record Lead(Row check, LocalDate visitDay) {
    String text(org.xinheng.jobs.catalogue.Column column) {
      return check.getAs(column.name());
    }

    /** Day on which it was carried out; null while it was not. */
    LocalDate checkedOn() {
      return check.getAs(TargetedChecks.CHECKED_ON.name());
    }

    LocalDate until() {
      return check.getAs(TargetedChecks.UNTIL_ON.name());
    }
  }

  private Iterator<List<Object>> numbered(Iterator<Row> rows) {
    return new Iterator<>() {
      private int number;

      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public List<Object> next() {
        number++;
        return cells(number, rows.next());
      }
    };
  }

  private List<Object> cells(int number, Row row) {
    String rule = row.getAs(Warnings.RULE.name());
    return Arrays.asList(
        number,
        WarningLevel.valueOf(row.getAs(Warnings.LEVEL.name())).label(),
        names.rule(rule),
        WarningState.valueOf(row.getAs(Warnings.STATE.name())).label(),
        row.getAs(Warnings.ENTERPRISE_NAME.name()),
        row.getAs(Warnings.USCC.name()),
        names.town(row.getAs(Warnings.TOWN.name())),
        names.team(row.getAs(Warnings.TEAM.name())),
        row.getAs(Warnings.OPENED_ON.name()),
        row.getAs(Warnings.SIGN_IN_BY.name()),
        row.getAs(Warnings.VERIFY_BY.name()),
        row.getAs(Warnings.DISPOSE_BY.name()),
        row.getAs(Warnings.MISSED_DEADLINES.name()),
        row.getAs(Warnings.OPENINGS.name()),
        names.evidenceText(row.getList(row.fieldIndex(Warnings.EVIDENCE.name()))),
        names.basis(rule),
        names.action(rule),
        row.getAs(Warnings.WARNING_ID.name()),
        null,
        null);
  }

  private Iterator<List<Object>> numberedLeads(List<Lead> leads) {
    List<List<Object>> rows = new ArrayList<>();
    leads.forEach(lead -> rows.add(cells(rows.size() + 1, lead)));
    return rows.iterator();
  }

  private List<Object> cells(int number, Lead lead) {
    return Arrays.asList(
        number,
        manner(lead),
        lead.text(TargetedChecks.ENTERPRISE_NAME),
        lead.text(TargetedChecks.USCC),
        names.town(lead.text(TargetedChecks.TOWN)),
        names.team(lead.text(TargetedChecks.TEAM)),
        names.matter(lead.text(TargetedChecks.MATTER)),
        lead.check().getAs(TargetedChecks.FROM_ON.name()),
        lead.until(),
        (lead.checkedOn() == null ? asOf : lead.checkedOn()).isAfter(lead.until()),
        lead.visitDay(),
        lead.checkedOn(),
        names.rule(lead.text(TargetedChecks.RULE)),
        names.evidenceText(
            lead.check().getList(lead.check().fieldIndex(TargetedChecks.EVIDENCE.name()))),
        remarks(lead),
        lead.text(TargetedChecks.CHECK_ID));
  }

  private static String manner(Lead lead) {
    if (lead.checkedOn() != null) {
      return "已核查";
    }
    return lead.visitDay() == null ? "单独线索核查" : "并入双随机检查";
  }

  private String remarks(Lead lead) {
    List<String> remarks = new ArrayList<>(List.of("不计入检查频次"));
    String department = lead.text(TargetedChecks.DEPARTMENT);
    if (names.isTransferred(lead.text(TargetedChecks.MATTER), department)) {
      remarks.add("划转事项, 由" + names.team(lead.text(TargetedChecks.TEAM)) + "核查");
    }
    if (lead.text(TargetedChecks.SHORTAGE) != null) {
      remarks.add("事项未公布, 不得检查");
    }
    return String.join("; ", remarks);
  }

  /** The columns that {@link #write} reads. */
  static Column[] read(Column cutBy) {
    List<Column> columns = new ArrayList<>(List.of(cutBy));
    READ.forEach(column -> columns.add(column.column()));
    return columns.toArray(Column[]::new);
  }
}
