package org.xinheng.models.contracts;

/** Days on which officers are absent (休假、外派). */
public final class Leaves {
  public static final Field OFFICER_ID =
      Field.text("officer_id", "人员编号", "Pseudonymous number of the officer").must();
  public static final Field LEAVE_FROM =
      Field.date("leave_from", "离岗起始日", "First day of the absence").ahead().must();
  public static final Field LEAVE_UNTIL =
      Field.date("leave_until", "离岗截止日", "Last day of the absence").ahead().must();

  public static final Contract CONTRACT =
      Contract.reference(
          38, "leaves", "离岗安排", "one row per absence", OFFICER_ID, LEAVE_FROM, LEAVE_UNTIL);

  private Leaves() {}
}
