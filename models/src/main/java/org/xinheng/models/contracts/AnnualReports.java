package org.xinheng.models.contracts;

/** Annual reports (年度报告). */
public final class AnnualReports {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field REPORT_YEAR =
      Field.whole("report_year", "报告年度", "Year reported on").must();
  public static final Field REPORTED_ON =
      Field.date("reported_on", "报送日期", "Day the report was published").must();
  public static final Field REPORT_STATE =
      Field.code(
          "report_state", "report-states", "报告状态", "On time, late, corrected, or found false");

  public static final Contract CONTRACT =
      Contract.facts(
          8,
          "annual_reports",
          "年度报告",
          "one row per enterprise and reported year",
          REPORTED_ON,
          null,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          REPORT_YEAR,
          REPORTED_ON,
          REPORT_STATE);

  private AnnualReports() {}
}
