package org.xinheng.models.contracts;

/** Matters delegated to towns (分类赋权). */
public final class Delegations {
  public static final Field MATTER_CODE =
      Field.text("matter_code", "事项编码", "Code of the matter").must();
  public static final Field TOWN_CLASS =
      Field.code("town_class", "town-classes", "镇街类别", "Class of town").must();
  public static final Field DELEGATED_ON =
      Field.date("delegated_on", "赋权日期", "First day of the delegation").ahead().must();

  public static final Contract CONTRACT =
      Contract.reference(
          32,
          "delegations",
          "赋权事项",
          "one row per matter and town class",
          MATTER_CODE,
          TOWN_CLASS,
          DELEGATED_ON);

  private Delegations() {}
}
