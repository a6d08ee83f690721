package org.xinheng.models.contracts;

/** Arrears of tax and social insurance, and the tax-abnormal state (欠税、欠缴社保、非正常户). */
public final class Arrears {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field DOCUMENT_NUMBER =
      Field.text(
          "document_number", "文书号", "Number of the decision or document an officer would cite");
  public static final Field ARREARS_KIND =
      Field.code(
              "arrears_kind",
              "arrears-kinds",
              "欠缴类别",
              "Tax, social insurance or tax-abnormal state")
          .must();
  public static final Field SINCE_ON =
      Field.date("since_on", "欠缴起始日期", "First day in arrears").must();
  public static final Field AMOUNT_CNY = Field.money("amount_cny", "欠缴金额", "Amount outstanding");
  public static final Field CLEARED_ON = Field.date("cleared_on", "清缴日期", "Day it was cleared");
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
          9,
          "arrears",
          "欠缴信息",
          "one row per arrears of tax or social insurance",
          SINCE_ON,
          DOCUMENT_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          DOCUMENT_NUMBER,
          ARREARS_KIND,
          SINCE_ON,
          AMOUNT_CNY,
          CLEARED_ON,
          AUTHORITY,
          DEPARTMENT);

  private Arrears() {}
}
