package org.xinheng.jobs.night;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.JobRuns;
import org.xinheng.jobs.lake.RunFiles;
import org.xinheng.jobs.runtime.ExitCode;

/**
 * Runs as rows of {@code core.job_runs}, and word of those that the table does not hold yet: one
 * file per job and night, so that a process which is killed leaves it behind. Whoever starts the
 * same job of the same night again takes that word, since nobody else can know that the run is
 * over.
 */
final class RunJournal {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final RunFiles files;
  private final Night night;
  private final String version;

  RunJournal(Night night, String version) {
    this.files =
        RunFiles.at(
            night.settings().lakeRoot(), night.spark().sparkContext().hadoopConfiguration());
    this.night = night;
    this.version = version;
  }

  /** The run of a job that another process left here, ended or lost; none is the rule. */
  Optional<Row> left(String job) {
    return files.find(name(job)).map(text -> row(job, text));
  }

  void begun(String job, Instant start) {
    files.put(name(job), text(begin(start)));
  }

  void ended(JobRun run) {
    ObjectNode text = begin(run.startedAt());
    text.put(JobRuns.ENDED_AT.name(), run.endedAt().toString());
    text.put(JobRuns.EXIT_CODE.name(), run.exitCode().code());
    run.rows().ifPresent(rows -> text.put(JobRuns.ROWS.name(), rows));
    files.put(name(run.job()), text(text));
  }

  /** The table holds it. */
  void recorded(String job) {
    files.remove(name(job));
  }

  /** One row, in the order of {@link JobRuns#TABLE}. */
  Row row(JobRun run) {
    return RowFactory.create(
        night.asOf(),
        run.job(),
        run.startedAt(),
        run.endedAt(),
        run.seconds(),
        run.exitCode().code(),
        run.rows().orElse(null),
        night.definitions().digest(),
        night.settings().digest(),
        version);
  }

  /** Nobody saw a lost run end: it counts for no time. */
  private Row row(String job, String text) {
    JsonNode word = parsed(job, text);
    boolean hasEnded = word.has(JobRuns.ENDED_AT.name());
    Instant start = Instant.parse(of(word, JobRuns.STARTED_AT));
    Instant end = hasEnded ? Instant.parse(of(word, JobRuns.ENDED_AT)) : start;
    return RowFactory.create(
        night.asOf(),
        job,
        start,
        end,
        Duration.between(start, end).toMillis() / 1000.0,
        hasEnded ? word.get(JobRuns.EXIT_CODE.name()).intValue() : ExitCode.LOST.code(),
        word.has(JobRuns.ROWS.name()) ? word.get(JobRuns.ROWS.name()).longValue() : null,
        of(word, JobRuns.DEFINITIONS_DIGEST),
        of(word, JobRuns.SETTINGS_DIGEST),
        of(word, JobRuns.VERSION));
  }

  private String name(String job) {
    return night.asOf() + "-" + job + ".json";
  }

  private ObjectNode begin(Instant start) {
    return JSON.createObjectNode()
        .put(JobRuns.STARTED_AT.name(), start.toString())
        .put(JobRuns.DEFINITIONS_DIGEST.name(), night.definitions().digest())
        .put(JobRuns.SETTINGS_DIGEST.name(), night.settings().digest())
        .put(JobRuns.VERSION.name(), version);
  }

  private static String text(ObjectNode word) {
    try {
      return JSON.writeValueAsString(word);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can be written", e);
    }
  }

  private static JsonNode parsed(String job, String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("The word of a run of " + job + " cannot be read", e);
    }
  }

  private static String of(JsonNode word, Column column) {
    return word.get(column.name()).textValue();
  }
}
