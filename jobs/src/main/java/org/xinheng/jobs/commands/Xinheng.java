package org.xinheng.jobs.commands;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.Failure;
import org.xinheng.models.definitions.Problems;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line as a whole: its commands, and how its errors end. */
@Command(
    name = "./xinheng",
    description = "Xinheng 信衡: credit-graded supervision as a nightly batch.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true)
public final class Xinheng implements Runnable {
  @Spec private CommandSpec spec;

  private Xinheng() {}

  /**
   * Puts the command line together.
   *
   * @param version what {@code --version} prints
   * @param commands annotated commands, or command lines of their own
   */
  public static CommandLine commandLine(String version, List<Object> commands) {
    CommandLine line = new CommandLine(new Xinheng());
    commands.forEach(line::addSubcommand);
    line.getCommandSpec().version(version);
    line.setParameterExceptionHandler((error, arguments) -> misused(error));
    line.setExecutionExceptionHandler(
        (error, command, result) -> failed(error, command.getErr()).code());
    return line;
  }

  @Override
  public void run() {
    spec.commandLine().usage(spec.commandLine().getOut());
  }

  /** Says what failed; a programmer also gets the stack trace. */
  public static ExitCode failed(Throwable error, PrintWriter err) {
    Failure failure = Failure.of(error);
    err.println(failure.message());
    if (failure.needsStackTrace()) {
      error.printStackTrace(err);
    }
    err.flush();
    return failure.exitCode();
  }

  private static int misused(ParameterException error) {
    CommandLine command = error.getCommandLine();
    PrintWriter err = command.getErr();
    err.println(message(error));
    err.println("Try: " + command.getCommandSpec().qualifiedName() + " --help");
    err.flush();
    return ExitCode.COMMAND_LINE.code();
  }

  private static String message(ParameterException error) {
    Set<String> known = error.getCommandLine().getSubcommands().keySet();
    if (error instanceof UnmatchedArgumentException unmatched && !known.isEmpty()) {
      String first = unmatched.getUnmatched().get(0);
      String kind = error.getCommandLine().getCommandName().equals("run") ? "job" : "command";
      if (!first.startsWith("-")) {
        return "Unknown %s \"%s\". %s".formatted(kind, first, Problems.didYouMean(first, known));
      }
    }
    return error.getMessage();
  }
}
