package org.xinheng.models.contracts;

/** Working-day calendar: holidays and shifted working days (法定节假日与调休). */
public final class WorkingDays {
  public static final Field DAY = Field.date("day", "日期", "The day").ahead().must();
  public static final Field IS_WORKING =
      Field.flag("is_working", "是否工作日", "Whether it is a working day").must();
  public static final Field NOTE = Field.text("note", "说明", "Why");

  public static final Contract CONTRACT =
      Contract.reference(
          37,
          "working_days",
          "工作日历",
          "one row per day that differs from the week",
          DAY,
          IS_WORKING,
          NOTE);

  private WorkingDays() {}
}
