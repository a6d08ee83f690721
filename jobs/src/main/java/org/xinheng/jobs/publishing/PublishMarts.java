package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.AssessmentChanges;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.CreditReasons;
import org.xinheng.jobs.catalogue.DataQuality;
import org.xinheng.jobs.catalogue.DeliveredFiles;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.EnterpriseCredit;
import org.xinheng.jobs.catalogue.FrozenClasses;
import org.xinheng.jobs.catalogue.GradeChanges;
import org.xinheng.jobs.catalogue.GradeDistribution;
import org.xinheng.jobs.catalogue.KpiFigures;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.catalogue.Marts;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Quality;
import org.xinheng.jobs.catalogue.QuarantineSummary;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RiskValidity;
import org.xinheng.jobs.catalogue.RiskWatch;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.TargetedChecks;
import org.xinheng.jobs.catalogue.WarningTuning;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.lake.KeptNights;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Manifest;
import org.xinheng.jobs.lake.NightPublication;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.SideBySide;
import org.xinheng.models.definitions.Definitions;

/** Publishes the night for dashboards, all marts at once (数据集市). */
public final class PublishMarts implements Job {
  /** Rows of one file: some ten megabytes, so that a mart is few files and more than one core. */
  private static final long ROWS_PER_FILE = 500_000;

  /** Marts written at once: most are small, and their writes wait for the driver. */
  private static final int AT_ONCE = 3;

  @Override
  public String name() {
    return "publish-marts";
  }

  @Override
  public String purpose() {
    return "publish the night's scores, classes, warnings, visits and data quality, all at once";
  }

  @Override
  public List<Table> reads() {
    List<Table> own =
        List.of(
            Assessments.TABLE,
            SupervisionClasses.TABLE,
            FrozenClasses.TABLE,
            Warnings.TABLE,
            TargetedChecks.TABLE,
            WarningTuning.TABLE,
            Kpis.TABLE,
            RiskWatch.TABLE,
            Quality.TABLE,
            QuarantinedRecords.TABLE,
            Deliveries.TABLE,
            NightSurroundings.TABLE);
    return Stream.of(own, DrawMarts.reads(), RiskMarts.reads()).flatMap(List::stream).toList();
  }

  @Override
  public List<Table> writes() {
    return Stream.concat(Stream.of(AssessmentChanges.TABLE), Marts.ALL.stream()).toList();
  }

  @Override
  public List<String> folders() {
    return List.of("draws");
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    MartLabels labels = MartLabels.of(context.definitions());
    Compared compared = compared(lake, asOf);

    NightPublication night = NightPublication.open(lake, context.spark(), asOf);
    SideBySide.run(AT_ONCE, marts(night, context, compared, labels));
    Dataset<Row> deliveries = lake.readOrEmpty(Deliveries.TABLE);
    boolean changed =
        night.finish(origin(context.definitions(), SupersededNights.throughLoad(deliveries, asOf)));
    List<LocalDate> superseded = flag(KeptNights.of(lake, context.spark()), deliveries);

    context.progress().figure(Progress.ROWS, compared.sizes().enterprises());
    context.progress().figure("published", changed ? "anew" : "unchanged");
    context.progress().figure(Progress.OUTPUTS, night.folder());
    context.progress().figure(Progress.SUPERSEDED, superseded);
  }

  /** What is written, the longest first; no part reads what another writes. */
  private static List<Runnable> marts(
      NightPublication night, JobContext context, Compared compared, MartLabels labels) {
    Sizes sizes = compared.sizes();
    return List.of(
        () -> writeCredit(night, compared, labels),
        () -> writeReasons(night, compared, labels),
        () -> SupervisionMarts.write(night, context, labels, sizes.enterpriseFiles()),
        () -> WarningMarts.write(night, context, labels, sizes.enterpriseFiles()),
        () -> writeQuality(night, context, labels),
        () -> DrawMarts.write(night, context),
        () -> CoverageMarts.write(night, context),
        () -> night.write(KpiFigures.TABLE, KpiMarts.figures(context, labels), 1),
        () -> night.write(RiskValidity.TABLE, ValidityMarts.validity(context), 1),
        () -> RiskMarts.write(night, context, labels));
  }

  private static List<LocalDate> flag(KeptNights nights, Dataset<Row> deliveries) {
    List<LocalDate> superseded =
        SupersededNights.of(nights.throughLoads(), SupersededNights.firstDays(deliveries));
    nights.flag(superseded);
    return superseded;
  }

  /** A night, the one before where there is one, and what changed between them. */
  private record Compared(
      Dataset<Row> tonight,
      Dataset<Row> nightBefore,
      LocalDate previous,
      Dataset<Row> changes,
      Sizes sizes) {}

  private static Compared compared(Lake lake, LocalDate asOf) {
    Dataset<Row> all = lake.read(Assessments.TABLE);
    Dataset<Row> tonight = all.filter(Assessments.AS_OF.column().equalTo(lit(asOf)));
    Sizes sizes = sizes(tonight, asOf);
    LocalDate previous = nightBefore(all, asOf).orElse(null);
    Dataset<Row> nightBefore =
        all.filter(Assessments.AS_OF.column().equalTo(lit(previous).cast("date")));
    lake.writeNight(AssessmentChanges.TABLE, asOf, ChangeMarts.changes(tonight, nightBefore));
    Dataset<Row> changes =
        lake.read(AssessmentChanges.TABLE)
            .filter(AssessmentChanges.AS_OF.column().equalTo(lit(asOf)));
    return new Compared(tonight, nightBefore, previous, changes, sizes);
  }

  /** Writes what rests on the assessments. */
  private static void writeCredit(NightPublication night, Compared compared, MartLabels labels) {
    int files = compared.sizes().enterpriseFiles();
    night.write(
        EnterpriseCredit.TABLE,
        CreditMarts.enterpriseCredit(
            compared.tonight(), compared.changes(), compared.previous(), labels),
        files);
    Dataset<Row> credit = night.read(EnterpriseCredit.TABLE);
    night.write(GradeDistribution.TABLE, CreditMarts.distribution(credit), 1);
    night.write(
        GradeChanges.TABLE,
        ChangeMarts.gradeChanges(
            compared.changes(), credit, compared.tonight(), compared.nightBefore(), labels),
        files);
  }

  private static void writeReasons(NightPublication night, Compared compared, MartLabels labels) {
    night.write(
        CreditReasons.TABLE,
        CreditMarts.reasons(compared.tonight(), labels),
        compared.sizes().reasonFiles());
  }

  private static void writeQuality(NightPublication night, JobContext context, MartLabels labels) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    List<Long> loads =
        lake.readOrEmpty(NightSurroundings.TABLE)
            .filter(NightSurroundings.AS_OF.column().equalTo(lit(asOf)))
            .select(explode(NightSurroundings.LOADS.column()))
            .as(Encoders.LONG())
            .collectAsList();
    Dataset<Row> quality =
        lake.readOrEmpty(Quality.TABLE).filter(Quality.AS_OF.column().equalTo(lit(asOf)));
    night.write(DataQuality.TABLE, QualityMarts.dataQuality(quality, labels), 1);
    night.write(
        QuarantineSummary.TABLE,
        QualityMarts.quarantineSummary(
            lake.readOrEmpty(QuarantinedRecords.TABLE), loads, asOf, labels),
        1);
    night.write(
        DeliveredFiles.TABLE,
        QualityMarts.deliveries(lake.readOrEmpty(Deliveries.TABLE), loads, asOf, labels),
        1);
  }

  private static Optional<LocalDate> nightBefore(Dataset<Row> assessments, LocalDate asOf) {
    Row last =
        assessments
            .filter(Assessments.AS_OF.column().lt(lit(asOf)))
            .agg(max(Assessments.AS_OF.column()).cast("string"))
            .head();
    return last.isNullAt(0) ? Optional.empty() : Optional.of(LocalDate.parse(last.getString(0)));
  }

  private record Sizes(long enterprises, long reasons) {
    private int enterpriseFiles() {
      return files(enterprises);
    }

    private int reasonFiles() {
      return files(reasons);
    }

    private static int files(long rows) {
      return (int) (rows / ROWS_PER_FILE) + 1;
    }
  }

  private static Sizes sizes(Dataset<Row> tonight, LocalDate asOf) {
    Row row = tonight.agg(count(lit(1)), sum(size(Assessments.REASONS.column()))).head();
    if (row.getLong(0) == 0) {
      throw Errors.nightMissing(Assessments.TABLE.name(), asOf, "assess-enterprises");
    }
    return new Sizes(row.getLong(0), row.getLong(1));
  }

  private static Manifest.Origin origin(Definitions definitions, long throughLoad) {
    String program = PublishMarts.class.getPackage().getImplementationVersion();
    return new Manifest.Origin(
        Marts.CONTRACT_VERSION,
        program == null ? "development" : program,
        definitions.digests(),
        definitions.digest(),
        new TreeMap<>(),
        throughLoad);
  }
}
