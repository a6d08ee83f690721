package org.xinheng.models.contracts;

/** Objections to records (信用异议). */
public final class Objections {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field OBJECTION_NUMBER =
      Field.text("objection_number", "异议编号", "Number of the objection");
  public static final Field TARGET_DOCUMENT =
      Field.text("target_document", "所异议文书号", "Document number of the record objected to").must();
  public static final Field OPENED_ON =
      Field.date("opened_on", "异议受理日期", "Day the objection was accepted").must();
  public static final Field DECIDED_ON = Field.date("decided_on", "异议处理日期", "Day it was decided");
  public static final Field OBJECTION_OUTCOME =
      Field.code("objection_outcome", "objection-outcomes", "处理结果", "Upheld, rejected or pending");

  public static final Contract CONTRACT =
      Contract.facts(
          13,
          "objections",
          "异议",
          "one row per objection to a record",
          OPENED_ON,
          OBJECTION_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          OBJECTION_NUMBER,
          TARGET_DOCUMENT,
          OPENED_ON,
          DECIDED_ON,
          OBJECTION_OUTCOME);

  private Objections() {}
}
