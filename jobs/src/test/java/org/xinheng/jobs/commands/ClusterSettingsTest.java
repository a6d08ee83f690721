package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.SparkSubmit;
import org.apache.spark.deploy.SparkSubmitArguments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xinheng.jobs.runtime.Settings;
import scala.Option;
import scala.Tuple4;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

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

  @Test
  void settingsOfSparkAreHandedOnAndOthersNamed() {
    Path local = CONF.resolve("local.yaml");

    assertThat(Settings.load(local, Map.of("spark.eventLog.enabled", "true"), CONF).spark())
        .containsEntry("spark.eventLog.enabled", "true");
    assertThatThrownBy(() -> Settings.load(local, Map.of("spark.shufle-partitions", "2"), CONF))
        .hasMessageContaining("Did you mean \"spark.shuffle-partitions\"?")
        .hasMessageContaining("Spark's own begin with spark.sql., spark.driver.");
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

  @ParameterizedTest
  @CsvSource({
    "spark-standalone.conf, spark://host:7077",
    "spark-yarn.conf, yarn",
    "spark-kubernetes.conf, k8s://https://host:6443"
  })
  void sparkSubmitRunsTheDriverWhereItIsCalledUnlessToldOtherwise(String file, String master) {
    var prepared = prepared("--master", master, "--properties-file", CONF.resolve(file).toString());

    assertThat(prepared._4()).isEqualTo("org.xinheng.jobs.Main");
    assertThat(CollectionConverters.asJava(prepared._1())).startsWith("nightly", "--as-of");
    assertThat(prepared._3().get("spark.master")).isEqualTo(master);
    assertThat(prepared._3().get("spark.submit.deployMode")).isEqualTo("client");
    assertThat(prepared._3().get("spark.driver.memory")).matches("[24]g");
  }

  @Test
  void sparkSubmitHandsTheDriverToYarnInClusterMode() {
    var prepared =
        prepared(
            "--master",
            "yarn",
            "--deploy-mode",
            "cluster",
            "--properties-file",
            CONF.resolve("spark-yarn.conf").toString());

    assertThat(prepared._4()).isEqualTo("org.apache.spark.deploy.yarn.YarnClusterApplication");
    assertThat(CollectionConverters.asJava(prepared._1()))
        .containsSubsequence("--class", "org.xinheng.jobs.Main", "--arg", "nightly");
    assertThat(prepared._3().get("spark.yarn.maxAppAttempts")).isEqualTo("1");
    assertThat(prepared._3().get("spark.executor.memoryOverheadFactor")).isEqualTo("0.2");
  }

  /** What spark-submit would start: arguments, class path, properties and main class. */
  private static Tuple4<Seq<String>, Seq<String>, SparkConf, String> prepared(String... options) {
    List<String> line = new ArrayList<>(List.of(options));
    line.addAll(List.of("--class", "org.xinheng.jobs.Main", "xinheng.jar"));
    line.addAll(List.of("nightly", "--as-of", "2026-06-30", "--settings", "cluster.yaml"));
    // Spark looks for the modules of YARN and Kubernetes otherwise, which a cluster brings.
    System.setProperty("spark.testing", "true");
    try {
      var arguments =
          new SparkSubmitArguments(
              CollectionConverters.asScala(line).toSeq(),
              scala.collection.immutable.Map$.MODULE$.empty());
      return new SparkSubmit().prepareSubmitEnvironment(arguments, Option.empty());
    } finally {
      System.clearProperty("spark.testing");
    }
  }
}
