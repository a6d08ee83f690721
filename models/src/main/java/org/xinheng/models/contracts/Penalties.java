package org.xinheng.models.contracts;

/** Administrative penalties with remedies, execution and repair (行政处罚). */
public final class Penalties {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field DOCUMENT_NUMBER =
      Field.text("document_number", "决定书文号", "Number of the penalty decision");
  public static final Field DECIDED_ON =
      Field.date("decided_on", "处罚决定日期", "Day of the decision").must();
  public static final Field PENALTY_KIND =
      Field.code("penalty_kind", "penalty-kinds", "处罚类别", "Heaviest kind of penalty imposed");
  public static final Field PROCEDURE =
      Field.code("procedure", "procedures", "处罚程序", "Simple or ordinary procedure");
  public static final Field SEVERITY =
      Field.code(
          "severity", "severities", "失信程度", "Tier of the dishonesty: minor, general or serious");
  public static final Field CAUSE = Field.text("cause", "违法行为类型", "Cause of action (案由)");
  public static final Field DISCRETION_TIER =
      Field.code(
          "discretion_tier", "discretion-tiers", "裁量阶次", "Tier of the discretion standard applied");
  public static final Field IS_REASON_GIVEN =
      Field.flag(
          "is_reason_given", "是否说明裁量理由", "Whether the decision gives its reasons for the tier");
  public static final Field FINE_CNY = Field.money("fine_cny", "罚款金额", "Fine imposed");
  public static final Field CONFISCATED_CNY =
      Field.money("confiscated_cny", "没收金额", "Amount confiscated");
  public static final Field IS_FIRST_OFFENCE =
      Field.flag("is_first_offence", "是否首违", "Whether decided as a first offence");
  public static final Field IS_LEGALLY_REVIEWED =
      Field.flag(
          "is_legally_reviewed",
          "是否法制审核",
          "Whether legal staff reviewed the case before its decision");
  public static final Field FILED_ON = Field.date("filed_on", "立案日期", "Day the case was filed");
  public static final Field PUBLISHED_ON =
      Field.date("published_on", "公示日期", "Day the decision was published");
  public static final Field PUBLICITY_UNTIL =
      Field.date("publicity_until", "公示截止期", "Last day of publicity as delivered").ahead();
  public static final Field PERFORMANCE_DUE_ON =
      Field.date("performance_due_on", "履行期限", "Day by which the penalty must be performed")
          .ahead();
  public static final Field PERFORMED_ON =
      Field.date("performed_on", "履行完毕日期", "Day the penalty was performed in full");
  public static final Field ENFORCED_ON =
      Field.date("enforced_on", "强制执行日期", "Day compulsory execution was applied for");
  public static final Field REMEDY =
      Field.code("remedy", "remedies", "救济方式", "Reconsideration or litigation sought");
  public static final Field REMEDY_OUTCOME =
      Field.code("remedy_outcome", "remedy-outcomes", "救济结果", "What the remedy led to");
  public static final Field REMEDY_DECIDED_ON =
      Field.date("remedy_decided_on", "救济决定日期", "Day the remedy was decided");
  public static final Field WITHDRAWN_ON =
      Field.date(
          "withdrawn_on",
          "撤销日期",
          "Day the decision was revoked, changed or declared illegal or void");
  public static final Field REPAIRED_ON =
      Field.date(
          "repaired_on", "信用修复日期", "Day the credit was repaired, where the penalty record says so");
  public static final Field LEGAL_BASIS =
      Field.text("legal_basis", "处罚依据", "Provision applied, as delivered");
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
          4,
          "penalties",
          "行政处罚",
          "one row per penalty decision against one enterprise",
          DECIDED_ON,
          DOCUMENT_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          DOCUMENT_NUMBER,
          DECIDED_ON,
          PENALTY_KIND,
          PROCEDURE,
          SEVERITY,
          CAUSE,
          DISCRETION_TIER,
          IS_REASON_GIVEN,
          FINE_CNY,
          CONFISCATED_CNY,
          IS_FIRST_OFFENCE,
          IS_LEGALLY_REVIEWED,
          FILED_ON,
          PUBLISHED_ON,
          PUBLICITY_UNTIL,
          PERFORMANCE_DUE_ON,
          PERFORMED_ON,
          ENFORCED_ON,
          REMEDY,
          REMEDY_OUTCOME,
          REMEDY_DECIDED_ON,
          WITHDRAWN_ON,
          REPAIRED_ON,
          LEGAL_BASIS,
          AUTHORITY,
          DEPARTMENT);

  private Penalties() {}
}
