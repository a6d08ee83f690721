package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.jobs.runtime.Settings;

/** The examples for clusters are settings and Spark properties that would be taken. */
class ClusterSettingsTest {
  private static final Path CONF =
      Path.of(System.getProperty("project.root", "..")).resolve("jobs/conf");

  @Test
  void theSettingsForAClusterLeaveTheMasterToSparkSubmit() {
    Settings settings = Settings.load(CONF.resolve("cluster.yaml"), Map.of(), CONF);

    assertThat(settings.sparkMaster()).isEmpty();
    assertThat(settings.lakeRoot()).isEqualTo("/srv/xinheng/lake");
  }

  @ParameterizedTest
  @ValueSource(strings = {"spark-standalone.conf", "spark-yarn.conf", "spark-kubernetes.conf"})
  void sparkPropertiesNameOneValueEachAndTheTimeZoneOfDriverAndExecutors(String file)
      throws IOException {
    List<String> lines =
        Files.readAllLines(CONF.resolve(file)).stream()
            .filter(line -> !line.startsWith("#"))
            .toList();

    assertThat(lines).allMatch(line -> line.matches("spark\\.[A-Za-z0-9.]+ +\\S.*"));
    assertThat(Stream.of("driver", "executor").map(who -> "spark." + who + ".defaultJavaOptions"))
        .allSatisfy(
            key ->
                assertThat(lines)
                    .anyMatch(
                        line ->
                            line.startsWith(key)
                                && line.contains("-Duser.timezone=Asia/Shanghai")));
  }
}
