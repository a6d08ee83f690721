package org.xinheng.jobs.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.AssessmentChanges;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.DrawEstimates;
import org.xinheng.jobs.catalogue.DrawJoinedChecks;
import org.xinheng.jobs.catalogue.DrawOutcomes;
import org.xinheng.jobs.catalogue.DrawReplacementPosts;
import org.xinheng.jobs.catalogue.DrawReplacements;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Marts;
import org.xinheng.jobs.catalogue.MatterCoverage;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.WarningPeers;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.lake.KeptNights;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.SitePublication;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.retention.FollowedNight;
import org.xinheng.models.retention.RetentionTerms;

/**
 * Drops nights that need not be kept: of the marts and assessments the last nights stay, then the
 * last of each month; changes of scores stay for their term, and so does the last night that
 * followed the visits of a drawn scope (历史评定清理). What a night knew beside the dossiers stays, so
 * that its scores can be explained as long as the facts are kept.
 */
public final class DropOldNights implements Job {

  /** What nights say of enterprises, besides their marts; trends and draws outlive them. */
  static final List<Table> OF_NIGHTS =
      List.of(
          Assessments.TABLE,
          SupervisionClasses.TABLE,
          Warnings.TABLE,
          WarningPeers.TABLE,
          TargetedChecks.TABLE,
          EnforcementFindings.TABLE);

  /** What nights say of drawn visits, by night and scope. */
  static final List<Table> OF_DRAWS =
      List.of(
          DrawOutcomes.TABLE,
          DrawJoinedChecks.TABLE,
          DrawReplacements.TABLE,
          DrawReplacementPosts.TABLE,
          DrawEstimates.TABLE);

  @Override
  public String name() {
    return "drop-old-nights";
  }

  @Override
  public String purpose() {
    return "drop marts and assessments but of the last nights and month ends";
  }

  @Override
  public List<Table> reads() {
    return List.of();
  }

  @Override
  public List<Table> writes() {
    return Stream.of(
            OF_NIGHTS, OF_DRAWS, List.of(AssessmentChanges.TABLE, MatterCoverage.TABLE), Marts.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    RetentionTerms terms = RetentionTerms.of(context.definitions());
    KeptNights marts = KeptNights.of(lake, context.spark());
    TreeSet<LocalDate> nights = KeptNights.of(lake, context.spark(), Assessments.TABLE);
    nights.addAll(marts.nights());
    List<LocalDate> passed = terms.nights().passed(nights, context.asOf());
    LocalDate before = context.asOf().minusYears(terms.changeYears());
    List<LocalDate> changes =
        List.copyOf(
            KeptNights.of(lake, context.spark(), AssessmentChanges.TABLE).headSet(before, true));

    drop(context, passed);
    delete(context, AssessmentChanges.TABLE, AssessmentChanges.AS_OF, changes);
    dropFollowed(context, terms);

    context.progress().figure("nights_kept", nights.size() - passed.size());
    context.progress().figure("nights_dropped", passed.size());
  }

  /** Takes nights away from readers, and then from the assessments and their history. */
  static void drop(JobContext context, List<LocalDate> nights) {
    KeptNights.of(context.lake(), context.spark()).drop(nights);
    SitePublication.drop(context.lake(), context.spark(), nights);
    for (Table table : OF_NIGHTS) {
      delete(context, table, table.partition(), nights);
    }
  }

  /** Takes away what nights said of drawn visits, but for what is kept of each scope. */
  private static void dropFollowed(JobContext context, RetentionTerms terms) {
    Lake lake = context.lake();
    List<FollowedNight> followed =
        lake
            .readOrEmpty(DrawOutcomes.TABLE)
            .select(DrawOutcomes.SCOPE.column(), DrawOutcomes.AS_OF.column())
            .distinct()
            .collectAsList()
            .stream()
            .map(row -> new FollowedNight(row.getString(0), row.getLocalDate(1)))
            .toList();
    List<Row> passed =
        FollowedNight.passed(followed, terms, context.asOf()).stream()
            .map(one -> RowFactory.create(one.scope(), one.night()))
            .toList();
    if (!passed.isEmpty()) {
      StructType keys =
          new StructType()
              .add(DrawOutcomes.SCOPE.name(), DataTypes.StringType)
              .add(DrawOutcomes.AS_OF.name(), DataTypes.DateType);
      for (Table table : OF_DRAWS) {
        Dataset<Row> gone = context.spark().createDataFrame(passed, keys);
        lake.delete(table, gone, DrawOutcomes.SCOPE, DrawOutcomes.AS_OF);
      }
    }
    delete(
        context,
        MatterCoverage.TABLE,
        MatterCoverage.AS_OF,
        terms
            .nights()
            .passed(KeptNights.of(lake, context.spark(), MatterCoverage.TABLE), context.asOf()));
  }

  private static void delete(JobContext context, Table table, Column asOf, List<LocalDate> nights) {
    if (nights.isEmpty()) {
      return;
    }
    Dataset<Row> keys =
        context.spark().createDataset(nights, Encoders.LOCALDATE()).toDF(asOf.name());
    context.lake().delete(table, keys, asOf);
  }
}
