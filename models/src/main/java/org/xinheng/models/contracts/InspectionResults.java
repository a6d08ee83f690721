package org.xinheng.models.contracts;

/** Results that come back from drawn visits (抽查检查结果). */
public final class InspectionResults {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field VISIT_ID = Field.text("visit_id", "检查编号", "Visit of the draw").must();
  public static final Field MATTER = Field.text("matter", "检查事项", "Matter that was checked").must();
  public static final Field VISITED_ON =
      Field.date("visited_on", "检查日期", "Day of the visit").must();
  public static final Field RESULT =
      Field.code("result", "inspection-results", "检查结果", "Result code").must();
  public static final Field PUBLISHED_ON =
      Field.date("published_on", "公示日期", "Day the result was published");

  public static final Contract CONTRACT =
      Contract.facts(
          15,
          "inspection_results",
          "抽查结果回传",
          "one row per visit and matter",
          VISITED_ON,
          VISIT_ID,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          VISIT_ID,
          MATTER,
          VISITED_ON,
          RESULT,
          PUBLISHED_ON);

  private InspectionResults() {}
}
