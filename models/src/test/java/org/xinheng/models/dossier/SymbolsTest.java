package org.xinheng.models.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SymbolsTest {

  @Test
  void equalCodesShareANumberHoweverManyThereAre() {
    Symbols symbols = new Symbols();
    for (int i = 0; i < 5_000; i++) {
      assertThat(symbols.idOf("代码" + i)).isEqualTo(i);
    }
    for (int i = 0; i < 5_000; i++) {
      assertThat(symbols.idOf("代码" + i)).isEqualTo(i);
      assertThat(symbols.nameOf(i)).isEqualTo("代码" + i);
    }
  }
}
