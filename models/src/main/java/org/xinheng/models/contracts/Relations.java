package org.xinheng.models.contracts;

/** Relations between enterprises (关联关系). */
public final class Relations {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field RELATION_KIND =
      Field.code(
              "relation_kind",
              "relation-kinds",
              "关系类别",
              "Same representative, shareholder, address, branch or successor")
          .must();
  public static final Field OTHER_USCC =
      Field.text("other_uscc", "关联方代码", "The other enterprise").must();
  public static final Field PERSON_HASH =
      Field.text("person_hash", "关联人标识", "Keyed hash of the person in common");
  public static final Field SINCE_ON =
      Field.date("since_on", "起始日期", "First day of the relation").must();
  public static final Field UNTIL_ON =
      Field.date("until_on", "终止日期", "Last day of the relation").ahead();

  public static final Contract CONTRACT =
      Contract.facts(
          10,
          "relations",
          "关联关系",
          "one row per relation of one enterprise to another",
          SINCE_ON,
          null,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          RELATION_KIND,
          OTHER_USCC,
          PERSON_HASH,
          SINCE_ON,
          UNTIL_ON);

  private Relations() {}
}
