package org.xinheng.models.registers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Matters;
import org.xinheng.models.definitions.CodeLists;

class MatterRegisterTest {
  private final MatterRegister register = SampleRegisters.matters();

  @Test
  void theKindsAreThoseOfTheCodeList() {
    assertThat(CodeLists.of(SHIPPED).list(Matters.MATTER_KIND.list()).names())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(MatterKind.values()).map(Enum::name).toList());
  }

  @Test
  void aRecordNamesItsMatterByCodeOrName() {
    assertThat(register.named("SC004")).isEqualTo(register.named("企业公示信息检查")).isPresent();
    assertThat(register.named("企业公示信息")).isEmpty();
    assertThat(register.named(null)).isEmpty();
  }

  @Test
  void aMatterIsInForceFromItsFirstDayToTheEveOfItsCancellation() {
    Matter matter = register.matter("SC004").orElseThrow();
    Matter cancelled =
        new Matter(
            matter.code(),
            matter.name(),
            matter.department(),
            matter.kind(),
            true,
            matter.yearlyCap(),
            day("2022-01-01"),
            day("2026-08-01"));

    assertThat(cancelled.isInForce(day("2022-01-01"), day("2026-07-31"))).isTrue();
    assertThat(cancelled.isInForce(day("2021-12-31"), day("2026-07-31"))).isFalse();
    assertThat(cancelled.isInForce(day("2022-01-01"), day("2026-08-01"))).isFalse();
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }
}
