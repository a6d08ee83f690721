package org.xinheng.models.contracts;

/** Equipment that must be inspected in time (特种设备). */
public final class Equipment {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field EQUIPMENT_NUMBER =
      Field.text("equipment_number", "设备注册代码", "Registration code of the equipment");
  public static final Field EQUIPMENT_KIND =
      Field.code("equipment_kind", "equipment-kinds", "设备种类", "Kind of equipment");
  public static final Field REGISTERED_ON =
      Field.date("registered_on", "登记日期", "Day of its registration").must();
  public static final Field NEXT_INSPECTION_ON =
      Field.date("next_inspection_on", "下次检验日期", "Day the next inspection is due").ahead();
  public static final Field EQUIPMENT_STATUS =
      Field.code("equipment_status", "equipment-statuses", "使用状态", "In use, suspended or scrapped");

  public static final Contract CONTRACT =
      Contract.facts(
          11,
          "equipment",
          "特种设备",
          "one row per piece of equipment under inspection duty",
          REGISTERED_ON,
          EQUIPMENT_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          EQUIPMENT_NUMBER,
          EQUIPMENT_KIND,
          REGISTERED_ON,
          NEXT_INSPECTION_ON,
          EQUIPMENT_STATUS);

  private Equipment() {}
}
