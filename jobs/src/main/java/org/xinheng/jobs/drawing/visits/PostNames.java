package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.DrawChanges;
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
  private final SubjectRegister subjects;

  private PostNames(Registers registers, CodeList departments, SubjectRegister subjects) {
    registers.teams().forEach(team -> teams.put(team.code(), team.name()));
    registers.matters().all().forEach(matter -> matters.put(matter.code(), matter.name()));
    this.departments = departments;
    this.subjects = subjects;
  }

  static PostNames of(
      Lake lake,
      Definitions definitions,
      Registers registers,
      Collection<String> subjects,
      LocalDate asOf) {
    CodeLists lists = CodeLists.of(definitions);
    return new PostNames(
        registers,
        lists.list("departments"),
        SubjectRegister.of(Registers.committed(lake), subjects, lists.list("towns"), asOf));
  }

  /**
   * A post of a drawn visit.
   *
   * @param change its last change by hand, or null
   */
  ListedPost drawn(Row post, Row visit, Row change, boolean isDone) {
    return listed(
        post,
        visit.<Long>getAs(DrawVisits.VISIT_NUMBER.name()),
        null,
        visit.<Boolean>getAs(DrawVisits.IS_OVER_CAPACITY.name()),
        subjects.of(text(visit, DrawVisits.USCC)),
        texts(visit, DrawVisits.PLANS),
        change,
        isDone);
  }

  /** A post of a visit to a reserve. */
  ListedPost reserve(Row post, Row reserve, Row change, boolean isDone) {
    return listed(
        post,
        0,
        text(reserve, DrawReplacements.CLOSED_ID),
        Boolean.TRUE.equals(reserve.getAs(DrawReplacements.IS_OVER_CAPACITY.name())),
        subjects.of(text(reserve, DrawReplacements.REPLACEMENT_ID)),
        List.of(text(reserve, DrawReplacements.PLAN)),
        change,
        isDone);
  }

  private ListedPost listed(
      Row post,
      long number,
      String replaces,
      boolean isOverCapacity,
      Subject subject,
      List<String> plans,
      Row change,
      boolean isDone) {
    String team = text(post, DrawPosts.TEAM);
    // Two teams that share the matters of a department are told apart behind a slash.
    String department = text(post, DrawPosts.DEPARTMENT);
    return new ListedPost(
        text(post, DrawPosts.SCOPE),
        text(post, DrawPosts.VISIT_ID),
        number,
        replaces,
        post.getAs(DrawPosts.DAY.name()),
        isOverCapacity,
        subject,
        plans,
        new Named(department, departments.labelOf(department.replaceFirst("/.*", ""))),
        new Named(team, teams.getOrDefault(team, team)),
        texts(post, DrawPosts.MATTERS).stream()
            .map(code -> new Named(code, matters.getOrDefault(code, code)))
            .toList(),
        post.<Integer>getAs(DrawPosts.NEEDED.name()),
        texts(post, DrawPosts.QUALIFICATIONS),
        post.<Integer>getAs(DrawPosts.ELIGIBLE.name()),
        post.<Integer>getAs(DrawPosts.FREE.name()),
        change == null ? texts(post, DrawPosts.OFFICERS) : texts(change, DrawChanges.OFFICERS),
        change != null,
        isDone,
        text(post, DrawPosts.SHORTAGE));
  }

  static String text(Row row, Column column) {
    return row.getAs(column.name());
  }

  static List<String> texts(Row row, Column column) {
    return row.getList(row.fieldIndex(column.name()));
  }
}
