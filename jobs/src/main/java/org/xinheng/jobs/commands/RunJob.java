package org.xinheng.jobs.commands;

import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobOption;
import org.xinheng.jobs.night.NightRunner;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/** {@code run JOB}: one job of a night by itself, with the flags it declares. */
@Command(mixinStandardHelpOptions = true)
final class RunJob implements Runnable {
  private final Installation installation;
  private final Job job;

  @Spec private CommandSpec spec;
  @Mixin private NightOptions options;

  private RunJob(Installation installation, Job job) {
    this.installation = installation;
    this.job = job;
  }

  static CommandLine commandLine(Installation installation, Job job) {
    CommandLine line = new CommandLine(new RunJob(installation, job));
    CommandSpec spec = line.getCommandSpec().name(job.name());
    spec.usageMessage().description(job.purpose());
    for (JobOption option : job.options()) {
      spec.addOption(
          OptionSpec.builder(flag(option))
              .type(boolean.class)
              .description(option.meaning())
              .build());
    }
    return line;
  }

  @Override
  public void run() {
    Set<JobOption> set =
        job.options().stream()
            .filter(option -> spec.commandLine().getParseResult().hasMatchedOption(flag(option)))
            .collect(Collectors.toSet());
    new NightRunner(installation, options.openApproved(installation)).runJob(job, set);
  }

  private static String flag(JobOption option) {
    return "--" + option.name();
  }
}
