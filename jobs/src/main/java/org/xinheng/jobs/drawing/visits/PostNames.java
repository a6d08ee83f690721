package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawReplacements;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.drawing.registers.Named;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.registers.Subject;
import org.xinheng.jobs.drawing.registers.SubjectRegister;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;

/** Makes listed posts of rows, with the names of what they hold by code. */
final class PostNames {
  private final Map<String, String> teams = new HashMap<>();
  private final Map<String, String> matters = new HashMap<>();
  private final CodeList departments;
  private final CodeList checkTypes;
  private final SubjectRegister subjects;

  private PostNames(Registers registers, CodeLists lists, SubjectRegister subjects) {
    registers.teams().forEach(team -> teams.put(team.code(), team.name()));
    registers.matters().all().forEach(matter -> matters.put(matter.code(), matter.name()));
    this.departments = lists.list("departments");
    this.checkTypes = lists.list("check-types");
    this.subjects = subjects;
  }

  /**
   * What is known of a post besides its draw.
   *
   * @param change its last change by hand, or null
   * @param joined rows of {@link DrawJoinedChecks} that it takes along
   * @param isDone whether all its results have come back
   */
  record Also(Row change, List<Row> joined, boolean isDone) {}

  static PostNames of(
      Lake lake,
      Definitions definitions,
      Registers registers,
      Collection<String> subjects,
      LocalDate asOf) {
    CodeLists lists = CodeLists.of(definitions);
    return new PostNames(
        registers,
        lists,
        SubjectRegister.of(Registers.committed(lake), subjects, lists.list("towns"), asOf));
  }

  /**
   * A post of a drawn visit.
   *
   * @param also what else is known of it
   */
  ListedPost drawn(Row post, Row visit, Also also) {
    return listed(
        post,
        visit.<Long>getAs(DrawVisits.VISIT_NUMBER.name()),
        null,
        visit.<Boolean>getAs(DrawVisits.IS_OVER_CAPACITY.name()),
        subjects.of(text(visit, DrawVisits.USCC)),
        texts(visit, DrawVisits.PLANS),
        also);
  }

  /** A post of a visit to a reserve. */
  ListedPost reserve(Row post, Row reserve, Also also) {
    return listed(
        post,
        0,
        text(reserve, DrawReplacements.CLOSED_ID),
        Boolean.TRUE.equals(reserve.getAs(DrawReplacements.IS_OVER_CAPACITY.name())),
        subjects.of(text(reserve, DrawReplacements.REPLACEMENT_ID)),
        List.of(text(reserve, DrawReplacements.PLAN)),
        also);
  }

  private ListedPost listed(
      Row post,
      long number,
      String replaces,
      boolean isOverCapacity,
      Subject subject,
      List<String> plans,
      Also also) {
    String team = text(post, DrawPosts.TEAM);
    // Two teams that share the matters of a department are told apart behind a slash.
    String department = text(post, DrawPosts.DEPARTMENT);
    return new ListedPost(
        text(post, DrawPosts.SCOPE),
        text(post, DrawPosts.VISIT_ID),
        number,
        replaces,
        also.change() == null
            ? post.getAs(DrawPosts.DAY.name())
            : also.change().getAs(DrawChanges.DAY.name()),
        isOverCapacity,
        subject,
        plans,
        new Named(department, departments.labelOf(department.replaceFirst("/.*", ""))),
        new Named(team, teams.getOrDefault(team, team)),
        texts(post, DrawPosts.MATTERS).stream()
            .map(code -> new Named(code, matters.getOrDefault(code, code)))
            .toList(),
        also.joined().stream().map(this::joined).toList(),
        post.<Integer>getAs(DrawPosts.NEEDED.name()),
        texts(post, DrawPosts.QUALIFICATIONS),
        post.<Integer>getAs(DrawPosts.ELIGIBLE.name()),
        post.<Integer>getAs(DrawPosts.FREE.name()),
        also.change() == null
            ? texts(post, DrawPosts.OFFICERS)
            : texts(also.change(), DrawChanges.OFFICERS),
        also.change() != null,
        also.isDone(),
        text(post, DrawPosts.SHORTAGE));
  }

  private String joined(Row check) {
    String matter = text(check, DrawJoinedChecks.MATTER);
    return "%s: %s (%s)"
        .formatted(
            checkTypes.labelOf(text(check, DrawJoinedChecks.CHECK_TYPE)),
            matters.getOrDefault(matter, matter),
            text(check, DrawJoinedChecks.CHECK_ID));
  }

  static String text(Row row, Column column) {
    return row.getAs(column.name());
  }

  static List<String> texts(Row row, Column column) {
    return row.getList(row.fieldIndex(column.name()));
  }
}
