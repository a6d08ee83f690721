package org.xinheng.jobs.lineage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.runtime.ExitCode;

/**
 * The run events of OpenLineage 2.0.2 as lines of JSON. A job has no events but its start and its
 * end; the same run of a job has the same id in both.
 *
 * @param lakeRoot folder or URI of the lake, by which its tables are named
 * @param version version and commit of the program
 */
record LineageEvents(String lakeRoot, String version) {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String SPEC = "https://openlineage.io/spec/";
  private static final String NAMESPACE = "xinheng";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  String started(DeclaredJob job, Instant startedAt) {
    return text(event("START", job, startedAt, startedAt));
  }

  /**
   * The end of a run.
   *
   * @param rows rows written, where the job says so; told of its table where it writes one alone
   */
  String ended(
      DeclaredJob job, Instant startedAt, Instant endedAt, ExitCode exitCode, Optional<Long> rows) {
    boolean isDone = exitCode == ExitCode.DONE;
    ObjectNode event = event(isDone ? "COMPLETE" : "FAIL", job, startedAt, endedAt);
    if (!isDone) {
      // What went wrong may speak of a person; it stays in the log of the night.
      ObjectNode error = facet(event.withObject("/run/facets"), "errorMessage", "1-0-1", "Run");
      error.put("message", "Exit code " + exitCode.code() + " (" + exitCode.name() + ")");
      error.put("programmingLanguage", "JAVA");
    }
    if (isDone && rows.isPresent() && job.writes().size() == 1) {
      ObjectNode facets = event.withObject("/outputs/0/outputFacets");
      facet(facets, "outputStatistics", "1-0-2", "OutputDataset").put("rowCount", rows.get());
    }
    return text(event);
  }

  private ObjectNode event(String type, DeclaredJob job, Instant startedAt, Instant at) {
    ObjectNode event = JSON.createObjectNode();
    event.put("eventType", type);
    event.put("eventTime", at.toString());
    event.put("producer", producer());
    event.put("schemaURL", SPEC + "2-0-2/OpenLineage.json#/$defs/RunEvent");
    ObjectNode run = event.putObject("run");
    run.put("runId", runId(job, startedAt));
    ObjectNode time = facet(run.putObject("facets"), "nominalTime", "1-0-1", "Run");
    time.put("nominalStartTime", midnight(job.asOf()));
    time.put("nominalEndTime", midnight(job.asOf().plusDays(1)));
    ObjectNode named = event.putObject("job");
    named.put("namespace", NAMESPACE);
    named.put("name", job.name());
    ObjectNode facets = named.putObject("facets");
    facet(facets, "documentation", "1-1-0", "Job").put("description", job.purpose());
    ObjectNode kind = facet(facets, "jobType", "2-0-4", "Job");
    kind.put("processingType", "BATCH");
    kind.put("integration", "XINHENG");
    kind.put("jobType", "JOB");
    datasets(event.putArray("inputs"), job.reads());
    datasets(event.putArray("outputs"), job.writes());
    return event;
  }

  private String producer() {
    return "urn:xinheng:" + version.replaceAll("[^A-Za-z0-9.+_-]", "_");
  }

  /** An id by what makes the run this one: nothing here is left to chance. */
  private String runId(DeclaredJob job, Instant startedAt) {
    String what = String.join("\n", lakeRoot, job.name(), job.asOf().toString(), "" + startedAt);
    return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
  }

  private static String midnight(LocalDate day) {
    return day.atStartOfDay(SHANGHAI).toInstant().toString();
  }

  private void datasets(ArrayNode datasets, List<Table> tables) {
    for (Table table : tables) {
      String path = lakeRoot + "/" + table.layer() + "/" + table.simpleName();
      URI uri = path.contains("://") ? URI.create(path) : null;
      ObjectNode dataset = datasets.addObject();
      dataset.put("namespace", uri == null ? "file" : uri.getScheme() + "://" + uri.getAuthority());
      dataset.put("name", uri == null ? path : uri.getPath());
      ObjectNode schema = facet(dataset.putObject("facets"), "schema", "1-2-0", "Dataset");
      ArrayNode fields = schema.putArray("fields");
      for (Column column : table.columns()) {
        ObjectNode field = fields.addObject();
        field.put("name", column.name());
        field.put("type", column.type().catalogString());
        field.put("description", column.label() + ". " + column.meaning());
      }
    }
  }

  /** A facet with what every facet must say of itself. */
  private ObjectNode facet(ObjectNode facets, String name, String edition, String of) {
    String type = Character.toUpperCase(name.charAt(0)) + name.substring(1) + of + "Facet";
    ObjectNode facet = facets.putObject(name);
    facet.put("_producer", producer());
    facet.put("_schemaURL", SPEC + "facets/" + edition + "/" + type + ".json#/$defs/" + type);
    return facet;
  }

  private static String text(ObjectNode event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }
}
