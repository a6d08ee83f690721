package org.xinheng.jobs.enforcement;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sum;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.contracts.Officers;
import org.xinheng.models.contracts.Plans;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.enforcement.Review;
import org.xinheng.models.enforcement.ReviewCounts;
import org.xinheng.models.enforcement.Reviewed;
import org.xinheng.models.enforcement.checks.AnnouncedPlan;
import org.xinheng.models.enforcement.checks.CertifiedOfficer;
import org.xinheng.models.enforcement.checks.Grounds;

/** The one pass over the dossiers: what was amiss in each, and what is counted across all. */
final class Reviews {
  private Reviews() {}

  /** What a review rests on besides the dossiers. */
  record Night(Definitions definitions, Registers registers, LocalDate asOf)
      implements Serializable {

    private Review review() {
      Grounds grounds =
          new Grounds(
              definitions,
              registers.matters(),
              registers.all(Officers.CONTRACT, CertifiedOfficer::of),
              registers.all(Plans.CONTRACT, AnnouncedPlan::of),
              registers.specialDays());
      return Review.of(definitions, grounds, new ReviewCounts(), asOf);
    }
  }

  /**
   * Looks at every dossier.
   *
   * @param dossiers rows of {@link Dossiers#filled}
   */
  static Dataset<Row> of(Dataset<Row> dossiers, Night night) {
    MapPartitionsFunction<Row, Row> look =
        partition -> {
          // Compiled once per partition: definitions are never interpreted per row.
          Review review = night.review();
          Iterator<Row> seen =
              RowsMade.ofEach(partition, row -> look(review, Dossiers.dossier(row)));
          // Behind the last of them what was counted on the way.
          return RowsMade.followed(seen, () -> ReviewRows.row(review.counts()));
        };
    return dossiers.mapPartitions(look, Encoders.row(ReviewRows.SCHEMA));
  }

  private static Row look(Review review, Dossier dossier) {
    Reviewed seen = review.look(dossier);
    return seen.isEmpty() ? null : ReviewRows.row(seen);
  }

  /** What all partitions counted; bounded by measures, matters, departments and towns. */
  static ReviewCounts counts(Dataset<Row> reviewed) {
    ReviewCounts counts = new ReviewCounts();
    reviewed
        .filter(col(ReviewRows.USCC).isNull())
        .select(explode(col(ReviewRows.COUNTS)).as("c"))
        .groupBy("c.measure", "c.matter", "c.department", "c.town", "c.part")
        .agg(sum("c.hits"), sum("c.counted"))
        .collectAsList()
        .forEach(
            row ->
                counts.add(
                    new ReviewCounts.Key(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4)),
                    row.getLong(5),
                    row.getLong(6)));
    return counts;
  }
}
