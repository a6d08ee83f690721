package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.Screen;

class XinhengTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void anUnknownJobNamesTheNearest() {
    assertThat(execute("run", "asess-enterprises", "--as-of", "2026-06-30")).isEqualTo(1);
    assertThat(err.toString())
        .startsWith("Unknown job \"asess-enterprises\". Did you mean \"assess-enterprises\"?");
  }

  @Test
  void anUnknownCommandNamesTheNearest() {
    assertThat(execute("nigthly")).isEqualTo(1);
    assertThat(err.toString()).startsWith("Unknown command \"nigthly\". Did you mean \"nightly\"?");
  }

  @Test
  void theDayIsNeverGuessedAndMustBeADay() {
    assertThat(execute("nightly")).isEqualTo(1);
    assertThat(err.toString()).contains("--as-of");
    assertThat(execute("nightly", "--as-of", "2026/6/30")).isEqualTo(1);
    assertThat(err.toString()).contains("\"2026/6/30\" is not a date such as 2026-06-30");
  }

  @Test
  void faultsOfSettingsAreTheCallersInputAndAllNamed() {
    int code =
        execute(
            "nightly",
            "--as-of",
            "2026-06-30",
            "--set",
            "lake.rot=x",
            "--set",
            "overlay.max-rows=many");

    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .contains("Did you mean \"lake.root\"?", "\"many\" is not a positive whole number")
        .doesNotContain("\tat ");
  }

  @Test
  void theJobsAreListedWithWhatTheyRead() {
    assertThat(execute("jobs")).isZero();
    assertThat(out.toString())
        .contains("assess-enterprises  Scores everybody.", "reads   no table");
  }

  private int execute(String... arguments) {
    Installation installation =
        new Installation(
            Path.of(System.getProperty("project.root", "..")),
            "1",
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Screen(new PrintWriter(out, true), Screen.Kind.LOG));
    List<Job> jobs = List.of(new AssessEnterprises());
    return Xinheng.commandLine(
            "1",
            List.of(
                new Nightly(installation, jobs),
                Run.commandLine(installation, jobs),
                new ListJobs(installation, jobs, List.of())))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }

  private static final class AssessEnterprises implements Job {
    @Override
    public String name() {
      return "assess-enterprises";
    }

    @Override
    public String purpose() {
      return "Scores everybody.";
    }

    @Override
    public List<Table> reads() {
      return List.of();
    }

    @Override
    public List<Table> writes() {
      return List.of();
    }

    @Override
    public void run(JobContext context) {
      throw new IllegalStateException("No command line of these tests is good enough to run");
    }
  }
}
