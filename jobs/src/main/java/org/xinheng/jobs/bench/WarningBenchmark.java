package org.xinheng.jobs.bench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.generating.DeliveryGenerator;
import org.xinheng.jobs.generating.GeneratorSettings;
import org.xinheng.jobs.generating.delivering.Timetable;
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
  private static final List<String> WHERE_DELIVERED =
      List.of(
          "ingest-deliveries", "check-quality", "record-facts", "file-dossiers", "raise-warnings");
  private static final List<String> ALWAYS = List.of("assess-enterprises", "classify-supervision");
  private static final String ENFORCERS = "supervise-enforcers";

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
    this.jobs = List.copyOf(jobs);
    this.city = city;
    this.settings = settings;
    this.definitions = Definitions.load(Path.of(settings.definitionsRoot()));
    this.meter = new Meter(installation.clock());
  }

  /**
   * Runs everything and prints it.
   *
   * @throws org.xinheng.jobs.runtime.JobException where a rule misses what was planted, speaks of
   *     what only looks like it, or nights disagree
   */
  public void run() {
    meter.measure("generate", () -> DeliveryGenerator.generate(city).rows());
    List<LocalDate> told = nights();
    Lake lake = Lake.at(session(), settings.lakeRoot());
    PlantedTruth truth = PlantedTruth.read(city.out());
    LocalDate last = city.asOf();
    PlantedCheck check = PlantedCheck.of(truth, SaidRows.of(lake, truth, last));
    long otherwise = SaidRows.toldOtherwise(lake, told.subList(0, told.size() - 1), last);
    WarningReport report =
        new WarningReport(city, check, SaidRows.openings(lake), meter.measured());
    report.lines().forEach(installation.screen()::line);
    installation
        .screen()
        .line(
            "Openings that one of the nights %s tells otherwise than the last: %d"
                .formatted(told, otherwise));
    if (!check.faults().isEmpty() || otherwise > 0) {
      throw Errors.plantsMistaken(check.faults(), otherwise);
    }
  }

  /**
   * Runs the first of each month, on which classes are frozen, and the last day. Nights to which
   * nothing was delivered only freeze: their facts and warnings are those that the next one tells.
   * The nights that raised warnings.
   */
  private List<LocalDate> nights() {
    List<LocalDate> told = new ArrayList<>();
    LocalDate before = LocalDate.MIN;
    for (LocalDate night : monthly()) {
      List<String> names = new ArrayList<>(ALWAYS);
      if (isToldBetween(before, night)) {
        names.addAll(WHERE_DELIVERED);
        told.add(night);
      }
      if (night.equals(city.asOf())) {
        names.add(ENFORCERS);
      }
      run(night, names);
      before = night;
    }
    return told;
  }

  private List<LocalDate> monthly() {
    return Stream.concat(
            IntStream.rangeClosed(1, 12)
                .mapToObj(month -> city.asOf().withDayOfMonth(1).withMonth(month)),
            Stream.of(city.asOf()))
        .toList();
  }

  private boolean isToldBetween(LocalDate before, LocalDate night) {
    return Timetable.until(city.asOf()).days().stream()
        .anyMatch(day -> day.isAfter(before) && !day.isAfter(night));
  }

  private void run(LocalDate asOf, List<String> names) {
    List<Job> metered =
        jobs.stream()
            .filter(job -> names.contains(job.name()))
            .map(job -> (Job) new MeteredJob(job, meter, "  " + job.name()))
            .toList();
    Night night = new Night(asOf, settings, definitions, session());
    meter.measure(
        "night of " + asOf,
        () -> new NightRunner(installation, night).runJobs(metered, "bench-warnings"));
  }

  private SparkSession session() {
    return Sessions.open(settings, "xinheng bench-warnings");
  }
}
