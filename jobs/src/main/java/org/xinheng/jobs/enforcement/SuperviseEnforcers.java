package org.xinheng.jobs.enforcement;

import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawVisits;
import org.xinheng.jobs.catalogue.EnforcementFindings;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.catalogue.Warnings;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.contracts.Officers;
import org.xinheng.models.enforcement.EnforcementCheck;
import org.xinheng.models.enforcement.EnforcementRules;
import org.xinheng.models.enforcement.FallenDecisions;
import org.xinheng.models.enforcement.ReviewCounts;
import org.xinheng.models.enforcement.ZeroMatters;
import org.xinheng.models.enforcement.checks.CertifiedOfficer;
import org.xinheng.models.enforcement.checks.Comparison;
import org.xinheng.models.enforcement.kpis.KpiFigure;
import org.xinheng.models.enforcement.kpis.KpiFigures;
import org.xinheng.models.enforcement.kpis.KpiRules;

/**
 * Supervises the enforcers (执法监督) in one pass over the dossiers: what was amiss, and what the
 * indicators of the appraisal came to.
 */
public final class SuperviseEnforcers implements Job {

  @Override
  public String name() {
    return "supervise-enforcers";
  }

  @Override
  public String purpose() {
    return "check how matters were enforced, and count the indicators of the appraisal";
  }

  @Override
  public List<Table> reads() {
    return List.of(
        Dossiers.TABLE,
        Overlay.TABLE,
        SupervisionClasses.TABLE,
        Facts.TABLE,
        Deliveries.TABLE,
        Warnings.TABLE,
        DrawVisits.TABLE,
        DrawSummaries.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(EnforcementFindings.TABLE, Kpis.TABLE);
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    LocalDate asOf = context.asOf();
    Registers registers = Registers.of(lake, asOf);
    Dataset<Row> dossiers = Dossiers.filled(lake.read(Dossiers.TABLE), lake.read(Overlay.TABLE));
    // Persisted for its readers: counts, cases, findings and figures by class.
    Dataset<Row> reviewed =
        Reviews.of(dossiers, new Reviews.Night(context.definitions(), registers, asOf)).persist();

    ReviewCounts counts = Reviews.counts(reviewed);
    long findings =
        lake.writeNight(
            EnforcementFindings.TABLE, asOf, findings(context, reviewed, counts, registers));
    NightCounts.add(counts, KpiRules.of(context.definitions()), lake, asOf);
    List<Row> figures = figures(context, reviewed, counts, registers);
    lake.writeNight(
        Kpis.TABLE,
        asOf,
        context.spark().createDataFrame(figures, Kpis.TABLE.schema()).coalesce(1));
    reviewed.unpersist();

    context.progress().figure(Progress.ROWS, findings);
    context.progress().figure("indicators", figures.size());
  }

  private static Dataset<Row> findings(
      JobContext context, Dataset<Row> reviewed, ReviewCounts counts, Registers registers) {
    EnforcementRules rules = EnforcementRules.of(context.definitions());
    LocalDate asOf = context.asOf();
    Dataset<Row> found =
        FindingRows.ofFiles(reviewed)
            .unionAll(
                FindingRows.ofCounts(
                    context.spark(),
                    ZeroMatters.of(rules, registers.matters(), counts, asOf),
                    FallenDecisions.of(rules, counts)));
    Dataset<Row> cases = LikeCaseRows.cases(reviewed);
    for (EnforcementCheck check : rules.of(Comparison.LikeCases.class)) {
      found = found.unionAll(LikeCaseRows.far(cases, check));
    }
    for (EnforcementCheck check : rules.of(Comparison.TownSpread.class)) {
      found = found.unionAll(LikeCaseRows.apart(cases, check));
    }
    return FindingRows.graded(found, rules, asOf, context.definitions().digest());
  }

  private static List<Row> figures(
      JobContext context, Dataset<Row> reviewed, ReviewCounts counts, Registers registers) {
    KpiRules rules = KpiRules.of(context.definitions());
    LocalDate asOf = context.asOf();
    Dataset<Row> classes =
        context
            .lake()
            .readOrEmpty(SupervisionClasses.TABLE)
            .filter(SupervisionClasses.AS_OF.column().equalTo(lit(asOf)));
    List<KpiFigure> figures =
        new ArrayList<>(
            KpiFigures.of(
                rules,
                counts,
                new KpiFigures.Registered(
                    registers.matters(),
                    registers.all(Officers.CONTRACT, CertifiedOfficer::of),
                    registers.teams()),
                asOf));
    figures.addAll(KpiRows.byClass(reviewed, classes, rules));
    return KpiRows.rows(figures, asOf, context.definitions().digest());
  }
}
