package org.xinheng.models.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;

class DefinitionChangeTest {
  private static final String CARDS = "public-credit.yaml";

  @Test
  void aChangedValueIsNamedByItsPlaceWithBothSides() {
    DefinitionChange change = change(CARDS, "A: 990, B: 980", "A: 970, B: 960");

    assertThat(change.values())
        .contains(
            new ChangedValue(CARDS, "cards[enterprise].cut-offs.A", "990", "970"),
            new ChangedValue(CARDS, "cards[enterprise].cut-offs.B", "980", "960"));
    assertThat(change.files()).extracting(DefinitionFile::path).containsExactly(CARDS);
    assertThat(change.touches("warnings.yaml", "codes/")).isFalse();
    assertThat(change.touches(CARDS)).isTrue();
  }

  @Test
  void aFileThatSaysTheSameInOtherWordsChangesNothing() {
    String text = "# another comment\n" + SHIPPED.file(CARDS).text();

    assertThatThrownBy(() -> DefinitionChange.of(SHIPPED, List.of(new DefinitionFile(CARDS, text))))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("Nothing differs");
  }

  @Test
  void aMisspeltFileMeetsTheNearestKnownOneAndAPlanMayBeNew() {
    assertThatThrownBy(
            () ->
                DefinitionChange.of(
                    SHIPPED, List.of(new DefinitionFile("public-credits.yaml", "a: 1"))))
        .hasMessageContaining("Did you mean \"public-credit.yaml\"?");
    assertThat(
            DefinitionChange.of(SHIPPED, List.of(new DefinitionFile("plans/new.yaml", "plan: P")))
                .values())
        .containsExactly(new ChangedValue("plans/new.yaml", "plan", null, "P"));
  }

  private static DefinitionChange change(String path, String old, String fresh) {
    String text = SHIPPED.file(path).text();
    assertThat(text).contains(old);
    return DefinitionChange.of(
        SHIPPED, List.of(new DefinitionFile(path, text.replace(old, fresh))));
  }
}
