package org.xinheng.jobs.commands;

import java.util.List;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.NightRunner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code nightly}: all jobs of a night in one session. */
@Command(
    name = "nightly",
    description = "Runs all jobs of a night in their order, in one session.",
    mixinStandardHelpOptions = true)
public final class Nightly implements Runnable {
  private final Installation installation;
  private final List<Job> jobs;

  @Mixin private NightOptions options;

  public Nightly(Installation installation, List<Job> jobs) {
    this.installation = installation;
    this.jobs = List.copyOf(jobs);
  }

  @Override
  public void run() {
    new NightRunner(installation, options.openApproved(installation)).runNight(jobs);
  }
}
