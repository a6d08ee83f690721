package org.xinheng.jobs.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.MartContracts.Contract;

class MartContractsTest {
  private static final Contract LOCKED = mart("1.0", "uscc string required", "points int optional");

  @Test
  void noMartPromisesOtherColumnsThanItsLockedVersion() throws IOException {
    String lock = Files.readString(SparkTest.projectRoot().resolve(MartContracts.FILE));

    assertThat(MartContracts.faults(MartContracts.read(lock), MartContracts.declared())).isEmpty();
    assertThat(lock)
        .as(MartContracts.FILE + " is stale. Run: ./xinheng docs")
        .isEqualTo(MartContracts.text(MartContracts.declared()));
  }

  @Test
  void aColumnAddedAtTheEndAsksForTheSecondNumber() {
    String[] more = {"uscc string required", "points int optional", "grade string optional"};

    assertThat(faults(mart("1.0", more))).singleElement().asString().endsWith("to 1.1.");
    assertThat(faults(mart("1.1", more))).isEmpty();
  }

  @Test
  void aColumnRetypedDroppedOrMovedAsksForTheFirstNumber() {
    for (String[] other :
        List.of(
            new String[] {"uscc string required", "points bigint optional"},
            new String[] {"uscc string required"},
            new String[] {"points int optional", "uscc string required"},
            new String[] {"uscc string optional", "points int optional"})) {
      assertThat(faults(mart("1.1", other))).singleElement().asString().endsWith("to 2.0.");
      assertThat(faults(mart("2.0", other))).isEmpty();
    }
  }

  @Test
  void aMartThatIsGoneOrGoesBackIsAFaultAndAFurtherOneIsNone() {
    assertThat(MartContracts.faults(List.of(LOCKED), List.of()))
        .containsExactly("m is gone; readers count on it.");
    assertThat(MartContracts.faults(List.of(), List.of(LOCKED))).isEmpty();
    assertThat(faults(mart("0.9", "uscc string required", "points int optional"))).hasSize(1);
  }

  private static List<String> faults(Contract declared) {
    return MartContracts.faults(List.of(LOCKED), List.of(declared));
  }

  private static Contract mart(String version, String... columns) {
    return new Contract("m", version, List.of(columns));
  }
}
