package org.xinheng.jobs.drawing.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.DrawnCity;
import org.xinheng.jobs.drawing.FreezePlans;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.draw.DrawException;

class RedrawTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  @TempDir Path folder;

  private DrawFolders folders() {
    return DrawnCity.shared(spark()).folders();
  }

  @Test
  void aRedrawIsAScopeOfItsOwnWithReasonAndAuthor() throws IOException {
    Path definitions =
        copy(SparkTest.projectRoot().resolve("models/definitions"), folder.resolve("copied"));
    LocalDate freeze = LocalDate.parse("2026-07-10");

    List<String> written =
        new ArrayList<>(redraw("号码公布有误", freeze, null).write(folders(), definitions).keySet());

    assertThat(written)
        .containsExactly(
            "plans/2026Q3-2-comprehensive.yaml",
            "plans/2026Q3-2-emergency.yaml",
            "plans/2026Q3-2-market.yaml");
    assertThat(Files.readString(definitions.resolve(written.get(2))))
        .contains(
            "matters: [SC004, SC007]",
            "visits: {from: 2026-07-13, until: 2026-09-18}",
            "redraws: {scope: 2026Q3-1, reason: \"号码公布有误\", by: \"市司法局 \\\"李\\\"\"}")
        .doesNotContain("2026-06-30");
    assertThat(redraw("再抽", freeze, null).write(folders(), definitions).firstKey())
        .startsWith("plans/2026Q3-3-");
    assertThatThrownBy(() -> redraw(" ", freeze, null))
        .isInstanceOf(DrawException.class)
        .hasMessageContaining("it has no reason");
    assertThatThrownBy(
            () -> redraw("晚了", freeze, LocalDate.parse("2026-12-31")).write(folders(), definitions))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("visits end after the period");
    assertThat(Files.exists(definitions.resolve("plans/2026Q3-4-market.yaml"))).isFalse();
  }

  @Test
  void aSecretThatAnotherScopeHasHadIsRefused() throws IOException {
    Path definitions =
        copy(SparkTest.projectRoot().resolve("models/definitions"), folder.resolve("copied"));
    redraw("号码公布有误", LocalDate.parse("2026-07-10"), null).write(folders(), definitions);
    Path shared = DrawnCity.shared(spark()).folder();
    SmallCity city =
        new SmallCity(spark(), shared)
            .set("draws.secret-file", "data-samples/draw-demo-" + DrawnCity.SCOPE + ".secret");
    try (Stream<Path> plans = Files.list(definitions.resolve("plans"))) {
      for (Path plan : plans.filter(file -> file.toString().contains("2026Q3-2")).toList()) {
        city.define("plans/" + plan.getFileName(), Files.readString(plan));
      }
    }

    assertThatThrownBy(() -> city.run("2026-07-10", new FreezePlans()))
        .hasMessageContaining("draws.secret-file for scope 2026Q3-2")
        .hasMessageContaining("Scope 2026Q3-1 has the same secret. Choose another.");
    assertThat(folders().scopes()).containsExactly(DrawnCity.SCOPE);
  }

  private static Redraw redraw(String reason, LocalDate freeze, LocalDate visitsUntil) {
    LocalDateTime due = freeze.plusDays(2).atTime(21, 15);
    return new Redraw(DrawnCity.SCOPE, reason, "市司法局 \"李\"", freeze, due, visitsUntil);
  }

  private static Path copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path path : all.toList()) {
        Path target = to.resolve(from.relativize(path).toString());
        Files.createDirectories(Files.isDirectory(path) ? target : target.getParent());
        if (Files.isRegularFile(path)) {
          Files.copy(path, target);
        }
      }
    }
    return to;
  }
}
