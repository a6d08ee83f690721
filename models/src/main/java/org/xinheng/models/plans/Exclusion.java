package org.xinheng.models.plans;

/** Why an enterprise of a frame cannot be drawn; internal, never published (排除原因). */
public enum Exclusion {
  UNREGISTERED("没有登记信息", true),
  DEREGISTERED("已注销", true),
  LICENCE_REVOKED("已吊销营业执照", true),
  REGISTRATION_CANCELLED("登记已被撤销", true),
  MOVED_AWAY("已迁出", true),
  NOT_CLASSIFIED("没有监管分类", true),
  SUSPENDED("歇业", false),
  CAP_REACHED("本年度检查已达频次上限", false),
  FREQUENCY_REACHED("本年度检查已达所属类别频次", false),
  FULLY_CHECKED("本年度已检查全部事项", false);

  private final String label;
  private final boolean always;

  Exclusion(String label, boolean always) {
    this.label = label;
    this.always = always;
  }

  /** Chinese text. */
  public String label() {
    return label;
  }

  /** Whether it holds in every plan, since nobody could be visited; others a plan declares. */
  public boolean holdsAlways() {
    return always;
  }
}
