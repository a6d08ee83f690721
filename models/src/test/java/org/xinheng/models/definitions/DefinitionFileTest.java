package org.xinheng.models.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class DefinitionFileTest {
  private static final String TEXT =
      """
      # a comment
      training: {seed: 1}
      rules:
        - {id: a, label: 甲, most: 3}
      """;

  @Test
  void whatSaysNothingOfTheMeaningLeavesTheDigestAlone() {
    String said = digest(TEXT);

    assertThat(digest(TEXT.replace("seed: 1", "seed: 2"))).isEqualTo(said);
    assertThat(digest(TEXT.replace("甲", "乙"))).isEqualTo(said);
    assertThat(digest(TEXT.replace("# a comment\n", ""))).isEqualTo(said);
    assertThat(digest(TEXT.replace("{id: a, label: 甲, most: 3}", "{most: 3, id: a}")))
        .isEqualTo(said);
    assertThat(digest(TEXT.replace("most: 3", "most: 4"))).isNotEqualTo(said);
  }

  @Test
  void aFileThatIsNoMappingHasTheDigestOfItsContent() {
    assertThat(digest("one")).isEqualTo(new DefinitionFile("x.yaml", "one").digest());
    assertThat(digest("a: [")).isEqualTo(new DefinitionFile("x.yaml", "a: [").digest());
  }

  private static String digest(String text) {
    return new DefinitionFile("x.yaml", text).digestWithout(Set.of("training", "label"));
  }
}
