package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.jobs.TextTable.text;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.JobOption;
import org.xinheng.jobs.night.Progress;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.DefinitionException;
import picocli.CommandLine;

class NightlyTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final JobOption REBUILD = new JobOption("rebuild", "Starts from nothing.");

  @TempDir static Path lake;

  private final transient StringWriter out = new StringWriter();
  private final transient StringWriter err = new StringWriter();

  @Test
  void aNightRunsItsJobsInOrderSumsUpAndKeepsARecord() {
    List<String> ran = new ArrayList<>();
    Job first = job("take-in", context -> ran.add("take-in of " + context.asOf()));
    Job second =
        job(
            "give-out",
            context -> {
              ran.add("give-out");
              context.progress().figure(Progress.ROWS, 2_000L);
              context.progress().figure(Progress.SCORED, 2_000L);
            });

    int code = execute(List.of(first, second), "nightly", "--as-of", "2026-06-29");

    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    assertThat(ran).containsExactly("take-in of 2026-06-29", "give-out");
    assertThat(out.toString().lines())
        .contains(
            "[1/2] take-in                   started: Does take-in.",
            "[2/2] give-out                      0.0 s  rows 2,000  scored 2,000",
            "Night of 2026-06-29 done in 0.0 s",
            "  enterprises scored              2,000");
    assertThat(records("2026-06-29"))
        .containsExactly("give-out | 0 | 2000 | 1+abc", "take-in | 0 |  | 1+abc");
  }

  @Test
  void aJobThatReadsTheRunsFindsThoseOfItsOwnNight() {
    List<String> found = new ArrayList<>();
    Job report =
        job(
            "report",
            List.of(JobRuns.TABLE),
            context ->
                found.addAll(
                    text(
                        context
                            .lake()
                            .read(JobRuns.TABLE)
                            .filter(JobRuns.AS_OF.column().equalTo("2026-06-25")),
                        "job")));
    Path events = lake.resolve("lineage.jsonl");

    int code =
        execute(
            List.of(job("take-in", context -> {}), report),
            "nightly",
            "--as-of=2026-06-25",
            "--set=lineage.file=" + events);

    assertThat(code).isZero();
    assertThat(found).containsExactly("take-in");
    assertThat(records("2026-06-25"))
        .containsExactly("report | 0 |  | 1+abc", "take-in | 0 |  | 1+abc");
    assertThat(events).content().satisfies(text -> assertThat(text.lines()).hasSize(4));
  }

  @Test
  void runsOfAKilledProcessAreOnRecordOnceTheNightRunsAgain() throws IOException {
    Path killed = lake.resolve("killed");
    Path running = killed.resolve("running");
    List<Job> jobs =
        List.of(
            job("take-in", context -> {}),
            job("give-out", context -> copy(lake.resolve("running"), running)));
    execute(jobs, lake, "2026-07-01T01:00:00Z", "nightly", "--as-of=2026-06-24");
    List<Job> again = List.of(job("take-in", context -> {}), job("give-out", context -> {}));
    Path word = Files.createDirectory(lake.resolve("word"));
    copy(running, word);

    execute(again, killed, "2026-07-01T02:00:00Z", "nightly", "--as-of=2026-06-24");
    assertThat(records(killed, "2026-06-24"))
        .containsExactly(
            "give-out | 0 |  | 1+abc",
            "give-out | 137 |  | 1+abc",
            "take-in | 0 |  | 1+abc",
            "take-in | 0 |  | 1+abc");
    assertThat(running).isEmptyDirectory();

    copy(word, running);
    execute(again, killed, "2026-07-01T03:00:00Z", "nightly", "--as-of=2026-06-24");
    assertThat(records(killed, "2026-06-24")).hasSize(6);
  }

  @Test
  void aClosedGateStopsTheNightWithoutAStackTrace() {
    Job gate =
        job("check", context -> fail(Errors.gateClosed(context.asOf(), List.of("penalties: 0"))));
    Job after = job("after", context -> fail(new IllegalStateException("must not run")));

    int code = execute(List.of(gate, after), "nightly", "--as-of", "2026-06-28");

    assertThat(code).isEqualTo(4);
    assertThat(out.toString()).contains("FAILED (exit code 4)", "stopped at check.");
    assertThat(err.toString()).contains("penalties: 0").doesNotContain("\tat ");
    assertThat(records("2026-06-28")).containsExactly("check | 4 |  | 1+abc");
  }

  @Test
  void aFaultInTheDefinitionsIsTheCallersAndABugShowsItsStackTrace() {
    Job faulty = job("read", context -> fail(new DefinitionException(List.of("a.yaml:3: bad"))));
    Job buggy = job("bug", context -> fail(new IllegalStateException("oops")));

    assertThat(execute(List.of(faulty), "run", "read", "--as-of", "2026-06-27")).isEqualTo(2);
    assertThat(err.toString()).contains("a.yaml:3: bad").doesNotContain("\tat ");
    assertThat(execute(List.of(buggy), "run", "bug", "--as-of", "2026-06-27")).isEqualTo(3);
    assertThat(err.toString()).contains("IllegalStateException: oops", "\tat ");
  }

  @Test
  void aJobGetsTheFlagsItDeclares() {
    List<JobContext> contexts = new ArrayList<>();

    execute(List.of(job("file", contexts::add)), "run", "file", "--rebuild", "--as-of=2026-06-26");
    execute(List.of(job("file", contexts::add)), "run", "file", "--as-of=2026-06-26");

    assertThat(contexts.get(0).options()).containsExactly(REBUILD);
    assertThat(contexts.get(1).options()).isEmpty();
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.list(from)) {
      Files.createDirectories(to);
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> records(String asOf) {
    return records(lake, asOf);
  }

  private List<String> records(Path root, String asOf) {
    return text(
        Lake.at(spark(), root.toString())
            .read(JobRuns.TABLE)
            .filter(JobRuns.AS_OF.column().equalTo(asOf)),
        "job",
        "exit_code",
        "rows",
        "version");
  }

  private int execute(List<Job> jobs, String... arguments) {
    return execute(jobs, lake, "2026-07-01T01:00:00Z", arguments);
  }

  private int execute(List<Job> jobs, Path root, String clock, String... arguments) {
    Installation installation =
        new Installation(
            projectRoot(),
            "1+abc",
            Clock.fixed(Instant.parse(clock), ZoneOffset.UTC),
            new Screen(new PrintWriter(out, true), Screen.Kind.LOG));
    List<String> given = new ArrayList<>(List.of(arguments));
    given.addAll(List.of("--set", "lake.root=" + root));
    CommandLine line =
        Xinheng.commandLine(
            "1+abc", List.of(new Nightly(installation, jobs), Run.commandLine(installation, jobs)));
    return line.setErr(new PrintWriter(err, true)).execute(given.toArray(String[]::new));
  }

  private static void fail(RuntimeException failure) {
    throw failure;
  }

  private static Job job(String name, Consumer<JobContext> work) {
    return job(name, List.of(), work);
  }

  private static Job job(String name, List<Table> reads, Consumer<JobContext> work) {
    return new Job() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public String purpose() {
        return "Does " + name + ".";
      }

      @Override
      public List<Table> reads() {
        return reads;
      }

      @Override
      public List<Table> writes() {
        return List.of();
      }

      @Override
      public List<JobOption> options() {
        return List.of(REBUILD);
      }

      @Override
      public void run(JobContext context) {
        work.accept(context);
      }
    };
  }
}
