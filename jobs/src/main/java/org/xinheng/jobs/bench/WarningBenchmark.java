package org.xinheng.jobs.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.generating.DeliveryGenerator;
import org.xinheng.jobs.generating.GeneratorSettings;
import org.xinheng.jobs.generating.planting.PlantedTruth;
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
 * A city in which causes are planted, twelve months of nights over it, and what warnings and checks
 * of enforcers made of them: recall and false alarms by rule, and what is raised night by night.
 */
public final class WarningBenchmark {
  /** Nothing behind it matters here. */
  private static final String LAST_JOB = "supervise-enforcers";

  private final Installation installation;
  private final List<Job> jobs;
  private final GeneratorSettings city;
  private final Settings settings;
  private final Definitions definitions;
  private final Meter meter;

  /**
   * A benchmark.
   *
   * @param jobs of a night
   * @param settings of the nights, with the deliveries that the city is written to
   */
  public WarningBenchmark(
      Installation installation, List<Job> jobs, GeneratorSettings city, Settings settings) {
    this.installation = installation;
    this.jobs = until(LAST_JOB, jobs);
    this.city = city;
    this.settings = settings;
    this.definitions = Definitions.load(Path.of(settings.definitionsRoot()));
    this.meter = new Meter(installation.clock());
  }

  private static List<Job> until(String last, List<Job> jobs) {
    List<String> names = jobs.stream().map(Job::name).toList();
    return List.copyOf(jobs.subList(0, names.indexOf(last) + 1));
  }

  /**
   * Runs everything and prints it.
   *
   * @throws org.xinheng.jobs.runtime.JobException where a rule misses what was planted, speaks of
   *     what only looks like it, or nights disagree
   */
  public void run() {
    meter.measure("generate", () -> DeliveryGenerator.generate(city).rows());
    List<LocalDate> nights = nights();
    nights.forEach(this::night);
    Lake lake = Lake.at(session(), settings.lakeRoot());
    PlantedTruth truth = PlantedTruth.read(city.out());
    LocalDate last = city.asOf();
    PlantedCheck check = PlantedCheck.of(truth, SaidRows.of(lake, truth, last));
    long otherwise = SaidRows.toldOtherwise(lake, nights.subList(0, nights.size() - 1), last);
    WarningReport report =
        new WarningReport(city, check, SaidRows.openings(lake, last), meter.measured());
    report.lines().forEach(installation.screen()::line);
    installation
        .screen()
        .line("Openings of which an earlier of %d nights said otherwise: %d"
            .formatted(nights.size(), otherwise));
    if (!check.faults().isEmpty() || otherwise > 0) {
      throw Errors.plantsMistaken(check.faults(), otherwise);
    }
  }

  /** The first of each month, on which classes are frozen, and the last day. */
  private List<LocalDate> nights() {
    List<LocalDate> nights = new ArrayList<>();
    for (int month = 1; month <= city.asOf().getMonthValue(); month++) {
      nights.add(city.asOf().withDayOfYear(1).withMonth(month));
    }
    nights.add(city.asOf());
    return nights;
  }

  private void night(LocalDate asOf) {
    List<Job> metered =
        jobs.stream().map(job -> (Job) new MeteredJob(job, meter, "  " + job.name())).toList();
    Night night = new Night(asOf, settings, definitions, session());
    meter.measure(
        "night of " + asOf, () -> new NightRunner(installation, night).runJobs(metered, "bench"));
  }

  private SparkSession session() {
    return Sessions.open(settings, "xinheng bench-warnings");
  }
}
