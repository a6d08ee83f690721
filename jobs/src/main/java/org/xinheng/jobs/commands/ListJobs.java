package org.xinheng.jobs.commands;

import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobOption;
import org.xinheng.jobs.night.Screen;
import picocli.CommandLine.Command;

/** {@code jobs}: the jobs of a night and of maintenance with what each reads and writes. */
@Command(
    name = "jobs",
    description =
        "Lists the jobs of a night in their order, then those of maintenance, with what each reads"
            + " and writes.",
    mixinStandardHelpOptions = true)
public final class ListJobs implements Runnable {
  private final Screen screen;
  private final List<Job> jobs;

  public ListJobs(Installation installation, List<Job> jobs) {
    this.screen = installation.screen();
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void run() {
    for (Job job : jobs) {
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
