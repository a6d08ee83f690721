package org.xinheng.jobs.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.DrawPosts;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.drawing.visits.PlannedVisit;
import org.xinheng.jobs.drawing.visits.PlannedVisit.PlannedPost;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.ledger.StaffedPost;
import org.xinheng.models.draw.officers.Officer;
import org.xinheng.models.draw.officers.OfficerDraw;
import org.xinheng.models.draw.officers.Roster;
import org.xinheng.models.draw.officers.Staffing;
import org.xinheng.models.plans.Plan;

/** The second random of one drawn scope: visits, posts, officers (综合查一次、执法人员抽取). */
final class ScopeStaffing {
  private static final Comparator<PlannedPost> BY_VISIT =
      Comparator.comparing((PlannedPost post) -> post.request().visit(), CodePoints.ORDER)
          .thenComparing(post -> post.request().department(), CodePoints.ORDER);

  private final JobContext context;
  private final FrozenScope frozen;
  private final List<PlannedVisit> visits;
  private final List<PlannedPost> planned;
  private final List<StaffedPost> posts = new ArrayList<>();

  ScopeStaffing(JobContext context, FrozenScope frozen, List<PlannedVisit> visits) {
    this.context = context;
    this.frozen = frozen;
    this.visits = visits;
    this.planned =
        visits.stream().flatMap(visit -> visit.posts().stream()).sorted(BY_VISIT).toList();
  }

  /** Staffs all posts, and seals the staffing. */
  void staff(Tickets tickets, long independentVisits) {
    List<Officer> officers = new ArrayList<>();
    frozen.ledger().eachOfficer((officer, row) -> officers.add(officer));
    Roster roster = Roster.of(officers);
    List<Staffing> staffings =
        OfficerDraw.draw(
            tickets,
            roster.posts(planned.stream().map(PlannedPost::request).toList()),
            roster::room);
    for (int i = 0; i < planned.size(); i++) {
      posts.add(new StaffedPost(planned.get(i).request(), staffings.get(i)));
    }
    write(independentVisits);
    frozen.ledger().staff(posts);
  }

  long visits() {
    return visits.size();
  }

  long unstaffed() {
    return posts.stream().filter(post -> !post.staffing().isStaffed()).count();
  }

  private void write(long independentVisits) {
    Lake lake = context.lake();
    SparkSession spark = context.spark();
    String scope = frozen.scope();
    lake.writeScope(
        DrawVisits.TABLE, scope, spark.createDataFrame(visitRows(), DrawVisits.TABLE.schema()));
    lake.writeScope(
        DrawPosts.TABLE, scope, spark.createDataFrame(postRows(), DrawPosts.TABLE.schema()));
    lake.writeScope(
        DrawSummaries.TABLE,
        scope,
        spark.createDataFrame(List.of(summary(independentVisits)), DrawSummaries.TABLE.schema()));
  }

  private List<Row> visitRows() {
    List<Row> rows = new ArrayList<>();
    for (PlannedVisit visit : visits) {
      rows.add(
          RowFactory.create(
              frozen.scope(),
              frozen.scope() + ":" + visit.unit().id(),
              visit.unit().id(),
              rows.size() + 1L,
              visit.day(),
              visit.isOverCapacity(),
              visit.unit().town(),
              visit.unit().plans(),
              visit.matters()));
    }
    return rows;
  }

  private List<Row> postRows() {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      StaffedPost post = posts.get(i);
      Staffing staffing = post.staffing();
      rows.add(
          RowFactory.create(
              frozen.scope(),
              post.request().visit(),
              post.request().department(),
              post.request().team(),
              post.request().day(),
              planned.get(i).matters(),
              post.request().needed(),
              List.copyOf(new TreeSet<>(post.request().qualifications())),
              staffing.post().eligible().size(),
              staffing.left(),
              staffing.officers(),
              staffing.isStaffed() ? null : staffing.shortage().name()));
    }
    return rows;
  }

  private Row summary(long independentVisits) {
    long drawn = visits.stream().mapToLong(visit -> visit.unit().plans().size()).sum();
    long matterVisits =
        visits.stream()
            .flatMap(visit -> visit.unit().plans().stream())
            .mapToLong(this::mattersOf)
            .sum();
    Plan.Redraw redraw = frozen.any().redraws();
    return RowFactory.create(
        frozen.scope(),
        context.asOf(),
        frozen.commitment().digest(),
        (long) frozen.plans().size(),
        drawn,
        visits(),
        independentVisits,
        matterVisits,
        (long) posts.size(),
        unstaffed(),
        visits.stream().filter(PlannedVisit::isOverCapacity).count(),
        redraw == null ? null : redraw.scope(),
        redraw == null ? null : redraw.reason(),
        redraw == null ? null : redraw.by());
  }

  private long mattersOf(String plan) {
    return frozen.plans().stream()
        .filter(one -> one.id().equals(plan))
        .map(Plan::matters)
        .mapToLong(List::size)
        .sum();
  }
}
