package org.xinheng.models.contracts;

/** Complaints (投诉) and reports (举报): different objects; persons never enter. */
public final class Complaints {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field CASE_NUMBER = Field.text("case_number", "登记编号", "Number of the case");
  public static final Field COMPLAINT_TYPE =
      Field.code("complaint_type", "complaint-types", "类型", "Complaint (投诉) or report (举报)").must();
  public static final Field TOPIC =
      Field.code("topic", "complaint-topics", "问题类别", "What it is about");
  public static final Field RECEIVED_ON =
      Field.date("received_on", "登记日期", "Day it was received").must();
  public static final Field OUTCOME =
      Field.code("outcome", "complaint-outcomes", "处理结果", "How it was handled");
  public static final Field CLOSED_ON = Field.date("closed_on", "办结日期", "Day it was closed");
  public static final Field IS_MALICIOUS =
      Field.flag("is_malicious", "是否职业索赔", "Whether judged a malicious or professional claim");
  public static final Field AUTHORITY =
      Field.text("authority", "作出机关", "Authority that made the record");
  public static final Field DEPARTMENT =
      Field.code(
          "department",
          "departments",
          "执法领域",
          "Enforcement department of the 1+8 that the authority belongs to");

  public static final Contract CONTRACT =
      Contract.facts(
          7,
          "complaints",
          "投诉举报",
          "one row per consumer complaint or report of a violation",
          RECEIVED_ON,
          CASE_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          CASE_NUMBER,
          COMPLAINT_TYPE,
          TOPIC,
          RECEIVED_ON,
          OUTCOME,
          CLOSED_ON,
          IS_MALICIOUS,
          AUTHORITY,
          DEPARTMENT);

  private Complaints() {}
}
