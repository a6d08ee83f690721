package org.xinheng.models.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.dossier.DossierTable.day;
import static org.xinheng.models.dossier.DossierTable.versions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.contracts.Listings;
import org.xinheng.models.contracts.Penalties;

class DossierCodecTest {
  private static final String HISTORY =
      """
      penalties
      key | known_on   | load | deleted | decided_on | fine_cny
      P1  | 2026-05-10 | 1    |         | 2026-05-01 | 5000
      P1  | 2026-06-10 | 2    |         | 2026-05-01 | 7000.55
      P1  | 2026-07-10 | 3    | yes     | 2026-05-01 |
      P1  | 2026-08-10 | 4    |         | 2026-05-01 | 9000
      """;

  @Test
  void ofEachFactTheLatestVersionKnownByTheDayIsSeen() {
    Dossier dossier = Dossier.of("x", versions(HISTORY));

    assertThat(fines(dossier, "2026-05-09")).isEmpty();
    assertThat(fines(dossier, "2026-05-10")).containsExactly("5000.00");
    assertThat(fines(dossier, "2026-06-09")).containsExactly("5000.00");
    assertThat(fines(dossier, "2026-06-10")).containsExactly("7000.55");
  }

  @Test
  void aWithdrawnRecordIsGoneUntilItIsDeliveredAgain() {
    Dossier dossier = Dossier.of("x", versions(HISTORY));

    assertThat(fines(dossier, "2026-07-09")).containsExactly("7000.55");
    assertThat(fines(dossier, "2026-07-10")).isEmpty();
    assertThat(fines(dossier, "2026-08-09")).isEmpty();
    assertThat(fines(dossier, "2026-08-10")).containsExactly("9000.00");
  }

  @Test
  void ofTwoVersionsOfOneDayTheLaterLoadWins() {
    Dossier dossier =
        Dossier.of(
            "x",
            versions(
                """
                penalties
                key | known_on   | load | decided_on | fine_cny
                P1  | 2026-05-10 | 8    | 2026-05-01 | 800
                P1  | 2026-05-10 | 7    | 2026-05-01 | 700
                """));

    assertThat(fines(dossier, "2026-05-10")).containsExactly("800.00");
  }

  @Test
  void fieldsAppendedToAContractReadAsMissingFromOlderEntries() {
    Fact fact = Dossier.of("x", versions(HISTORY)).knownBy(day("2026-05-10"), new Symbols()).get(0);

    assertThat(fact.text(Penalties.DEPARTMENT)).isEmpty();
    assertThat(fact.day(Penalties.REPAIRED_ON)).isEmpty();
    assertThat(fact.document()).isEqualTo("P1");
  }

  @Property(tries = 200)
  void whatIsFiledIsReadBack(@ForAll("manyVersions") List<FactVersion> filed) {
    assertThat(Dossier.of("x", filed).versions())
        .containsExactlyInAnyOrderElementsOf(filed.stream().distinct().toList());
  }

  @Property(tries = 200)
  void theOrderOfArrivalLeavesNoTrace(
      @ForAll("manyVersions") List<FactVersion> filed, @ForAll long seed) {
    List<FactVersion> shuffled = new ArrayList<>(filed);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(Dossier.of("x", shuffled).packed()).isEqualTo(Dossier.of("x", filed).packed());
  }

  @Property(tries = 200)
  void filingBitByBitEqualsFilingAtOnce(
      @ForAll("manyVersions") List<FactVersion> filed,
      @ForAll("manyVersions") List<FactVersion> more) {
    List<FactVersion> all = new ArrayList<>(filed);
    all.addAll(more);

    Dossier merged = Dossier.of("x", filed).with(Dossier.of("x", more).packed());

    assertThat(merged.packed()).isEqualTo(Dossier.of("x", all).packed());
    assertThat(merged.with(Dossier.of("x", filed).packed()).packed()).isEqualTo(merged.packed());
  }

  @Property(tries = 200)
  void whatIsKnownEqualsTheLatestVersionOfEachFact(
      @ForAll("manyVersions") List<FactVersion> filed, @ForAll("days") int day) {
    Map<String, FactVersion> latest = new HashMap<>();
    for (FactVersion version : Dossier.of("x", filed).versions()) {
      if (version.knownOn() <= day) {
        latest.put(version.contract().name() + version.key(), version);
      }
    }
    List<String> expected =
        latest.values().stream().filter(v -> !v.deleted()).map(DossierCodecTest::line).toList();

    List<Fact> known = Dossier.of("x", filed).knownBy(day, new Symbols());

    assertThat(known.stream().map(DossierCodecTest::line).toList())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Provide
  Arbitrary<Integer> days() {
    return Arbitraries.integers().between(-2, 6);
  }

  @Provide
  Arbitrary<List<FactVersion>> manyVersions() {
    return Arbitraries.of(Penalties.CONTRACT, Listings.CONTRACT)
        .flatMap(this::version)
        .list()
        .ofMaxSize(12);
  }

  private Arbitrary<FactVersion> version(Contract contract) {
    List<Arbitrary<Object>> values =
        contract.fields().stream().map(DossierCodecTest::values).toList();
    return Combinators.combine(
            Arbitraries.of("", "a", "b", "号"),
            Arbitraries.integers().between(-1, 5),
            Arbitraries.longs().between(0, 2),
            Arbitraries.of(true, false),
            Combinators.combine(values).as(list -> list.toArray()))
        .as(
            (key, known, load, gone, all) ->
                new FactVersion(contract, key, known, load, gone, all));
  }

  private static Arbitrary<Object> values(Field field) {
    Arbitrary<?> present =
        switch (field.type()) {
          case TEXT -> Arbitraries.of("", "文书", "a|b");
          case CODE -> Arbitraries.of("FINE", "WARNING");
          case DATE -> Arbitraries.integers();
          case MONEY, WHOLE -> Arbitraries.longs().between(-1L << 60, 1L << 60);
          case FLAG -> Arbitraries.of(true, false);
        };
    return present.asGeneric().injectNull(0.7);
  }

  private static String line(FactVersion version) {
    StringBuilder line = new StringBuilder(version.contract().name() + "/" + version.key());
    for (int i = 0; i < version.values().length; i++) {
      FieldType type = version.contract().fields().get(i).type();
      Object value = version.values()[i];
      line.append('|').append(type == FieldType.DATE || value == null ? null : type).append(value);
    }
    return line.toString();
  }

  private static String line(Fact fact) {
    StringBuilder line = new StringBuilder(fact.contract().name() + "/" + fact.key());
    for (int i = 0; i < fact.contract().fields().size(); i++) {
      FieldType type = fact.contract().fields().get(i).type();
      Object value =
          !fact.has(i)
              ? null
              : switch (type) {
                case TEXT, CODE -> fact.text(i);
                case FLAG -> fact.number(i) == 1;
                case DATE, MONEY, WHOLE -> fact.number(i);
              };
      line.append('|').append(type == FieldType.DATE || value == null ? null : type).append(value);
    }
    return line.toString();
  }

  private static List<String> fines(Dossier dossier, String knownBy) {
    int fine = Penalties.CONTRACT.indexOf(Penalties.FINE_CNY);
    return dossier.knownBy(day(knownBy), new Symbols()).stream().map(f -> f.text(fine)).toList();
  }
}
