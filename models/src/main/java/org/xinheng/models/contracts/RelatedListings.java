package org.xinheng.models.contracts;

/** Listings of related enterprises, derived from relations and listings each night. */
public final class RelatedListings {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field RELATION_KIND =
      Field.code("relation_kind", "relation-kinds", "关系类别", "How the two are related");
  public static final Field OTHER_USCC = Field.text("other_uscc", "关联方代码", "The listed enterprise");
  public static final Field DOCUMENT_NUMBER =
      Field.text(
          "document_number", "文书号", "Number of the decision or document an officer would cite");
  public static final Field LIST_KIND =
      Field.code("list_kind", "listing-kinds", "名单类别", "Which list");
  public static final Field LISTED_ON =
      Field.date("listed_on", "列入日期", "Day it counts from: the later of entry and relation");
  public static final Field REMOVED_ON =
      Field.date("removed_on", "移出日期", "Day of removal, or the end of the relation");
  public static final Field REMOVAL_KIND =
      Field.code("removal_kind", "removal-kinds", "移出方式", "Removed, or struck out");

  public static final Contract CONTRACT =
      Contract.facts(
          17,
          "related_listings",
          "关联方名单",
          "one row per listing of a related enterprise",
          LISTED_ON,
          DOCUMENT_NUMBER,
          USCC,
          RELATION_KIND,
          OTHER_USCC,
          DOCUMENT_NUMBER,
          LIST_KIND,
          LISTED_ON,
          REMOVED_ON,
          REMOVAL_KIND);

  private RelatedListings() {}
}
