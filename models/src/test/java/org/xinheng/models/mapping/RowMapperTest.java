package org.xinheng.models.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.mapping.MappingFixture.faults;
import static org.xinheng.models.mapping.MappingFixture.map;
import static org.xinheng.models.mapping.MappingFixture.value;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.mapping.MappedRow.Operation;

class RowMapperTest {
  private static final String USCC = "91330782666196409W";

  private final SourceMapping penalties =
      MappingFixture.mapping(
          """
          contract: penalties
          series: penalties
          operation: {column: OP, values: {i: upsert, u: upsert, d: delete}}
          batch: BATCH
          key: [document_number]
          columns:
            uscc: CODE
            enterprise_name: {first-of: [NAME, 名称]}
            registration_number: {column: NUMBER}
            document_number: WSH
            decided_on: DATE
            publicity_until: UNTIL
            penalty_kind: {column: KIND, codes: {罚款: FINE, 无: NOT_PUNISHED}, otherwise: OTHER}
            severity: {column: TIER, codes: {一般: GENERAL}, absent: MINOR}
            remedy: REMEDY
            fine_cny: {column: FINE, unit: wan-yuan}
            confiscated_cny: {column: TAKEN, unit: {column: UNIT, values: {万: wan-yuan, 元: yuan}}}
            is_first_offence: FIRST
            procedure: {constant: ORDINARY}
          """);

  private MappedRow row(String... changes) {
    String[] cells = {
      "OP=i",
      "BATCH=7",
      "CODE=" + USCC,
      "NAME=某某店",
      "NUMBER=",
      "WSH=义市监处〔2026〕1号",
      "DATE=2026年3月1日",
      "UNTIL=2027-03-01",
      "KIND=罚款",
      "TIER=一般",
      "REMEDY=行政复议",
      "FINE=0.5",
      "TAKEN=12",
      "UNIT=元",
      "FIRST=是"
    };
    for (String change : changes) {
      String column = change.substring(0, change.indexOf('=') + 1);
      for (int i = 0; i < cells.length; i++) {
        cells[i] = cells[i].startsWith(column) ? change : cells[i];
      }
    }
    return map(penalties, cells);
  }

  @Test
  void aCleanRowBecomesTheValuesOfItsContract() {
    MappedRow row = row();

    assertThat(row.isAccepted()).isTrue();
    assertThat(row.notices()).isEmpty();
    assertThat(row.operation()).isEqualTo(Operation.UPSERT);
    assertThat(row.key()).isEqualTo("penalties/义市监处〔2026〕1号");
    assertThat(row.batch()).isEqualTo("7");
    assertThat(value(penalties, row, Penalties.DECIDED_ON))
        .isEqualTo((int) LocalDate.of(2026, 3, 1).toEpochDay());
    assertThat(value(penalties, row, Penalties.FINE_CNY)).isEqualTo(500_000L);
    assertThat(value(penalties, row, Penalties.CONFISCATED_CNY)).isEqualTo(1_200L);
    assertThat(value(penalties, row, Penalties.PENALTY_KIND)).isEqualTo("FINE");
    assertThat(value(penalties, row, Penalties.REMEDY)).isEqualTo("RECONSIDERATION");
    assertThat(value(penalties, row, Penalties.IS_FIRST_OFFENCE)).isEqualTo(true);
    assertThat(value(penalties, row, Penalties.PROCEDURE)).isEqualTo("ORDINARY");
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          CODE=91330782666196409X | BROKEN_USCC uscc
          CODE=66619640-9         | BROKEN_USCC uscc
          DATE=2026-02-30         | BAD_DATE decided_on
          DATE=1948-02-03         | BAD_DATE decided_on
          DATE=2026-04-01         | FUTURE_DATE decided_on
          DATE=2026-03-31         | ''
          DATE=-                  | MISSING_FIELD decided_on
          UNTIL=2099-12-31        | ''
          WSH=无                   | MISSING_KEY document_number
          KIND=没收                 | ''
          TIER=特别严重               | UNKNOWN_CODE severity
          REMEDY=上访               | UNKNOWN_CODE remedy
          FINE=-1                 | BAD_AMOUNT fine_cny
          FINE=五千                 | BAD_AMOUNT fine_cny
          FINE=999999999          | BAD_AMOUNT fine_cny
          FINE=/                  | ''
          UNIT=角                  | UNKNOWN_CODE confiscated_cny
          FIRST=也许                | BAD_FLAG is_first_offence
          OP=x                    | UNKNOWN_OPERATION
          OP=                     | UNKNOWN_OPERATION
          """,
      delimiter = '|')
  void everyKindOfDirtHasItsReason(String change, String expected) {
    assertThat(faults(row(change))).isEqualTo(expected);
  }

  @Test
  void allFaultsOfARowAreNamed() {
    assertThat(faults(row("DATE=x", "FINE=x", "WSH=")))
        .isEqualTo("BAD_DATE decided_on, BAD_AMOUNT fine_cny, MISSING_KEY document_number");
  }

  @Test
  void blanksOfAnyWidthAroundACellDoNotMatter() {
    MappedRow row = row("NAME=\u3000某某店\u00a0 ", "KIND= 罚款\u3000", "DATE=２０２６-０３-０１");

    assertThat(row.isAccepted()).isTrue();
    assertThat(value(penalties, row, Penalties.ENTERPRISE_NAME)).isEqualTo("某某店");
    assertThat(value(penalties, row, Penalties.PENALTY_KIND)).isEqualTo("FINE");
  }

  @Test
  void aWordForNothingIsEmptyUnlessTheMappingGivesItAMeaning() {
    assertThat(value(penalties, row("NAME=NULL"), Penalties.ENTERPRISE_NAME)).isNull();
    assertThat(value(penalties, row("KIND=无"), Penalties.PENALTY_KIND)).isEqualTo("NOT_PUNISHED");
    assertThat(value(penalties, row("REMEDY=无"), Penalties.REMEDY)).isEqualTo("NONE");
    assertThat(value(penalties, row("TIER="), Penalties.SEVERITY)).isEqualTo("MINOR");
  }

  @Test
  void aCodeThatOnlyWantsTypingIsMendedWithANotice() {
    MappedRow row = row("CODE=91330782 666196409w");

    assertThat(row.isAccepted()).isTrue();
    assertThat(value(penalties, row, Penalties.USCC)).isEqualTo(USCC);
    assertThat(row.notices()).containsExactly(new RowNotice(RowNotice.Kind.USCC_MENDED, "uscc"));
  }

  @Test
  void aRegistrationNumberInThePlaceOfTheCodeMoves() {
    MappedRow row = row("CODE=330782001389705");

    assertThat(row.isAccepted()).isTrue();
    assertThat(value(penalties, row, Penalties.USCC)).isNull();
    assertThat(value(penalties, row, Penalties.REGISTRATION_NUMBER)).isEqualTo("330782001389705");
    assertThat(row.notices())
        .containsExactly(new RowNotice(RowNotice.Kind.REGISTRATION_NUMBER_MOVED, "uscc"));
  }

  @Test
  void aRowAboutNobodyIsRefused() {
    assertThat(faults(row("CODE=", "NAME="))).isEqualTo("NO_SUBJECT");
    assertThat(faults(row("CODE=", "NAME=", "NUMBER=330782001389705"))).isEmpty();
    assertThat(faults(row("CODE="))).isEmpty();
  }

  @Test
  void aWithdrawalNeedsItsKeyOnly() {
    MappedRow row = row("OP=d", "CODE=x", "NAME=", "DATE=x", "FINE=x");

    assertThat(row.operation()).isEqualTo(Operation.DELETE);
    assertThat(row.isAccepted()).isTrue();
    assertThat(faults(row("OP=d", "WSH="))).isEqualTo("MISSING_KEY document_number");
  }
}
