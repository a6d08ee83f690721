package org.xinheng.jobs.generating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeliveryGeneratorTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 3, 31);
  private static final String REGISTRY = "enterprises-registry";

  @Test
  void deliveriesOpenEighteenMonthsBackAndEndWithTheNight(@TempDir Path out) throws IOException {
    generate(300, 1, out, 500_000);

    try (Stream<Path> days = Files.list(out)) {
      assertThat(days.filter(Files::isDirectory).map(day -> day.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "2024-09-30",
              "2024-12-31",
              "2025-03-31",
              "2025-06-30",
              "2025-09-30",
              "2025-12-31",
              "2026-03-30",
              "2026-03-31");
    }
  }

  @Test
  void aLongFileIsContinuedInTheNextWithoutLosingARow(@TempDir Path one, @TempDir Path many)
      throws IOException {
    generate(6000, 1, one, 500_000);
    generate(6000, 1, many, 1000);

    List<Path> whole = files(one.resolve("2024-09-30").resolve(REGISTRY));
    List<Path> parts = files(many.resolve("2024-09-30").resolve(REGISTRY));
    assertThat(whole).hasSize(1);
    assertThat(parts).hasSize(3);
    assertThat(rows(parts)).isEqualTo(rows(whole));
  }

  @Test
  void anotherSeedMakesAnotherCity(@TempDir Path one, @TempDir Path other) throws IOException {
    generate(300, 1, one, 500_000);
    generate(300, 2, other, 500_000);

    assertThat(rows(files(one.resolve("2024-09-30").resolve(REGISTRY))))
        .isNotEqualTo(rows(files(other.resolve("2024-09-30").resolve(REGISTRY))));
  }

  @Test
  void hostileNamesAreAmongTheRegistered(@TempDir Path out) throws IOException {
    generate(300, 1, out, 500_000);

    String registered = String.join("\n", rows(files(out.resolve("2024-09-30").resolve(REGISTRY))));
    assertThat(registered).contains("<img src=x onerror=alert(1)>", "\"=cmd|' /C calc'!A0\"");
  }

  @Test
  void aCityTooSmallToHoldEveryKindOfDirtIsRefused(@TempDir Path out) {
    assertThatThrownBy(() -> generate(10, 1, out, 500_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("200");
  }

  private static void generate(long enterprises, long seed, Path out, int partRows) {
    DeliveryGenerator.generate(new GeneratorSettings(enterprises, AS_OF, seed, out, partRows));
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static List<String> rows(List<Path> files) throws IOException {
    List<String> rows = new java.util.ArrayList<>();
    for (Path file : files) {
      List<String> lines = Files.readAllLines(file, Charset.forName("GB18030"));
      rows.addAll(lines.subList(1, lines.size()));
    }
    return rows;
  }
}
