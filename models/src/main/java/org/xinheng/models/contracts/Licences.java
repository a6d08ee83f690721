package org.xinheng.models.contracts;

/** Administrative licences and filings (行政许可、备案). */
public final class Licences {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field LICENCE_NUMBER =
      Field.text("licence_number", "许可编号", "Number of the licence");
  public static final Field DOCUMENT_NUMBER =
      Field.text(
          "document_number", "文书号", "Number of the decision or document an officer would cite");
  public static final Field LICENCE_NAME =
      Field.text("licence_name", "许可证书名称", "Name of the certificate");
  public static final Field LICENCE_KIND =
      Field.code("licence_kind", "licence-kinds", "许可类别", "Kind of the licence");
  public static final Field GRANTED_ON =
      Field.date("granted_on", "许可决定日期", "Day of the decision").must();
  public static final Field VALID_FROM =
      Field.date("valid_from", "有效期自", "First day of validity").ahead();
  public static final Field VALID_UNTIL =
      Field.date("valid_until", "有效期至", "Last day of validity; empty for unlimited").ahead();
  public static final Field LICENCE_STATUS =
      Field.code("licence_status", "licence-statuses", "许可状态", "State of the licence");
  public static final Field CONTENT = Field.text("content", "许可内容", "What is permitted");
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
          2,
          "licences",
          "行政许可与备案",
          "one row per licence or filing",
          GRANTED_ON,
          DOCUMENT_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          LICENCE_NUMBER,
          DOCUMENT_NUMBER,
          LICENCE_NAME,
          LICENCE_KIND,
          GRANTED_ON,
          VALID_FROM,
          VALID_UNTIL,
          LICENCE_STATUS,
          CONTENT,
          AUTHORITY,
          DEPARTMENT);

  private Licences() {}
}
