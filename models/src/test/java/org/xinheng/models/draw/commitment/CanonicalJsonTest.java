package org.xinheng.models.draw.commitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CanonicalJsonTest {

  /** The key order example of RFC 8785, 3.2.3. */
  @Test
  void keysAreSortedByUtf16Units() {
    Map<String, String> object =
        Map.of(
            "\u20ac", "Euro Sign",
            "\r", "Carriage Return",
            "\ufb33", "Hebrew Letter Dalet With Dagesh",
            "1", "One",
            "\ud83d\ude00", "Emoji: Grinning Face",
            "\u0080", "Control",
            "\u00f6", "Latin Small Letter O With Diaeresis");

    assertThat(CanonicalJson.of(object))
        .isEqualTo(
            "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                + "\"\u00f6\":\"Latin Small Letter O With Diaeresis\","
                + "\"\u20ac\":\"Euro Sign\",\"\ud83d\ude00\":\"Emoji: Grinning Face\","
                + "\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
  }

  /** The literals and characters of the sample of RFC 8785, 3.2.2. */
  @Test
  void charactersAreEscapedOnlyWhereTheyMustBe() {
    assertThat(CanonicalJson.of(List.of("\u20ac$\u000f\nA'B\"\\\\\"/\u007f", 1, -20L)))
        .isEqualTo("[\"\u20ac$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\u007f\",1,-20]");
    assertThat(CanonicalJson.of(Arrays.asList(null, true, false, Map.of(), List.of())))
        .isEqualTo("[null,true,false,{},[]]");
  }

  @Test
  void whatHasNoSingleTextIsRefused() {
    assertThatThrownBy(() -> CanonicalJson.of(1.5)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.of("\ud842"))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> CanonicalJson.of(1L << 53))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
