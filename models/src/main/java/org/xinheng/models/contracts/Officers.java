package org.xinheng.models.contracts;

/** Certified officers (执法检查人员名录库). */
public final class Officers {
  public static final Field OFFICER_ID =
      Field.text("officer_id", "人员编号", "Pseudonymous number of the officer").must();
  public static final Field TEAM_CODE =
      Field.text("team_code", "队伍编码", "Team of the officer").must();
  public static final Field CERTIFICATE_VALID_UNTIL =
      Field.date("certificate_valid_until", "执法证有效期至", "Last day of the certificate").ahead();
  public static final Field QUALIFICATIONS =
      Field.text("qualifications", "资质", "Qualifications, separated by ;");
  public static final Field LOAD_CAP = Field.whole("load_cap", "任务上限", "Posts per period");
  public static final Field RECUSALS =
      Field.text("recusals", "回避主体", "USCCs to recuse from, separated by ;");

  public static final Contract CONTRACT =
      Contract.reference(
          34,
          "officers",
          "执法检查人员",
          "one row per officer",
          OFFICER_ID,
          TEAM_CODE,
          CERTIFICATE_VALID_UNTIL,
          QUALIFICATIONS,
          LOAD_CAP,
          RECUSALS);

  private Officers() {}
}
