package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;

class GenerateTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void deliveriesAreWrittenAndCounted() {
    Path deliveries = folder.resolve("city");

    assertThat(execute("200", "7", deliveries)).isZero();

    assertThat(deliveries.resolve("2026-06-30")).isDirectory();
    assertThat(deliveries.resolve("truth.json")).exists();
    assertThat(out.toString())
        .containsPattern("enterprises +200\\R")
        .containsPattern("rows, with repeats and dirt +1,\\d{3}\\R")
        .endsWith("Written: " + deliveries + System.lineSeparator());
  }

  @Test
  void aFolderInUseIsRefusedAndLeftAsItIs() throws IOException {
    Files.writeString(folder.resolve("mine.txt"), "mine");

    assertThat(execute("200", "7", folder)).isEqualTo(2);

    assertThat(err.toString()).startsWith("The folder " + folder + " is not empty.");
    assertThat(folder.toFile().list()).containsExactly("mine.txt");
  }

  @Test
  void tooFewEnterprisesAndAMissingSeedAreFaultsOfTheCommandLine() {
    assertThat(execute("5", "7", folder)).isEqualTo(1);
    assertThat(err.toString()).contains("Enterprises must be 200 to 100000000: 5");

    assertThat(execute("generate", "--enterprises=200", "--as-of=2026-06-30", "--out=x"))
        .isEqualTo(1);
    assertThat(err.toString()).contains("Missing required option: '--seed=S'");
  }

  @Test
  void causesArePlantedOverAWholeYear() {
    String[] planted = {
      "generate", "--enterprises=200", "--seed=7", "--plant-causes=1", "--out=" + folder
    };

    assertThat(execute(with(planted, "--as-of=2026-06-30"))).isEqualTo(1);
    assertThat(err.toString()).contains("the day must be the last of one, not 2026-06-30");
    assertThat(execute(with(planted, "--as-of=2026-12-31"))).isZero();
    assertThat(folder.resolve("planted.csv")).content().contains(",W07-arrears,2026-09-30,");
  }

  private static String[] with(String[] arguments, String more) {
    return Stream.concat(Arrays.stream(arguments), Stream.of(more)).toArray(String[]::new);
  }

  private int execute(String enterprises, String seed, Path to) {
    return execute(
        "generate",
        "--enterprises=" + enterprises,
        "--as-of=2026-06-30",
        "--seed=" + seed,
        "--out=" + to);
  }

  private int execute(String... arguments) {
    Installation installation =
        new Installation(
            folder,
            "1+abc",
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Screen(new PrintWriter(out, true), Screen.Kind.LOG));
    return Xinheng.commandLine("1+abc", List.of(new Generate(installation)))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
