package org.xinheng.jobs.commands;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobOption;
import org.xinheng.jobs.night.Screen;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code jobs}: the jobs of a night and of maintenance with what each reads and writes. */
@Command(
    name = "jobs",
    description =
        "Lists the jobs of a night in their order, then those of maintenance, with what each reads"
            + " and writes.",
    mixinStandardHelpOptions = true)
public final class ListJobs implements Runnable {
  private final Screen screen;
  private final List<Job> night;
  private final List<Job> maintenance;

  @Option(
      names = "--json",
      description = "As JSON, with the jobs that each waits for: what schedulers are made from.")
  private boolean json;

  public ListJobs(Installation installation, List<Job> night, List<Job> maintenance) {
    this.screen = installation.screen();
    this.night = List.copyOf(night);
    this.maintenance = List.copyOf(maintenance);
  }

  @Override
  public void run() {
    if (json) {
      new JobGraph(night, maintenance).json().lines().forEach(screen::line);
      return;
    }
    for (Job job : Stream.concat(night.stream(), maintenance.stream()).toList()) {
      screen.line(job.name() + "  " + job.purpose());
      screen.line("  reads   " + names(job.reads()));
      screen.line("  writes  " + names(job.writes()));
      for (JobOption option : job.options()) {
        screen.line("  --" + option.name() + "  " + option.meaning());
      }
    }
  }

  private static String names(List<Table> tables) {
    return tables.isEmpty()
        ? "no table"
        : tables.stream().map(Table::name).collect(Collectors.joining(", "));
  }
}
