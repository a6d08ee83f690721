package org.xinheng.jobs.drawing.visits;

import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.DrawChanges;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.DrawOutcomes;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawReplacementPosts;
import org.xinheng.jobs.catalogue.DrawReplacements;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.definitions.Definitions;

/**
 * Drawn visits, and those to reserves, with names beside all codes; as many as were drawn. By
 * scope, number and department.
 */
public final class ListedPosts {
  /** What is read for them. */
  public static final List<Table> READS =
      List.of(
          Facts.TABLE,
          DrawSummaries.TABLE,
          DrawVisits.TABLE,
          DrawPosts.TABLE,
          DrawChanges.TABLE,
          DrawJoinedChecks.TABLE,
          DrawOutcomes.TABLE,
          DrawReplacements.TABLE,
          DrawReplacementPosts.TABLE);

  private static final Comparator<ListedPost> ORDER =
      Comparator.comparing(ListedPost::scope)
          .thenComparing(post -> post.number() == 0)
          .thenComparing(ListedPost::number)
          .thenComparing(ListedPost::visitId)
          .thenComparing(post -> post.department().code())
          .thenComparing(post -> String.join(";", post.plans()));

  private final Lake lake;
  private final LocalDate asOf;
  private final Map<String, Row> changes = new HashMap<>();
  private final Map<String, List<Row>> joined = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private final Set<String> known = new HashSet<>();

  private ListedPosts(Lake lake, LocalDate asOf) {
    this.lake = lake;
    this.asOf = asOf;
  }

  /**
   * The visits from a day on of all scopes that had been drawn by a night.
   *
   * @param registers as they are known by the night
   */
  public static List<ListedPost> of(
      Lake lake, Definitions definitions, Registers registers, LocalDate asOf, LocalDate from) {
    Object[] drawn =
        lake
            .readOrEmpty(DrawSummaries.TABLE)
            .filter(DrawSummaries.AS_OF.column().leq(lit(asOf)))
            .select(DrawSummaries.SCOPE.column())
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toArray();
    return drawn.length == 0
        ? List.of()
        : new ListedPosts(lake, asOf).listed(definitions, registers, drawn, from);
  }

  private List<ListedPost> listed(
      Definitions definitions, Registers registers, Object[] drawn, LocalDate from) {
    readChanges(drawn);
    Column wanted =
        DrawVisits.SCOPE
            .column()
            .isin(drawn)
            .and(
                DrawVisits.DAY
                    .column()
                    .geq(lit(from))
                    .or(DrawVisits.VISIT_ID.column().isin(changedFrom(from))));
    Map<String, Row> visits = new HashMap<>();
    collect(DrawVisits.TABLE, wanted)
        .forEach(row -> visits.put(PostNames.text(row, DrawVisits.VISIT_ID), row));
    Map<String, Row> reserves = new HashMap<>();
    Column tonight = wanted.and(lastFollowed(drawn));
    collect(DrawReplacements.TABLE, tonight).forEach(row -> reserves.put(keyOfReserve(row), row));
    readJoined(tonight);
    readOutcomes(tonight);
    Set<String> subjects = new HashSet<>();
    visits.values().forEach(row -> subjects.add(PostNames.text(row, DrawVisits.USCC)));
    reserves
        .values()
        .forEach(row -> subjects.add(PostNames.text(row, DrawReplacements.REPLACEMENT_ID)));
    PostNames names = PostNames.of(lake, definitions, registers, subjects, asOf);
    List<ListedPost> posts = new ArrayList<>();
    for (Row post : collect(DrawPosts.TABLE, wanted)) {
      Row visit = visits.get(PostNames.text(post, DrawPosts.VISIT_ID));
      posts.add(names.drawn(post, visit, also(post)));
    }
    for (Row post : collect(DrawReplacementPosts.TABLE, tonight)) {
      Row reserve = reserves.get(keyOfReserve(post));
      posts.add(names.reserve(post, reserve, also(post)));
    }
    posts.removeIf(post -> post.day().isBefore(from));
    posts.sort(ORDER);
    return posts;
  }

  /** Visits that were changed and go on a day from this on, wherever they were before. */
  private Object[] changedFrom(LocalDate from) {
    return changes.values().stream()
        .filter(row -> !row.<LocalDate>getAs(DrawChanges.DAY.name()).isBefore(from))
        .map(row -> PostNames.text(row, DrawChanges.VISIT_ID))
        .distinct()
        .toArray();
  }

  /** The last night that followed each scope: a scope whose results are all public is let alone. */
  private Column lastFollowed(Object[] drawn) {
    Column nights = lit(false);
    for (Row row :
        lake.readOrEmpty(DrawOutcomes.TABLE)
            .filter(DrawOutcomes.SCOPE.column().isin(drawn))
            .filter(DrawOutcomes.AS_OF.column().leq(lit(asOf)))
            .groupBy(DrawOutcomes.SCOPE.column())
            .agg(max(DrawOutcomes.AS_OF.column()))
            .collectAsList()) {
      nights =
          nights.or(
              DrawOutcomes.SCOPE
                  .column()
                  .equalTo(lit(row.getString(0)))
                  .and(DrawOutcomes.AS_OF.column().equalTo(lit(row.getLocalDate(1)))));
    }
    return nights;
  }

  private List<Row> collect(Table table, Column wanted) {
    Dataset<Row> rows = lake.readOrEmpty(table);
    return rows.filter(wanted).collectAsList();
  }

  /** The last change of each post says who goes and when. */
  private void readChanges(Object[] drawn) {
    lake.readOrEmpty(DrawChanges.TABLE)
        .filter(DrawChanges.SCOPE.column().isin(drawn))
        .filter(DrawChanges.DECIDED_ON.column().leq(lit(asOf)))
        .orderBy(DrawChanges.SCOPE.column(), DrawChanges.NUMBER.column())
        .collectAsList()
        .forEach(row -> changes.put(keyOfPost(row), row));
  }

  /** A check that no post takes stays with whoever asked for it. */
  private void readJoined(Column tonight) {
    for (Row row :
        lake.readOrEmpty(DrawJoinedChecks.TABLE)
            .filter(tonight)
            .orderBy(DrawJoinedChecks.VISIT_ID.column(), DrawJoinedChecks.CHECK_ID.column())
            .collectAsList()) {
      String post = PostNames.text(row, DrawJoinedChecks.POST);
      if (post != null && PostNames.text(row, DrawJoinedChecks.SHORTAGE) == null) {
        joined
            .computeIfAbsent(
                PostNames.text(row, DrawJoinedChecks.VISIT_ID) + "|" + post,
                key -> new ArrayList<>())
            .add(row);
      }
    }
  }

  private PostNames.Also also(Row post) {
    String key = keyOfPost(post);
    return new PostNames.Also(changes.get(key), joined.getOrDefault(key, List.of()), isDone(post));
  }

  private void readOutcomes(Column tonight) {
    for (Row row : collect(DrawOutcomes.TABLE, tonight)) {
      String matter =
          PostNames.text(row, DrawOutcomes.VISIT_ID)
              + "|"
              + PostNames.text(row, DrawOutcomes.MATTER);
      known.add(matter);
      if (PostNames.text(row, DrawOutcomes.STATE).equals("OPEN")) {
        open.add(matter);
      }
    }
  }

  private boolean isDone(Row post) {
    String visit = PostNames.text(post, DrawPosts.VISIT_ID) + "|";
    return PostNames.texts(post, DrawPosts.MATTERS).stream()
        .allMatch(matter -> known.contains(visit + matter) && !open.contains(visit + matter));
  }

  private static String keyOfPost(Row row) {
    return PostNames.text(row, DrawPosts.VISIT_ID)
        + "|"
        + PostNames.text(row, DrawPosts.DEPARTMENT);
  }

  private static String keyOfReserve(Row row) {
    return PostNames.text(row, DrawReplacements.VISIT_ID)
        + "|"
        + PostNames.text(row, DrawReplacements.PLAN);
  }
}
