package org.xinheng.models.definitions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class DefinitionsTest {
  private static final Definitions TWO =
      Definitions.of(
          List.of(new DefinitionFile("b.yaml", "b: 1"), new DefinitionFile("a.yaml", "a: 1")));

  @Test
  void theDigestNamesEveryTextAndPath() {
    assertThat(TWO.digest())
        .isEqualTo(TWO.with().digest())
        .isNotEqualTo(TWO.with(new DefinitionFile("a.yaml", "a: 2")).digest())
        .isNotEqualTo(TWO.with(new DefinitionFile("c.yaml", "a: 1")).digest());
    assertThat(TWO.digests().keySet()).containsExactly("a.yaml", "b.yaml");
  }

  @Test
  void aMissingFileNamesTheNearestOne() {
    assertThatThrownBy(() -> TWO.file("aa.yaml"))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("aa.yaml:1: the file is missing. Did you mean \"a.yaml\"?");
  }

  @Test
  void codeListsMissingForAContractAreAllNamed() {
    assertThatThrownBy(() -> CodeLists.of(TWO))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("codes/severities.yaml:1: the list is missing; penalties.severity")
        .hasMessageContaining("codes/towns.yaml:1: the list is missing; enterprises.town");
  }
}
