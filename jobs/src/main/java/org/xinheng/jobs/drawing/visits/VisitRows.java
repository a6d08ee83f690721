package org.xinheng.jobs.drawing.visits;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.drawing.registers.Named;

/** Listed posts as rows of {@link org.xinheng.jobs.catalogue.ListedVisits}. */
public final class VisitRows {
  private VisitRows() {}

  public static List<Row> of(Collection<ListedPost> posts, LocalDate asOf) {
    return posts.stream().map(post -> row(post, asOf)).toList();
  }

  private static Row row(ListedPost post, LocalDate asOf) {
    return RowFactory.create(
        asOf,
        post.scope(),
        post.visitId(),
        post.department().code(),
        String.join(";", post.plans()),
        post.department().name(),
        post.team().code(),
        post.team().name(),
        post.day(),
        post.number() == 0 ? null : post.number(),
        post.replaces(),
        post.subject().uscc(),
        post.subject().name(),
        orNull(post.subject().address()),
        orNull(post.subject().town().code()),
        orNull(post.subject().town().name()),
        joined(post.matters().stream().map(Named::code)),
        joined(post.matters().stream().map(Named::name)),
        orNull(String.join(";", post.officers())),
        post.isStaffed(),
        post.isChanged(),
        post.isStaffed() ? null : post.shortage(),
        post.isStaffed() ? null : post.lacks(),
        orNull(String.join(";", post.qualifications())),
        post.isOverCapacity(),
        post.isDone());
  }

  private static String joined(Stream<String> texts) {
    return texts.collect(Collectors.joining(";"));
  }

  private static String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
