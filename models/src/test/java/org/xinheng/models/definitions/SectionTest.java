package org.xinheng.models.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SectionTest {
  private enum Way {
    ON_FOOT,
    BY_CAR
  }

  @Test
  void everyFaultIsNotedWithItsLineAndReadingGoesOn() {
    Problems problems = new Problems();
    Section section =
        open(
            """
            days: many
            from: 2026-02-30
            flag: yes
            way: by-cart
            list: {a: 1}
            text: [1]
            dayz: 3
            """,
            problems);

    section.whole("days");
    section.date("from");
    section.flag("flag");
    section.oneOf("way", Way.class);
    section.sections("list");
    section.text("text");
    section.text("label");
    section.close();

    assertThat(problems.all())
        .containsExactly(
            "x.yaml:1: \"days: many\" is not a whole number.",
            "x.yaml:2: \"from: 2026-02-30\" is not a date such as 2026-04-01.",
            "x.yaml:3: \"flag: yes\" is not true or false.",
            "x.yaml:4: \"by-cart\" is unknown here. Did you mean \"by-car\"?",
            "x.yaml:5: a list is expected below \"list\".",
            "x.yaml:6: a plain value is expected for \"text\".",
            "x.yaml:1: the key \"label\" is missing.",
            "x.yaml:7: unknown key \"dayz\". Did you mean \"days\"?");
  }

  @Test
  void valuesAreReadByTheirType() {
    Problems problems = new Problems();
    Section section =
        open("{n: 3, on: 2026-04-01, ok: true, way: on-foot, many: [a, b], one: c}", problems);

    assertThat(section.whole("n")).isEqualTo(3);
    assertThat(section.date("on")).isEqualTo(LocalDate.of(2026, 4, 1));
    assertThat(section.flag("ok")).isTrue();
    assertThat(section.oneOf("way", Way.class)).isEqualTo(Way.ON_FOOT);
    assertThat(section.texts("many")).containsExactly("a", "b");
    assertThat(section.texts("one")).containsExactly("c");
    assertThat(section.optionalText("none")).isEmpty();
    section.close();
    assertThat(problems.isEmpty()).isTrue();
  }

  @ParameterizedTest
  @MethodSource("brokenTexts")
  void textsThatAreNoMappingAreFaultsNotCrashes(String text, String fault) {
    Problems problems = new Problems();

    open(text, problems).text("a");

    assertThat(problems.all()).isNotEmpty();
    assertThat(problems.all().get(0)).startsWith(fault);
  }

  static List<Arguments> brokenTexts() {
    return List.of(
        Arguments.of("a: [1", "x.yaml:1: not valid YAML"),
        Arguments.of("a: \u0007", "x.yaml:1: not valid YAML"),
        Arguments.of("a: 1\n---\na: 2", "x.yaml:2: not valid YAML"),
        Arguments.of("[1, 2]", "x.yaml:1: a mapping (key: value) is expected here."),
        Arguments.of("a: 1\nb: 2\na: 3", "x.yaml:3: the key \"a\" stands twice."),
        Arguments.of("? [a]\n: 1", "x.yaml:1: a key is a plain value."));
  }

  @Test
  void anUnreadableFileIsOneFault() {
    Problems problems = new Problems();

    Section section = open("a: [1", problems);
    section.text("version");
    section.section("cards").text("label");
    section.close();

    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void anEmptyFileLacksWhatIsAskedFor() {
    Problems problems = new Problems();

    open("", problems).text("version");

    assertThat(problems.all()).containsExactly("x.yaml:1: the key \"version\" is missing.");
  }

  private static Section open(String text, Problems problems) {
    return new DefinitionFile("x.yaml", text).open(problems);
  }
}
