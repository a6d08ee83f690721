package org.xinheng.models.mapping;

/** Why a delivered row cannot become a fact (不合格原因). */
public enum QuarantineReason {
  BROKEN_USCC("统一社会信用代码有误", "The unified code fails its check and cannot be mended"),
  UNKNOWN_CODE("代码值未登记", "The mapping knows no code for the delivered value"),
  BAD_DATE("日期有误", "The text is no date, or a day before any record could exist"),
  FUTURE_DATE("日期在未来", "Something that happened is dated after the day it reached us"),
  BAD_AMOUNT("金额有误", "The amount is no number, negative or absurdly large"),
  BAD_NUMBER("数值有误", "The text is no whole number"),
  BAD_FLAG("是否值有误", "The text means neither yes nor no"),
  MISSING_KEY("主键缺失", "A part of the key is empty"),
  MISSING_FIELD("必填项缺失", "A required field is empty"),
  NO_SUBJECT("主体缺失", "Neither code, registration number nor name says whom the row is about"),
  DUPLICATE("重复记录", "A later row of the same delivery has the same key"),
  UNKNOWN_OPERATION("操作类型未登记", "The mapping knows no such operation"),
  UNREADABLE_LINE("无法读取的行", "The line does not have the cells that the header announces");

  private final String label;
  private final String meaning;

  QuarantineReason(String label, String meaning) {
    this.label = label;
    this.meaning = meaning;
  }

  /** Chinese name, for reports. */
  public String label() {
    return label;
  }

  /** One English sentence. */
  public String meaning() {
    return meaning;
  }
}
