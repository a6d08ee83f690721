package org.xinheng.models.contracts;

/** Good, bad and seriously dishonest credit records (良好、不良、严重失信信息). */
public final class CreditRecords {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field DOCUMENT_NUMBER =
      Field.text(
          "document_number", "文书号", "Number of the decision or document an officer would cite");
  public static final Field RECORD_KIND =
      Field.code("record_kind", "credit-record-kinds", "信息类别", "Kind of credit record").must();
  public static final Field SEVERITY =
      Field.code("severity", "severities", "失信程度", "Tier of the dishonesty");
  public static final Field DETERMINED_ON =
      Field.date("determined_on", "认定日期", "Day of the determining document").must();
  public static final Field ENDED_ON =
      Field.date("ended_on", "终止日期", "Day the state it records ended").ahead();
  public static final Field AMOUNT_CNY = Field.money("amount_cny", "涉及金额", "Amount concerned");
  public static final Field SUMMARY = Field.text("summary", "摘要", "What the record says");
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
          5,
          "credit_records",
          "信用信息",
          "one row per credit record of the public-credit catalogue",
          DETERMINED_ON,
          DOCUMENT_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          DOCUMENT_NUMBER,
          RECORD_KIND,
          SEVERITY,
          DETERMINED_ON,
          ENDED_ON,
          AMOUNT_CNY,
          SUMMARY,
          AUTHORITY,
          DEPARTMENT);

  private CreditRecords() {}
}
