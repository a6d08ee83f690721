package org.xinheng.models.contracts;

/** Persons whose certificate a post requires (食品安全总监、特种作业人员、药师); the person is a keyed hash. */
public final class QualifiedPersons {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "Enterprise the record is about; empty until it is resolved");
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "主体名称", "Name of the enterprise as delivered");
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field PERSON_HASH =
      Field.text("person_hash", "人员标识", "Keyed hash of the person").must();
  public static final Field POST_KIND =
      Field.code("post_kind", "post-kinds", "岗位", "Post that needs the certificate").must();
  public static final Field APPOINTED_ON =
      Field.date("appointed_on", "任职日期", "First day at the post").must();
  public static final Field VALID_UNTIL =
      Field.date("valid_until", "证书有效期至", "Last day the certificate is valid").ahead();
  public static final Field LEFT_ON = Field.date("left_on", "离任日期", "Last day at the post").ahead();

  public static final Contract CONTRACT =
      Contract.facts(
          12,
          "qualified_persons",
          "持证人员",
          "one row per qualified person at a post",
          APPOINTED_ON,
          null,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          PERSON_HASH,
          POST_KIND,
          APPOINTED_ON,
          VALID_UNTIL,
          LEFT_ON);

  private QualifiedPersons() {}
}
