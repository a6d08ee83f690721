package org.xinheng.jobs.commands;

import java.util.List;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code run}: asks for the job to run. */
@Command(
    name = "run",
    description = "Runs one job of a night, or of maintenance, by itself.",
    synopsisSubcommandLabel = "JOB",
    commandListHeading = "%nJobs:%n",
    mixinStandardHelpOptions = true)
public final class Run implements Runnable {
  @Spec private CommandSpec spec;

  private Run() {}

  /** The command with one subcommand per job. */
  public static CommandLine commandLine(Installation installation, List<Job> jobs) {
    CommandLine run = new CommandLine(new Run());
    jobs.forEach(job -> run.addSubcommand(RunJob.commandLine(installation, job)));
    return run;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(),
        "Which job? Known: " + String.join(", ", spec.subcommands().keySet()) + ".");
  }
}
