package org.xinheng.models.contracts;

/** Enforcement teams (1+8 队伍和镇街队伍). */
public final class Teams {
  public static final Field TEAM_CODE = Field.text("team_code", "队伍编码", "Code of the team").must();
  public static final Field TEAM_NAME = Field.text("team_name", "队伍名称", "Name of the team").must();
  public static final Field DEPARTMENT =
      Field.code("department", "departments", "执法领域", "Department of the team").must();
  public static final Field TOWN = Field.code("town", "towns", "所在镇街", "Town of a town team");
  public static final Field DAILY_VISITS =
      Field.whole("daily_visits", "日检查能力", "Visits the team can make in a day");

  public static final Contract CONTRACT =
      Contract.reference(
          33,
          "teams",
          "执法队伍",
          "one row per team",
          TEAM_CODE,
          TEAM_NAME,
          DEPARTMENT,
          TOWN,
          DAILY_VISITS);

  private Teams() {}
}
