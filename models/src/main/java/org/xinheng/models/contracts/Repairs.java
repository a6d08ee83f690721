package org.xinheng.models.contracts;

/** Credit repairs (信用修复). */
public final class Repairs {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field REPAIR_NUMBER =
      Field.text("repair_number", "修复编号", "Number of the repair decision");
  public static final Field TARGET_DOCUMENT =
      Field.text("target_document", "所修复文书号", "Document number of the record repaired").must();
  public static final Field REPAIRED_ON =
      Field.date("repaired_on", "修复日期", "Day the repair took effect").must();
  public static final Field AUTHORITY =
      Field.text("authority", "修复机关", "Authority that decided the repair");

  public static final Contract CONTRACT =
      Contract.facts(
          14,
          "repairs",
          "信用修复",
          "one row per repair of a record",
          REPAIRED_ON,
          REPAIR_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          REPAIR_NUMBER,
          TARGET_DOCUMENT,
          REPAIRED_ON,
          AUTHORITY);

  private Repairs() {}
}
