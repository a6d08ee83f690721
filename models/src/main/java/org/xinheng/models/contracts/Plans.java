package org.xinheng.models.contracts;

/** Announced selection plans (抽查计划); their rules are definition files. */
public final class Plans {
  public static final Field PLAN_CODE = Field.text("plan_code", "计划编码", "Code of the plan").must();
  public static final Field PLAN_NAME = Field.text("plan_name", "计划名称", "Name of the plan").must();
  public static final Field DEPARTMENT =
      Field.code("department", "departments", "执法领域", "Lead department").must();
  public static final Field SCOPE =
      Field.text("scope", "统筹周期", "Coordination period and round").must();
  public static final Field DRAW_ON = Field.date("draw_on", "抽取日期", "Day of the draw").ahead();

  public static final Contract CONTRACT =
      Contract.reference(
          35,
          "plans",
          "抽查计划",
          "one row per plan announced for a period",
          PLAN_CODE,
          PLAN_NAME,
          DEPARTMENT,
          SCOPE,
          DRAW_ON);

  private Plans() {}
}
