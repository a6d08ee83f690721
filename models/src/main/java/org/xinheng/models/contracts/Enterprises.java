package org.xinheng.models.contracts;

/** Registration of market entities (市场主体登记). */
public final class Enterprises {
  public static final Field USCC =
      Field.text("uscc", "统一社会信用代码", "The only identity of the enterprise").must();
  public static final Field ENTERPRISE_NAME =
      Field.text("enterprise_name", "名称", "Registered name").must();
  public static final Field REGISTRATION_NUMBER =
      Field.text("registration_number", "注册号", "Legacy 15-digit registration number as delivered");
  public static final Field SUBJECT_TYPE =
      Field.code(
              "subject_type",
              "subject-types",
              "主体类型",
              "Enterprise, individual business, cooperative or branch")
          .must();
  public static final Field REGISTRATION_STATUS =
      Field.code(
              "registration_status", "registration-statuses", "登记状态", "State of the registration")
          .must();
  public static final Field ESTABLISHED_ON =
      Field.date("established_on", "成立日期", "Day the enterprise was established").must();
  public static final Field DEREGISTERED_ON =
      Field.date("deregistered_on", "注销日期", "Day the registration ended");
  public static final Field INDUSTRY =
      Field.text("industry", "行业代码", "GB/T 4754-2017 letter and digits");
  public static final Field TOWN =
      Field.code("town", "towns", "所在镇街", "Town or sub-district of the premises");
  public static final Field VILLAGE = Field.text("village", "所在村社", "Twelve-digit village code");
  public static final Field ADDRESS = Field.text("address", "住所", "Registered address");
  public static final Field REGISTERED_CAPITAL_CNY =
      Field.money("registered_capital_cny", "注册资本", "Registered capital");
  public static final Field LEGAL_REPRESENTATIVE_HASH =
      Field.text("legal_representative_hash", "法定代表人标识", "Keyed hash of the legal representative");
  public static final Field BUSINESS_SCOPE =
      Field.text("business_scope", "经营范围", "Registered business scope");
  public static final Field BUSINESS_UNTIL =
      Field.date("business_until", "经营期限至", "Last day of the business term, or empty").ahead();
  public static final Field PREDECESSOR_USCC =
      Field.text(
          "predecessor_uscc",
          "原主体代码",
          "Old subject where an individual business became an enterprise (个转企)");
  public static final Field PARENT_USCC = Field.text("parent_uscc", "隶属企业代码", "Parent of a branch");
  public static final Field LABELS =
      Field.text("labels", "专项库标签", "Labels of special registers, separated by ;");

  public static final Field PHONE_HASH =
      Field.text("phone_hash", "联系电话标识", "Keyed hash of the telephone number");

  public static final Contract CONTRACT =
      Contract.facts(
          1,
          "enterprises",
          "市场主体",
          "one row per enterprise and delivered state of its registration",
          ESTABLISHED_ON,
          null,
          USCC,
          ENTERPRISE_NAME,
          REGISTRATION_NUMBER,
          SUBJECT_TYPE,
          REGISTRATION_STATUS,
          ESTABLISHED_ON,
          DEREGISTERED_ON,
          INDUSTRY,
          TOWN,
          VILLAGE,
          ADDRESS,
          REGISTERED_CAPITAL_CNY,
          LEGAL_REPRESENTATIVE_HASH,
          BUSINESS_SCOPE,
          BUSINESS_UNTIL,
          PREDECESSOR_USCC,
          PARENT_USCC,
          LABELS,
          PHONE_HASH);

  private Enterprises() {}
}
