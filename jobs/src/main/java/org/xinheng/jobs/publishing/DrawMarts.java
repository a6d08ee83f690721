package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_if;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawSummary;
import org.xinheng.jobs.catalogue.ListedVisits;
import org.xinheng.jobs.catalogue.MatterCoverage;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.drawing.visits.ListedPost;
import org.xinheng.jobs.drawing.visits.ListedPosts;
import org.xinheng.jobs.drawing.visits.VisitRows;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.NightPublication;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.ledger.Chain;

/** The draws of the year for dashboards inside the bureau: visits, and what each scope came to. */
final class DrawMarts {
  private static final double TEN_THOUSAND = 10_000.0;

  private DrawMarts() {}

  static List<Table> reads() {
    return Stream.concat(
            ListedPosts.READS.stream(), Stream.of(DrawSummaries.TABLE, MatterCoverage.TABLE))
        .distinct()
        .toList();
  }

  /** Writes the marts that rest on draws; both are empty before the first. */
  static void write(NightPublication night, JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    List<Row> drawn =
        lake.readOrEmpty(DrawSummaries.TABLE)
            .filter(DrawSummaries.AS_OF.column().leq(lit(asOf)))
            .orderBy(DrawSummaries.SCOPE.column())
            .collectAsList();
    List<ListedPost> posts =
        drawn.isEmpty()
            ? List.of()
            : ListedPosts.of(
                lake, context.definitions(), Registers.of(lake, asOf), asOf, asOf.withDayOfYear(1));
    night.write(
        ListedVisits.TABLE,
        context.spark().createDataFrame(VisitRows.of(posts, asOf), ListedVisits.TABLE.schema()),
        1);
    night.write(
        DrawSummary.TABLE,
        context.spark().createDataFrame(summaries(context, drawn), DrawSummary.TABLE.schema()),
        1);
  }

  private static List<Row> summaries(JobContext context, List<Row> drawn) {
    if (drawn.isEmpty()) {
      return List.of();
    }
    Row coverage =
        context
            .lake()
            .readOrEmpty(MatterCoverage.TABLE)
            .filter(MatterCoverage.AS_OF.column().equalTo(lit(context.asOf())))
            .agg(count(lit(1)), count_if(MatterCoverage.STATE.column().isin("CHECKED", "PLANNED")))
            .head();
    DrawFolders folders = DrawFolders.of(context.lake());
    return drawn.stream()
        .map(
            row ->
                summary(
                    row,
                    Chain.of(folders.everybody(row.getAs(DrawSummaries.SCOPE.name())).folder())
                        .last()
                        .plans(),
                    coverage,
                    context.asOf()))
        .toList();
  }

  static Row summary(Row row, List<CommittedPlan> plans, Row coverage, LocalDate asOf) {
    long eligible = plans.stream().mapToLong(CommittedPlan::eligible).sum();
    long drawn = whole(row, DrawSummaries.DRAWN);
    long visits = whole(row, DrawSummaries.VISITS);
    long posts = whole(row, DrawSummaries.POSTS);
    long unstaffed = whole(row, DrawSummaries.UNSTAFFED_POSTS);
    return RowFactory.create(
        asOf,
        row.getAs(DrawSummaries.SCOPE.name()),
        row.getAs(DrawSummaries.AS_OF.name()),
        whole(row, DrawSummaries.PLANS),
        eligible,
        plans.stream().mapToLong(CommittedPlan::excluded).sum(),
        drawn,
        ratio(drawn, eligible),
        visits,
        whole(row, DrawSummaries.INDEPENDENT_VISITS),
        whole(row, DrawSummaries.MATTER_VISITS),
        whole(row, DrawSummaries.INDEPENDENT_VISITS) - visits,
        whole(row, DrawSummaries.MATTER_VISITS) - visits,
        posts,
        unstaffed,
        ratio(unstaffed, posts),
        whole(row, DrawSummaries.OVER_CAPACITY),
        row.getAs(DrawSummaries.REDRAWN_SCOPE.name()),
        coverage.getLong(0),
        coverage.getLong(1),
        ratio(coverage.getLong(1), coverage.getLong(0)));
  }

  private static long whole(Row row, org.xinheng.jobs.catalogue.Column column) {
    return row.<Long>getAs(column.name());
  }

  /** A share of 0 to 1 with four places; null where there is no whole. */
  private static Double ratio(long part, long whole) {
    return whole == 0 ? null : Math.round(part * TEN_THOUSAND / whole) / TEN_THOUSAND;
  }
}
