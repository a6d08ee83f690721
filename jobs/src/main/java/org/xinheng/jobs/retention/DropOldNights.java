package org.xinheng.jobs.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.AssessmentChanges;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Marts;
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
import org.xinheng.models.retention.RetentionTerms;

/**
 * Drops nights that need not be kept: of the marts and assessments the last nights stay, then the
 * last of each month; changes of scores stay for their term (历史评定清理). What a night knew beside the
 * dossiers stays, so that its scores can be explained as long as the facts are kept.
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
    return Stream.of(OF_NIGHTS, List.of(AssessmentChanges.TABLE), Marts.ALL)
        .flatMap(List::stream)
        .toList();
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    RetentionTerms terms = RetentionTerms.of(context.definitions());
    KeptNights marts = KeptNights.of(lake, context.spark());
    TreeSet<LocalDate> nights = nights(lake, Assessments.TABLE, Assessments.AS_OF);
    nights.addAll(marts.nights());
    List<LocalDate> passed = terms.nights().passed(nights, context.asOf());
    LocalDate before = context.asOf().minusYears(terms.changeYears());
    List<LocalDate> changes =
        List.copyOf(
            nights(lake, AssessmentChanges.TABLE, AssessmentChanges.AS_OF).headSet(before, true));

    drop(context, passed);
    delete(context, AssessmentChanges.TABLE, AssessmentChanges.AS_OF, changes);

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

  private static void delete(JobContext context, Table table, Column asOf, List<LocalDate> nights) {
    if (nights.isEmpty()) {
      return;
    }
    Dataset<Row> keys =
        context.spark().createDataset(nights, Encoders.LOCALDATE()).toDF(asOf.name());
    context.lake().delete(table, keys, asOf);
  }

  /** Nights of a table; few, one for each day at most. */
  private static TreeSet<LocalDate> nights(Lake lake, Table table, Column asOf) {
    return new TreeSet<>(
        lake.readOrEmpty(table)
            .select(asOf.column())
            .distinct()
            .as(Encoders.LOCALDATE())
            .collectAsList());
  }
}
