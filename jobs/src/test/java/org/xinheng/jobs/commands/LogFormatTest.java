package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Map;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.LogEvent;
import org.apache.logging.log4j.core.LoggerContext;
import org.apache.logging.log4j.core.config.Configuration;
import org.apache.logging.log4j.core.config.ConfigurationFactory;
import org.apache.logging.log4j.core.config.ConfigurationSource;
import org.apache.logging.log4j.core.impl.Log4jLogEvent;
import org.apache.logging.log4j.message.SimpleMessage;
import org.apache.logging.log4j.util.SortedArrayStringMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LogFormatTest {
  private static final String FORMAT = "xinheng.log-format";

  @AfterEach
  void forgetTheFormat() {
    System.clearProperty(FORMAT);
  }

  @Test
  void aLineOfJsonHoldsTheJobItsNightAndTheMessage() throws IOException {
    System.setProperty(FORMAT, "json");
    Configuration configuration = configuration();

    assertThat(configuration.getRootLogger().getAppenders()).containsOnlyKeys("json");
    String line = line(configuration, "json", "written table=core.facts rows=5");
    JsonNode told = new ObjectMapper().readTree(line);

    assertThat(line).endsWith("}" + System.lineSeparator());
    assertThat(line.strip().lines()).hasSize(1);
    assertThat(told.path("level").asText()).isEqualTo("INFO");
    assertThat(told.path("job").asText()).isEqualTo("record-facts");
    assertThat(told.path("as_of").asText()).isEqualTo("2026-06-30");
    assertThat(told.path("message").asText()).isEqualTo("written table=core.facts rows=5");
    assertThat(told.path("at").asText()).isEqualTo("2026-07-01T02:00:00.000+08:00");
  }

  @Test
  void textIsTheFormatOfPeople() {
    Configuration configuration = configuration();

    assertThat(configuration.getRootLogger().getAppenders()).containsOnlyKeys("text");
    assertThat(line(configuration, "text", "done seconds=3"))
        .contains("INFO  NightRunner job=record-facts as_of=2026-06-30 done seconds=3");
  }

  private static Configuration configuration() {
    Configuration configuration =
        ConfigurationFactory.getInstance()
            .getConfiguration(
                new LoggerContext("format"),
                ConfigurationSource.fromResource(
                    "log4j2.properties", LogFormatTest.class.getClassLoader()));
    configuration.initialize();
    return configuration;
  }

  private static String line(Configuration configuration, String appender, String message) {
    LogEvent event =
        Log4jLogEvent.newBuilder()
            .setLevel(Level.INFO)
            .setLoggerName("org.xinheng.jobs.night.NightRunner")
            .setMessage(new SimpleMessage(message))
            .setContextData(
                new SortedArrayStringMap(Map.of("job", "record-facts", "as_of", "2026-06-30")))
            .setTimeMillis(1_782_842_400_000L)
            .build();
    return configuration.getAppender(appender).getLayout().toSerializable(event).toString();
  }
}
