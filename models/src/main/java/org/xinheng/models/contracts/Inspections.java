package org.xinheng.models.contracts;

/** Administrative inspections and what they found (行政检查). */
public final class Inspections {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field TASK_NUMBER =
      Field.text("task_number", "检查任务编号", "Number of the inspection task");
  public static final Field INSPECTED_ON =
      Field.date("inspected_on", "检查日期", "Day of the inspection").must();
  public static final Field MATTER = Field.text("matter", "检查事项", "Matter that was inspected");
  public static final Field CHECK_TYPE =
      Field.code("check_type", "check-types", "检查类型", "Daily, special, lead, re-check and so on");
  public static final Field CHECK_MODE =
      Field.code("check_mode", "check-modes", "检查方式", "On site, off site, double random");
  public static final Field RESULT =
      Field.code("result", "inspection-results", "检查结果", "Result code of the worst finding").must();
  public static final Field RESULT_TEXT =
      Field.text("result_text", "检查结果原文", "Result as delivered");
  public static final Field HAS_FINDING =
      Field.flag("has_finding", "是否发现问题", "Whether a problem was found");
  public static final Field RECTIFICATION_DUE_ON =
      Field.date("rectification_due_on", "限期整改日期", "Day by which the finding must be corrected")
          .ahead();
  public static final Field RECTIFIED_ON =
      Field.date("rectified_on", "整改完成日期", "Day the finding was found corrected");
  public static final Field PUBLISHED_ON =
      Field.date("published_on", "公示日期", "Day the result was published");
  public static final Field COUNTS_TO_CAP =
      Field.flag("counts_to_cap", "是否计入频次上限", "Whether the check counts to the yearly cap");
  public static final Field IS_JOINT =
      Field.flag("is_joint", "是否联合检查", "Whether several departments went together");
  public static final Field OFFICERS =
      Field.text("officers", "检查人员", "Pseudonymous numbers of the officers, separated by ;");
  public static final Field AUTHORITY =
      Field.text("authority", "作出机关", "Authority that made the record");
  public static final Field DEPARTMENT =
      Field.code(
          "department",
          "departments",
          "执法领域",
          "Enforcement department of the 1+8 that the authority belongs to");
  public static final Field SERIOUS_FINDINGS =
      Field.whole("serious_findings", "严重问题数", "Findings of the gravest tier");
  public static final Field GENERAL_FINDINGS =
      Field.whole("general_findings", "一般问题数", "Findings of the middle tier");
  public static final Field MINOR_FINDINGS =
      Field.whole("minor_findings", "轻微问题数", "Findings of the lightest tier");
  public static final Field KEY_FINDINGS =
      Field.whole("key_findings", "关键项问题数", "Findings on key items, as the agency counts them");
  public static final Field PENAL_MEASURES =
      Field.whole(
          "penal_measures", "处罚措施数", "Tickets, summonses, orders and closures that followed");

  public static final Contract CONTRACT =
      Contract.facts(
          3,
          "inspections",
          "行政检查",
          "one row per inspected matter at one enterprise",
          INSPECTED_ON,
          TASK_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          TASK_NUMBER,
          INSPECTED_ON,
          MATTER,
          CHECK_TYPE,
          CHECK_MODE,
          RESULT,
          RESULT_TEXT,
          HAS_FINDING,
          RECTIFICATION_DUE_ON,
          RECTIFIED_ON,
          PUBLISHED_ON,
          COUNTS_TO_CAP,
          IS_JOINT,
          OFFICERS,
          AUTHORITY,
          DEPARTMENT,
          SERIOUS_FINDINGS,
          GENERAL_FINDINGS,
          MINOR_FINDINGS,
          KEY_FINDINGS,
          PENAL_MEASURES);

  private Inspections() {}
}
