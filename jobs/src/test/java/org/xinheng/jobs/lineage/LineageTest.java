package org.xinheng.jobs.lineage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.GradeDistribution;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.jobs.runtime.LineageSettings;
import org.xinheng.jobs.runtime.Settings;

class LineageTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Instant START = Instant.parse("2026-06-30T18:00:00Z");
  private static final Instant END = START.plusSeconds(90);
  private static final DeclaredJob ASSESS =
      new DeclaredJob(
          "assess-enterprises",
          "score every enterprise",
          LocalDate.of(2026, 6, 30),
          List.of(Facts.TABLE),
          List.of(Assessments.TABLE));

  @TempDir Path folder;

  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<String> keys = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @AfterEach
  void stopTheReceiver() {
    if (server != null) {
      server.stop(0);
    }
  }

  @Test
  void aRunIsAStartAndAnEndWithWhatTheJobDeclares() throws IOException {
    Path file = folder.resolve("lineage/events.jsonl");
    Lineage lineage =
        Lineage.of(new LineageSettings(file.toString(), "", ""), "/srv/lake", "0.1+a b");

    lineage.started(ASSESS, START);
    lineage.ended(ASSESS, START, END, ExitCode.DONE, Optional.of(2_016L));

    List<JsonNode> events = events(Files.readAllLines(file));
    assertThat(events).hasSize(2).allSatisfy(LineageTest::obeysTheSpecification);
    assertThat(events)
        .extracting(event -> event.path("eventType").asText())
        .containsExactly("START", "COMPLETE");
    JsonNode end = events.get(1);
    assertThat(end.at("/eventTime").asText()).isEqualTo("2026-06-30T18:01:30Z");
    assertThat(end.at("/producer").asText()).isEqualTo("urn:xinheng:0.1+a_b");
    assertThat(end.at("/run/runId")).isEqualTo(events.get(0).at("/run/runId"));
    assertThat(end.at("/run/facets/nominalTime/nominalStartTime").asText())
        .as("the day in Shanghai")
        .isEqualTo("2026-06-29T16:00:00Z");
    assertThat(end.at("/inputs/0/namespace").asText()).isEqualTo("file");
    assertThat(end.at("/inputs/0/name").asText()).isEqualTo("/srv/lake/core/facts");
    assertThat(end.at("/outputs/0/name").asText()).isEqualTo("/srv/lake/core/assessments");
    assertThat(end.at("/outputs/0/outputFacets/outputStatistics/rowCount").asLong())
        .isEqualTo(2_016);
    assertThat(end.at("/outputs/0/facets/schema/fields"))
        .hasSize(Assessments.TABLE.columns().size());
    assertThat(end.at("/outputs/0/facets/schema/fields/0/name").asText()).isEqualTo("as_of");
  }

  @Test
  void aFailedRunSaysItsExitCodeAndNothingOfTheData() {
    LineageEvents events = new LineageEvents("hdfs://nn:8020/lake", "1");
    DeclaredJob job =
        new DeclaredJob(
            "publish-marts",
            "publish",
            ASSESS.asOf(),
            List.of(Assessments.TABLE),
            List.of(GradeDistribution.TABLE, Assessments.TABLE));

    JsonNode failed = event(events.ended(job, START, END, ExitCode.GATE, Optional.of(7L)));

    obeysTheSpecification(failed);
    assertThat(failed.path("eventType").asText()).isEqualTo("FAIL");
    assertThat(failed.at("/run/facets/errorMessage/message").asText())
        .isEqualTo("Exit code 4 (GATE)");
    assertThat(failed.at("/outputs/0/namespace").asText()).isEqualTo("hdfs://nn:8020");
    assertThat(failed.at("/outputs/0/name").asText()).isEqualTo("/lake/marts/grade_distribution");
    assertThat(failed.at("/outputs/0").has("outputFacets"))
        .as("rows of which of its tables, nobody says")
        .isFalse();
  }

  @Test
  void aReceiverGetsEveryEventAsAPost() throws IOException {
    Lineage lineage = Lineage.of(new LineageSettings("", receiver(201), ""), "/srv/lake", "1");

    lineage.started(ASSESS, START);
    lineage.ended(ASSESS, START, END, ExitCode.FAILURE, Optional.empty());

    assertThat(events(received))
        .allSatisfy(LineageTest::obeysTheSpecification)
        .extracting(event -> event.path("eventType").asText())
        .containsExactly("START", "FAIL");
  }

  @Test
  void aReceiverThatRefusesIsLeftAloneAndTheFileGoesOn() throws IOException {
    Path file = folder.resolve("events.jsonl");
    LineageSettings both = new LineageSettings(file.toString(), receiver(503), "");
    Lineage lineage = Lineage.of(both, "/srv/lake", "1");

    lineage.started(ASSESS, START);
    lineage.ended(ASSESS, START, END, ExitCode.DONE, Optional.empty());

    assertThat(received).as("asked once").hasSize(1);
    assertThat(Files.readAllLines(file)).hasSize(2);
  }

  @Test
  void aReceiverThatIsDownAndAFileThatCannotBeWrittenHarmNothing() throws IOException {
    String down = receiver(200);
    server.stop(0);
    LineageSettings both = new LineageSettings(folder.toString(), down, "");
    Lineage lineage = Lineage.of(both, "/srv/lake", "1");

    lineage.started(ASSESS, START);
    lineage.ended(ASSESS, START, END, ExitCode.DONE, Optional.empty());

    assertThat(received).isEmpty();
  }

  @Test
  void aReceiverIsShownItsKeyWhichOnlyItsOwnerMayRead() throws IOException {
    Path file = Files.writeString(folder.resolve("receiver.key"), "Zy-9.secret\n");
    LineageSettings keyed = new LineageSettings("", receiver(201), file.toString());
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
    assertThatThrownBy(() -> Lineage.of(keyed, "/srv/lake", "1"))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("lineage.key-file")
        .hasMessageContaining("chmod 600");

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    Lineage.of(keyed, "/srv/lake", "1").started(ASSESS, START);
    assertThat(received).hasSize(1).noneMatch(event -> event.contains("secret"));
    assertThat(keys).containsExactly("Bearer Zy-9.secret");

    Files.writeString(file, "two words of secret");
    assertThatThrownBy(() -> Lineage.of(keyed, "/srv/lake", "1"))
        .hasMessageContaining("must hold the key alone")
        .hasMessageNotContaining("secret");
    Files.delete(file);
    assertThatThrownBy(() -> Lineage.of(keyed, "/srv/lake", "1")).hasMessageContaining("be read");
  }

  @Test
  void lineageIsOffUnlessASettingNamesWhoIsTold() {
    Path home = Path.of(System.getProperty("project.root", "..")).toAbsolutePath().normalize();
    Path local = home.resolve("jobs/conf/local.yaml");

    assertThat(Settings.load(local, Map.of(), home).lineage()).isEqualTo(LineageSettings.OFF);
    assertThat(Settings.load(local, Map.of("lineage.file", "lake/l.jsonl"), home).lineage().file())
        .isEqualTo(home.resolve("lake/l.jsonl").toString());
    assertThatThrownBy(() -> Settings.load(local, Map.of("lineage.url", "ftp://x"), home))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("lineage.url: \"ftp://x\" is no http or https address.");
    assertThatThrownBy(() -> Settings.load(local, Map.of("lineage.key-file", "k"), home))
        .hasMessageContaining("lineage.key-file goes with lineage.url.");
    assertThatThrownBy(() -> Settings.load(local, Map.of("lineage.uri", "x"), home))
        .hasMessageContaining("lineage.url");
  }

  /** What the specification requires of a run event and of every facet. */
  private static void obeysTheSpecification(JsonNode event) {
    assertThat(Instant.parse(event.path("eventTime").asText())).isNotNull();
    assertThat(event.path("producer").asText()).startsWith("urn:");
    assertThat(event.path("schemaURL").asText()).endsWith("OpenLineage.json#/$defs/RunEvent");
    assertThat(UUID.fromString(event.at("/run/runId").asText())).isNotNull();
    assertThat(event.at("/job/namespace").asText()).isEqualTo("xinheng");
    assertThat(event.at("/job/name").asText()).isNotEmpty();
    Stream.of("inputs", "outputs")
        .flatMap(name -> event.path(name).valueStream())
        .forEach(dataset -> assertThat(dataset.path("namespace").asText()).isNotEmpty());
    Stream.of(event.findValues("facets"), event.findValues("outputFacets"))
        .flatMap(List::stream)
        .flatMap(JsonNode::valueStream)
        .forEach(
            facet -> {
              assertThat(facet.path("_producer").asText()).startsWith("urn:");
              assertThat(facet.path("_schemaURL").asText())
                  .matches("https://openlineage.io/spec/facets/[0-9-]+/(\\w+)\\.json#/\\$defs/\\1");
            });
  }

  private String receiver(int answer) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/api/v1/lineage",
        exchange -> {
          try (exchange) {
            assertThat(exchange.getRequestMethod()).isEqualTo("POST");
            keys.addAll(exchange.getRequestHeaders().getOrDefault("Authorization", List.of()));
            received.add(
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(answer, -1);
          }
        });
    server.start();
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/api/v1/lineage";
  }

  private static List<JsonNode> events(List<String> lines) {
    return lines.stream().map(LineageTest::event).toList();
  }

  private static JsonNode event(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new IllegalStateException(line, e);
    }
  }
}
