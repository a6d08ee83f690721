package org.xinheng.jobs.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.ingest.VersionChain.State;

class VersionChainTest {

  @Test
  void theFirstStateOfARecordIsAVersion() {
    assertThat(versions("1 | 10 | A | U1")).containsExactly("1@10 U1");
  }

  @Test
  void anUnchangedStateMakesNoVersion() {
    assertThat(versions("stored 1 | 10 | A | U1", "2 | 20 | A | U1")).isEmpty();
  }

  @Test
  void aChangedStateIsAVersion() {
    assertThat(versions("stored 1 | 10 | A | U1", "2 | 20 | B | U1")).containsExactly("2@20 U1");
  }

  @Test
  void aDeleteTakesTheEnterpriseOfTheStateBefore() {
    assertThat(versions("stored 1 | 10 | A | U1", "2 | 20 | delete | -"))
        .containsExactly("2@20 U1");
  }

  @Test
  void aDeleteOfAnUnknownRecordChangesNothing() {
    assertThat(versions("1 | 10 | delete | -")).isEmpty();
  }

  @Test
  void aRecordThatComesBackAfterADeleteIsAVersionAgain() {
    assertThat(versions("1 | 10 | A | U1", "1 | 20 | delete | -", "1 | 30 | A | U1"))
        .containsExactly("1@10 U1", "1@20 U1", "1@30 U1");
  }

  @Test
  void aRecordMissingFromASnapshotIsDeletedOnThatDay() {
    assertThat(versions(Map.of(20, false), "stored 1 | 10 | A | U1"))
        .containsExactly("absent@20 U1");
  }

  @Test
  void aRecordRefusedByASnapshotIsNotDeleted() {
    assertThat(versions(Map.of(20, true), "stored 1 | 10 | A | U1")).isEmpty();
  }

  @Test
  void aSnapshotBeforeTheRecordExistedDeletesNothing() {
    assertThat(versions(Map.of(5, false), "1 | 10 | A | U1")).containsExactly("1@10 U1");
  }

  @Test
  void absenceAndReturnWithinOneLoadAreThreeVersions() {
    assertThat(
            versions(Map.of(10, true, 20, false, 30, true), "1 | 10 | A | U1", "1 | 30 | A | U1"))
        .containsExactly("1@10 U1", "absent@20 U1", "1@30 U1");
  }

  @Test
  void aBackFilledStateCarriesForwardOnlyUntilALaterDeliverySaidOtherwise() {
    // On day 20 the unchanged A made no version; a back-fill of day 15 with B makes A one again.
    assertThat(versions("stored 1 | 10 | A | U1", "3 | 15 | B | U1", "2 | 20 | A | U1"))
        .containsExactly("3@15 U1", "2@20 U1");
  }

  @Test
  void aRecordThatMovesToAnotherEnterpriseLeavesTheFormerOne() {
    assertThat(versions("stored 1 | 10 | A | U1", "2 | 20 | A | U2"))
        .containsExactly("absent@20 U1", "2@20 U2");
  }

  @Test
  void ofSeveralStatesOfOneDayOnlyTheLastIsAVersion() {
    assertThat(versions("1 | 10 | A | U1", "2 | 10 | B | U1")).containsExactly("2@10 U1");
    assertThat(versions("1 | 10 | A | U1", "1 | 10 | delete | -")).isEmpty();
  }

  @Test
  void aBackFillRepeatsNeitherAStoredVersionNorOneThatALaterFileOfItsDayReplaced() {
    assertThat(
            versions(
                "stored 1 | 10 | A | U1",
                "5 | 15 | C | U1",
                "2 | 20 | A | U1",
                "4 | 20 | D | U1",
                "stored 4 | 20 | D | U1"))
        .containsExactly("5@15 U1");
  }

  @Test
  void aRetryOnlySaysWhomAnUnresolvedVersionIsAbout() {
    assertThat(versions("stored 1 | 10 | A | -", "retry 1 | 20 | A | U1"))
        .containsExactly("1@20 U1");
    assertThat(versions("stored 1 | 10 | A | U1", "retry 1 | 20 | A | U2")).isEmpty();
  }

  @Test
  void aRetryDoesNotBringADeletedRecordBack() {
    assertThat(
            versions("stored 1 | 10 | A | -", "stored 2 | 15 | delete | -", "retry 1 | 20 | A | U"))
        .isEmpty();
  }

  private static List<String> versions(String... states) {
    return versions(Map.of(), states);
  }

  /** States as {@code [stored|retry] load | day | digest letter or delete | uscc or -}. */
  private static List<String> versions(Map<Integer, Boolean> snapshots, String... lines) {
    List<State> states = new ArrayList<>();
    for (String line : lines) {
      boolean isStored = line.startsWith("stored ");
      boolean isRetry = line.startsWith("retry ");
      String[] parts = line.replaceAll("^(stored|retry) ", "").split("\\s*\\|\\s*");
      boolean isDelete = parts[2].equals("delete");
      states.add(
          new State(
              Integer.parseInt(parts[1]),
              Long.parseLong(parts[0]),
              isDelete,
              isDelete ? 0 : parts[2].hashCode(),
              isStored,
              isRetry,
              parts[3].equals("-") ? null : parts[3]));
    }
    states.sort(Comparator.comparing(State::knownOn).thenComparing(State::load));
    List<String> versions = new ArrayList<>();
    for (VersionChain.Version version : VersionChain.versions(states, new HashMap<>(snapshots))) {
      String from =
          version.state() < 0 ? "absent" : Long.toString(states.get(version.state()).load());
      versions.add(from + "@" + version.knownOn() + " " + version.uscc());
    }
    return versions;
  }
}
