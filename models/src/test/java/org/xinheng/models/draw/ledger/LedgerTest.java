package org.xinheng.models.draw.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.models.draw.DrawException;

class LedgerTest {
  @TempDir Path folder;

  @Test
  void thePublicLedgerHoldsNoClassWeightReasonRankReserveOrPerson() throws IOException {
    SmallScope scope = SmallScope.write(folder, 200);

    StringBuilder all = new StringBuilder();
    for (String file : scope.everybody().folder().files()) {
      all.append(Files.readString(folder.resolve("public").resolve(file)));
    }

    assertThat(all.toString())
        .contains("义", "双色球")
        .doesNotContain("\"class\"", "\"weight\"", "\"reason\"", "\"rank\"", "\"place\"")
        .doesNotContain("迁出", "key of oversight", "33078201", "\"T1\"", "eligible\":[");
  }

  @Test
  void theOversightLedgerIsItsOwnersAlone() throws IOException {
    SmallScope.write(folder, 50);

    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("oversight"))))
        .isEqualTo("rwx------");
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    SmallScope scope = SmallScope.write(folder, 50);
    String before = Files.readString(folder.resolve("oversight/draw.json"));

    assertThatThrownBy(() -> scope.oversight().draw(scope.oversight().drawHead()))
        .isInstanceOf(DrawException.class)
        .hasMessageContaining("draw.json is there already, and nothing is overwritten");
    assertThatThrownBy(() -> scope.oversight().addFrame(0, "00000", Collections.emptyIterator()))
        .isInstanceOf(DrawException.class);
    assertThat(Files.readString(folder.resolve("oversight/draw.json"))).isEqualTo(before);
  }

  @Test
  void smallStrataAreCountedTogetherAndTheSumsStay() {
    DrawHead.PlanSizes sizes =
        new DrawHead.PlanSizes(
            "p",
            List.of(
                new DrawHead.CellSize("A", "s", 40, 4),
                new DrawHead.CellSize("A", "t", 3, 0),
                new DrawHead.CellSize("B", "s", 10, 2),
                new DrawHead.CellSize("D", "u", 2, 2),
                new DrawHead.CellSize("B", "v", 30, 3)));

    assertThat(StrataCount.of(sizes, 10))
        .containsExactly(
            new StrataCount(List.of("s"), 50, 6), new StrataCount(List.of("t", "u", "v"), 35, 5));
    assertThat(StrataCount.of(sizes, 1)).hasSize(4);
    assertThat(StrataCount.of(sizes, 1000))
        .containsExactly(new StrataCount(List.of("s", "t", "u", "v"), 85, 11));
  }

  @Test
  void aLineThatIsNotTheOneTextOfItsValueIsRefused() {
    String line = "{\"class\":\"A\",\"id\":\"1\",\"reason\":\"\",\"stratum\":\"s\",\"weight\":5}";

    assertThat(LedgerLines.of(LedgerLines.unit(line))).isEqualTo(line);
    for (String other :
        List.of(
            line.replace(":5", ": 5"),
            line.replace(":5", ":5.0"),
            line.replace(":5", ":05"),
            line.replace("\"1\"", "\"\\u0031\""),
            line.replace("}", ",\"x\":1}"),
            line + "{}",
            line.replace("\"reason\":\"\",", ""),
            "")) {
      assertThatThrownBy(() -> LedgerLines.unit(other)).isInstanceOf(LedgerFault.class);
    }
  }

  @Test
  void ranksHaveOneTextOnly() {
    assertThat(HexDouble.of(-1)).isEqualTo("-0x1.0000000000000p+0");
    assertThat(HexDouble.of(0.1)).isEqualTo("0x1.999999999999ap-4");
    assertThatThrownBy(() -> HexDouble.of(0)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> HexDouble.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
  }
}
