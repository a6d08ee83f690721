package org.xinheng.jobs.catalogue;

import java.util.List;

/** Officers of the visits to reserves, drawn by the tickets of the scope (候补执法岗位). */
public final class DrawReplacementPosts {
  public static final Column AS_OF = DrawOutcomes.AS_OF;
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column VISIT_ID = DrawVisits.VISIT_ID;
  public static final Column PLAN = DrawFrames.PLAN;
  public static final Column DEPARTMENT = DrawPosts.DEPARTMENT;
  public static final Column TEAM = DrawPosts.TEAM;
  public static final Column DAY = DrawVisits.DAY;
  public static final Column MATTERS = DrawVisits.MATTERS;
  public static final Column NEEDED = DrawPosts.NEEDED;
  public static final Column QUALIFICATIONS = DrawPosts.QUALIFICATIONS;
  public static final Column ELIGIBLE = DrawPosts.ELIGIBLE;
  public static final Column FREE = DrawPosts.FREE;
  public static final Column OFFICERS = DrawPosts.OFFICERS;
  public static final Column SHORTAGE = DrawPosts.SHORTAGE;

  public static final Table TABLE =
      new Table(
          "core.draw_replacement_posts",
          "one row per night, scope, visit to a reserve, plan and department",
          List.of(AS_OF, SCOPE, VISIT_ID, PLAN, DEPARTMENT),
          AS_OF,
          List.of(
              AS_OF,
              SCOPE,
              VISIT_ID,
              PLAN,
              DEPARTMENT,
              TEAM,
              DAY,
              MATTERS,
              NEEDED,
              QUALIFICATIONS,
              ELIGIBLE,
              FREE,
              OFFICERS,
              SHORTAGE));

  private DrawReplacementPosts() {}
}
