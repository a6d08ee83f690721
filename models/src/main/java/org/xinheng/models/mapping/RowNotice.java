package org.xinheng.models.mapping;

/**
 * Something odd about an accepted row, for the quality report (质量提示).
 *
 * @param kind what is odd
 * @param field contract field it concerns
 */
public record RowNotice(Kind kind, String field) {

  /** Oddities that do not refuse a row. */
  public enum Kind {
    USCC_MENDED("代码经规范化后有效"),
    ORGANISATION_CODE_CHECK("组织机构代码校验未通过"),
    REGISTRATION_NUMBER_MOVED("代码栏为注册号"),
    REGISTRATION_NUMBER_CHECK("注册号校验未通过");

    private final String label;

    Kind(String label) {
      this.label = label;
    }

    /** Chinese name, for reports. */
    public String label() {
      return label;
    }
  }
}
