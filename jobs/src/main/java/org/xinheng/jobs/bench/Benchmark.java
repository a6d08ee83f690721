package org.xinheng.jobs.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.bench.sql.ScoreQuery;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.generating.DeliveryGenerator;
import org.xinheng.jobs.generating.GeneratorSettings;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Sessions;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.Night;
import org.xinheng.jobs.night.NightRunner;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.Definitions;

/**
 * Deliveries, a first night without the last of them, a second with it, the assessing once more,
 * and the same scores by DuckDB: all in one process, each step measured.
 */
public final class Benchmark {
  private static final String ASSESSING = "assess-enterprises";

  private final Installation installation;
  private final List<Job> jobs;
  private final BenchSettings bench;
  private final Settings settings;
  private final Definitions definitions;
  private final Meter meter;

  /**
   * A benchmark.
   *
   * @param settings of the nights: lake and deliveries lie in the folder of the benchmark
   */
  public Benchmark(
      Installation installation, List<Job> jobs, BenchSettings bench, Settings settings) {
    this.installation = installation;
    this.jobs = List.copyOf(jobs);
    this.bench = bench;
    this.settings = settings;
    this.definitions = Definitions.load(Path.of(settings.definitionsRoot()));
    this.meter = new Meter(installation.clock());
  }

  /** The settings that the nights of a benchmark override. */
  public static Map<String, String> overrides(BenchSettings bench) {
    return Map.of(
        "lake.root", bench.lake().toString(), "deliveries.root", bench.deliveries().toString());
  }

  /**
   * Measures and compares.
   *
   * @throws org.xinheng.jobs.runtime.JobException where a score differs
   */
  public void run() {
    double load = meter.load();
    meter.measure("generate", () -> generate());
    LocalDate eve = bench.asOf().minusDays(1);
    night("first night " + eve, eve);
    night("second night " + bench.asOf(), bench.asOf());
    again();
    ScoreCheck.Comparison comparison = check();
    BenchReport report =
        new BenchReport(bench, meter.measured(), sizes(), load, meter.load(), ASSESSING);
    report.lines(comparison).forEach(installation.screen()::line);
    if (!comparison.isEqual()) {
      throw Errors.scoresDiffer(
          comparison.differences(),
          comparison.assessed(),
          comparison.scored(),
          comparison.examples());
    }
  }

  private long generate() {
    return DeliveryGenerator.generate(
            new GeneratorSettings(
                bench.enterprises(),
                bench.asOf(),
                bench.seed(),
                bench.deliveries(),
                GeneratorSettings.PART_ROWS))
        .rows();
  }

  private void night(String step, LocalDate asOf) {
    List<Job> metered =
        jobs.stream().map(job -> (Job) new MeteredJob(job, meter, "  " + job.name())).toList();
    meter.measure(step, () -> new NightRunner(installation, opened(asOf)).runNight(metered));
  }

  /** The same night assessed once more: what the pass costs when everything is warm. */
  private void again() {
    for (Job job : jobs) {
      if (job.name().equals(ASSESSING)) {
        Job metered = new MeteredJob(job, meter, BenchReport.AGAIN);
        new NightRunner(installation, opened(bench.asOf())).runJob(metered, Set.of());
      }
    }
  }

  private Night opened(LocalDate asOf) {
    return new Night(asOf, settings, definitions, Sessions.open(settings, "xinheng bench"));
  }

  private ScoreCheck.Comparison check() {
    writeQuery();
    try (DuckDatabase duck =
        DuckDatabase.open(bench.duckMemory(), bench.folder().resolve("spill"))) {
      ScoreCheck check = new ScoreCheck(duck, bench.folder());
      meter.measure("export facts to Parquet", () -> check.export(table(Facts.TABLE)));
      meter.measure(BenchReport.DUCK_FIRST, () -> check.score(definitions, bench.asOf()));
      meter.measure(BenchReport.DUCK_SECOND, () -> check.score(definitions, bench.asOf()));
      return check.compare(table(Assessments.TABLE), bench.asOf());
    }
  }

  /** Leaves the query where a person can read and run it. */
  private void writeQuery() {
    try {
      Files.writeString(
          bench.folder().resolve("scores.sql"),
          ScoreQuery.of(definitions, bench.facts(), bench.asOf()));
    } catch (IOException e) {
      throw Errors.storage("The query cannot be written", e);
    }
  }

  private Dataset<Row> table(Table table) {
    return Lake.at(Sessions.open(settings, "xinheng bench"), bench.lake().toString()).read(table);
  }

  private Map<String, Long> sizes() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (String part :
        List.of(
            "deliveries",
            "lake",
            "lake/core/facts",
            "lake/core/dossiers",
            "lake/core/assessments",
            "facts")) {
      sizes.put(part, Workspace.bytes(bench.folder().resolve(part)));
    }
    return sizes;
  }
}
