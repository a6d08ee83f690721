package org.xinheng.jobs.commands;

import java.util.List;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.NightRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code maintain}: what keeps the lake small and quick to read. */
@Command(
    name = "maintain",
    description =
        "Drops old nights, writes small files as few and removes files that tables no longer"
            + " name. Once a week, not beside a night.",
    mixinStandardHelpOptions = true)
public final class Maintain implements Runnable {
  private final Installation installation;
  private final List<Job> jobs;

  @Mixin private NightOptions options;

  public Maintain(Installation installation, List<Job> jobs) {
    this.installation = installation;
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void run() {
    new NightRunner(installation, options.open(installation)).runJobs(jobs, "maintain");
  }
}
