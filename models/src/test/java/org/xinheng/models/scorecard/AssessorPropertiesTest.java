package org.xinheng.models.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.FactVersion;
import org.xinheng.models.lifecycle.Standing;

class AssessorPropertiesTest {
  private static final Assessor ASSESSOR = Assessor.of(DossierTable.SHIPPED);
  private static final int DAYS_LOOKED_AHEAD = 366 * 10;

  @Property(tries = 120)
  void theNextChangeIsTheOneThatScoringDayByDayFinds(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    Dossier dossier = dossier(random, random.facts(RandomDossiers.all(), 25));
    LocalDate asOf = LocalDate.ofEpochDay(random.day());
    LocalDate knownBy = LocalDate.ofEpochDay(RandomDossiers.LAST_DAY);

    Assessment tonight = assess(dossier, knownBy, asOf);

    if (tonight.isAssessed()) {
      assertThat(tonight.nextChangeOn()).isEqualTo(firstChange(dossier, knownBy, tonight));
    }
  }

  private static LocalDate firstChange(Dossier dossier, LocalDate knownBy, Assessment tonight) {
    for (int ahead = 1; ahead <= DAYS_LOOKED_AHEAD; ahead++) {
      LocalDate day = tonight.asOf().plusDays(ahead);
      Assessment then = assess(dossier, knownBy, day);
      if (then.points() != tonight.points()
          || then.grade() != tonight.grade()
          || !Objects.equals(then.directRule(), tonight.directRule())) {
        return day;
      }
    }
    return null;
  }

  @Property(tries = 500)
  void morePointsLostNeverImproveTheGrade(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    List<FactVersion> facts = random.facts(RandomDossiers.all(), 20);
    FactVersion registration = random.registration();
    List<FactVersion> more = new ArrayList<>(facts);
    for (FactVersion fact : random.facts(RandomDossiers.costly(), 10)) {
      // A key of its own: the fact is one more, not another version.
      more.add(
          new FactVersion(
              fact.contract(), "M" + fact.key(), fact.knownOn(), 9, false, fact.values()));
    }
    LocalDate asOf = LocalDate.ofEpochDay(random.day());

    Assessment fewer = assess(filed(registration, facts), asOf, asOf);
    Assessment worse = assess(filed(registration, more), asOf, asOf);

    assertThat(worse.points()).isLessThanOrEqualTo(fewer.points());
    if (fewer.isAssessed()) {
      assertThat(fewer.grade().isWorseThan(worse.grade())).isFalse();
    }
  }

  @Property(tries = 300)
  void theOrderOfFactsIsOfNoConsequence(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    List<FactVersion> facts = random.facts(RandomDossiers.all(), 30);
    FactVersion registration = random.registration();
    LocalDate asOf = LocalDate.ofEpochDay(random.day());
    List<FactVersion> shuffled = new ArrayList<>(facts);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(assess(filed(registration, shuffled), asOf, asOf))
        .isEqualTo(assess(filed(registration, facts), asOf, asOf));
  }

  @Property(tries = 300)
  void whatBecomesKnownLaterChangesNothing(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    List<FactVersion> facts = random.facts(RandomDossiers.all(), 30);
    FactVersion registration = random.registration();
    LocalDate asOf = LocalDate.ofEpochDay(random.day());
    List<FactVersion> known =
        facts.stream().filter(fact -> fact.knownOn() <= asOf.toEpochDay()).toList();

    assertThat(assess(filed(registration, facts), asOf, asOf))
        .isEqualTo(assess(filed(registration, known), asOf, asOf));
  }

  @Property(tries = 300)
  void everyLostPointIsAReasonAndEveryReasonAFactThatCounts(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    Dossier dossier = dossier(random, random.facts(RandomDossiers.all(), 30));
    LocalDate asOf = LocalDate.ofEpochDay(random.day());

    Assessment assessment = assess(dossier, asOf, asOf);

    if (assessment.isAssessed()) {
      assertThat(assessment.reasons().stream().mapToInt(Reason::points).sum())
          .isEqualTo(1000 - assessment.points());
      assertThat(assessment.points()).isBetween(0, 1000);
    }
    List<String> counting =
        ASSESSOR.standings(dossier, asOf, asOf).stream()
            .filter(Standing::counts)
            .map(standing -> standing.fact().contract().name() + standing.fact().key())
            .toList();
    assertThat(assessment.reasons())
        .filteredOn(reason -> !reason.indicator().equals("business-term"))
        .allMatch(reason -> counting.contains(reason.contract() + reason.factKey()));
  }

  @Property(tries = 300)
  void everyFactSaysFromWhenUntilWhenOrWhyNot(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    Dossier dossier = dossier(random, random.facts(RandomDossiers.all(), 30));
    LocalDate asOf = LocalDate.ofEpochDay(random.day());

    for (Standing standing : ASSESSOR.standings(dossier, asOf, asOf)) {
      assertThat(standing.whyNot() == null).isEqualTo(standing.counts());
      assertThat(ASSESSOR.labels().rule(standing.ruleId()).label())
          .isEqualTo(standing.explanation())
          .isNotBlank();
      if (standing.counts()) {
        assertThat(standing.countsFrom()).isLessThanOrEqualTo((int) asOf.toEpochDay());
      }
    }
  }

  private static Dossier dossier(RandomDossiers random, List<FactVersion> facts) {
    return filed(random.registration(), facts);
  }

  private static Dossier filed(FactVersion registration, List<FactVersion> facts) {
    List<FactVersion> all = new ArrayList<>(facts);
    all.add(registration);
    return Dossier.of(DossierTable.USCC, all);
  }

  private static Assessment assess(Dossier dossier, LocalDate knownBy, LocalDate asOf) {
    return ASSESSOR.assess(dossier, Surroundings.calm(asOf), knownBy, asOf);
  }
}
