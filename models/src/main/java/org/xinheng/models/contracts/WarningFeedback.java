package org.xinheng.models.contracts;

/** What became of a warning (预警核查反馈). */
public final class WarningFeedback {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field WARNING_ID =
      Field.text("warning_id", "预警编号", "Warning that was verified").must();
  public static final Field FEEDBACK =
      Field.code("feedback", "warning-feedbacks", "核查结论", "What verification found").must();
  public static final Field FED_BACK_ON =
      Field.date("fed_back_on", "反馈日期", "Day of the feedback").must();

  public static final Contract CONTRACT =
      Contract.facts(
          16,
          "warning_feedback",
          "预警反馈",
          "one row per feedback on a warning",
          FED_BACK_ON,
          WARNING_ID,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          WARNING_ID,
          FEEDBACK,
          FED_BACK_ON);

  private WarningFeedback() {}
}
