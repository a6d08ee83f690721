package org.xinheng.models.contracts;

/** Matters on the published lists (检查、处罚事项清单). */
public final class Matters {
  public static final Field MATTER_CODE =
      Field.text("matter_code", "事项编码", "Code of the matter").must();
  public static final Field MATTER_NAME =
      Field.text("matter_name", "事项名称", "Name of the matter").must();
  public static final Field DEPARTMENT =
      Field.code("department", "departments", "执法领域", "Competent department").must();
  public static final Field MATTER_KIND =
      Field.code(
              "matter_kind",
              "matter-kinds",
              "事项类别",
              "Key or general inspection matter, or penalty matter")
          .must();
  public static final Field IS_PUBLISHED =
      Field.flag("is_published", "是否公布", "Whether the matter is on a published list");
  public static final Field YEARLY_CAP =
      Field.whole("yearly_cap", "年度频次上限", "Checks per enterprise and year");
  public static final Field EFFECTIVE_ON =
      Field.date("effective_on", "生效日期", "First day in force").ahead().must();
  public static final Field CANCELLED_ON =
      Field.date("cancelled_on", "取消日期", "Day it was cancelled").ahead();

  public static final Contract CONTRACT =
      Contract.reference(
          31,
          "matters",
          "监管事项",
          "one row per published matter",
          MATTER_CODE,
          MATTER_NAME,
          DEPARTMENT,
          MATTER_KIND,
          IS_PUBLISHED,
          YEARLY_CAP,
          EFFECTIVE_ON,
          CANCELLED_ON);

  private Matters() {}
}
