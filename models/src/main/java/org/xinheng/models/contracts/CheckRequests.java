package org.xinheng.models.contracts;

/** Approved checks of one enterprise beside the draws: special checks, assistance (专项、协助检查). */
public final class CheckRequests {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field CHECK_NUMBER =
      Field.text("check_number", "检查任务编号", "Number of the check").must();
  public static final Field MATTER =
      Field.text("matter", "检查事项", "Matter to be checked, by code or name").must();
  public static final Field CHECK_TYPE =
      Field.code("check_type", "check-types", "检查类型", "Special check, assistance and so on").must();
  public static final Field CHECK_FROM =
      Field.date("check_from", "起始日期", "First day on which it may be made").ahead().must();
  public static final Field CHECK_UNTIL =
      Field.date("check_until", "截止日期", "Last day on which it may be made").ahead().must();
  public static final Field COUNTS_TO_CAP =
      Field.flag("counts_to_cap", "是否计入频次上限", "Whether the check counts to the yearly cap");
  public static final Field APPROVED_BY =
      Field.text("approved_by", "批准单位", "Who approved it").must();

  public static final Contract CONTRACT =
      Contract.facts(
          19,
          "check_requests",
          "专项与协助检查任务",
          "one row per check asked for at one enterprise",
          CHECK_FROM,
          CHECK_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          CHECK_NUMBER,
          MATTER,
          CHECK_TYPE,
          CHECK_FROM,
          CHECK_UNTIL,
          COUNTS_TO_CAP,
          APPROVED_BY);

  private CheckRequests() {}
}
