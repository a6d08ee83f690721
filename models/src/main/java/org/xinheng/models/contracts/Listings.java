package org.xinheng.models.contracts;

/** Abnormal-operation, serious-violation and judgment-defaulter lists (经营异常、严重违法失信、失信被执行人). */
public final class Listings {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field DOCUMENT_NUMBER =
      Field.text(
          "document_number", "文书号", "Number of the decision or document an officer would cite");
  public static final Field LIST_KIND =
      Field.code("list_kind", "listing-kinds", "名单类别", "Which list").must();
  public static final Field CAUSE_KIND =
      Field.code("cause_kind", "listing-causes", "列入原因类别", "Why it was listed");
  public static final Field CAUSE = Field.text("cause", "列入原因", "Cause as delivered");
  public static final Field LISTED_ON = Field.date("listed_on", "列入日期", "Day of the entry").must();
  public static final Field REMOVED_ON = Field.date("removed_on", "移出日期", "Day of removal");
  public static final Field REMOVAL_KIND =
      Field.code(
          "removal_kind", "removal-kinds", "移出方式", "Removed, or struck out as wrongly listed");
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
          6,
          "listings",
          "名单",
          "one row per entry on a list",
          LISTED_ON,
          DOCUMENT_NUMBER,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          DOCUMENT_NUMBER,
          LIST_KIND,
          CAUSE_KIND,
          CAUSE,
          LISTED_ON,
          REMOVED_ON,
          REMOVAL_KIND,
          AUTHORITY,
          DEPARTMENT);

  private Listings() {}
}
