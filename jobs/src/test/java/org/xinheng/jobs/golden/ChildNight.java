package org.xinheng.jobs.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.xinheng.jobs.Main;
import org.xinheng.jobs.SparkTest;

/** A night in a process of its own, which can be killed. */
final class ChildNight {
  private static final long LONGEST_MINUTES = 8;

  private ChildNight() {}

  /** Starts the night over data-samples and kills it as soon as a file of core.facts is there. */
  static void killWhenFactsAreWritten(String night, Path lake) throws Exception {
    Process process = start(night, lake);
    try {
      Path facts = lake.resolve("core/facts");
      long polls = TimeUnit.MINUTES.toMillis(LONGEST_MINUTES) / 20;
      while (!hasFile(facts) && process.isAlive() && polls-- > 0) {
        Thread.sleep(20);
      }
    } finally {
      process.destroyForcibly().waitFor();
    }
    assertThat(process.exitValue()).as("exit code of a killed process").isEqualTo(137);
  }

  private static Process start(String night, Path lake) throws IOException {
    List<String> command =
        new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow()));
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("-X") || flag.startsWith("--add-opens"))
        .forEach(command::add);
    command.addAll(
        List.of(
            "-Xmx1g",
            "-Djdk.reflect.useDirectMethodHandle=false",
            "-Duser.timezone=Asia/Shanghai",
            "-Dxinheng.home=" + SparkTest.projectRoot(),
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName(),
            "nightly",
            "--as-of",
            night,
            "--set",
            "lake.root=" + lake));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(lake.resolveSibling("child.log").toFile())
        .start();
  }

  private static boolean hasFile(Path facts) throws IOException {
    if (!Files.isDirectory(facts)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(facts)) {
      return files.anyMatch(file -> file.toString().endsWith(".parquet"));
    }
  }
}
