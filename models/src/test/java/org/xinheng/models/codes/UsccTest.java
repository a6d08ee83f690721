package org.xinheng.models.codes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UsccTest {

  @ParameterizedTest
  @ValueSource(strings = {"91330782666196409W", "91330782MA2DEGFD41", "913307826097898651"})
  void publishedCodesAreValidAndPassTheInnerCheck(String code) {
    assertThat(Uscc.isValid(code)).isTrue();
    assertThat(Uscc.hasOrganisationCheck(code)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          91330782666196409W  | VALID               | ''
          91330782666196409w  | MENDED              | valid without blanks, in half-width capitals
          ９1330782666196409W  | MENDED              | valid without blanks, in half-width capitals
          91330782 66196409W  | BROKEN              | 17 characters instead of 18
          91330782 666196409W | MENDED              | valid without blanks, in half-width capitals
          91330782666196409X  | BROKEN              | the check character is wrong
          9133078266619640    | BROKEN              | 16 characters instead of 18
          91330782666196409W0 | BROKEN              | 19 characters instead of 18
          9133078266619640OW  | BROKEN              | character 17 is not of the alphabet
          9133A782666196409W  | BROKEN              | characters 3 to 8 are not a division code
          66619640-9          | BROKEN              | an organisation code
          666196409           | BROKEN              | an organisation code
          330782666196409     | BROKEN              | an old tax number
          330782666196409000  | BROKEN              | an old tax number padded with 000
          330782001389705     | REGISTRATION_NUMBER | a 15-digit registration number
          330782001389701     | REGISTRATION_NUMBER | 15 digits with a wrong check digit
          11010519491231002X  | BROKEN              | a resident identity number
          """,
      delimiter = '|')
  void whatStandsInThePlaceOfACodeIsTold(String text, UsccReading.Kind kind, String detail) {
    UsccReading reading = UsccReading.of(text);

    assertThat(reading.kind()).isEqualTo(kind);
    assertThat(reading.detail()).isEqualTo(detail);
  }

  @Test
  void standInCodesAreValidAndTheSameForTheSameId() {
    Set<String> codes = new TreeSet<>();
    for (int id = 0; id < 20_000; id++) {
      codes.add(PseudoUscc.of("detroit", String.valueOf(id)));
    }

    assertThat(codes).hasSize(20_000);
    assertThat(codes)
        .allMatch(Uscc::isValid)
        .allMatch(Uscc::hasOrganisationCheck)
        .allMatch(PseudoUscc::is);
    assertThat(PseudoUscc.of("detroit", "821")).isEqualTo(PseudoUscc.of("detroit", "821"));
    assertThat(PseudoUscc.of("detroit", "821")).isNotEqualTo(PseudoUscc.of("toronto", "821"));
  }

  @Test
  void allPublishedCompanyCodesAreValid() throws IOException {
    List<String> codes = SharedData.lines("codes/uscc_valid.txt.gz");

    assertThat(codes).hasSize(20_000).allMatch(Uscc::isValid);
    assertThat(codes).allMatch(Uscc::hasOrganisationCheck).noneMatch(PseudoUscc::is);
  }

  @Test
  void everyKindOfBrokenCodeIsToldApart() throws IOException {
    Map<String, Set<String>> details = new LinkedHashMap<>();
    for (String line : SharedData.lines("codes/uscc_broken.csv").stream().skip(1).toList()) {
      String[] cells = line.split(",");
      UsccReading reading = UsccReading.of(cells[0]);
      details
          .computeIfAbsent(cells[1], kind -> new TreeSet<>())
          .add(
              reading.kind() + ": " + reading.detail().replaceAll("character \\d+", "character n"));
    }

    String mended = "MENDED: valid without blanks, in half-width capitals";
    String check = "BROKEN: the check character is wrong";
    assertThat(details)
        .hasSize(10)
        .containsEntry("wrong check character", Set.of(check))
        .containsEntry("two characters swapped", Set.of(check))
        .containsEntry(
            "letter outside the alphabet", Set.of("BROKEN: character n is not of the alphabet"))
        .containsEntry("lower case", Set.of(mended))
        .containsEntry("full-width digit", Set.of(mended))
        .containsEntry("blank inside", Set.of(mended))
        .containsEntry("17 characters", Set.of("BROKEN: 17 characters instead of 18"))
        .containsEntry("19 characters", Set.of("BROKEN: 19 characters instead of 18"))
        .containsEntry("organisation code instead", Set.of("BROKEN: an organisation code"))
        .containsEntry(
            "old tax number padded with 000", Set.of("BROKEN: an old tax number padded with 000"));
  }
}
