package org.xinheng.models.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.dossier.FactVersion;
import org.xinheng.models.scorecard.RandomDossiers;
import org.xinheng.models.warning.life.Warning;
import org.xinheng.models.warning.life.WorkingDays;

/** Which nights ran, and when, is of no consequence: what follows from the dossier alone. */
class WatchPropertiesTest {
  private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);
  private static final int SPAN = 700;

  private final WarningRules rules = WarningRules.of(WarningTrial.SHIPPED);
  private final PeerCounts peers = new PeerCounts();
  private final Watch watch = Watch.of(WarningTrial.SHIPPED, peers);
  private final WarningBook book = WarningBook.of(WarningTrial.SHIPPED, new WorkingDays(Map.of()));

  private static Dossier dossier(FactVersion registration, List<FactVersion> facts) {
    List<FactVersion> all = new ArrayList<>(facts);
    all.add(registration);
    return Dossier.of(DossierTable.USCC, all);
  }

  private static List<FactVersion> facts(RandomDossiers random) {
    return random.facts(RandomDossiers.all(), 40);
  }

  private Sighting look(Dossier dossier, LocalDate night) {
    return watch.look(dossier, List.of(), night);
  }

  private List<Raised> raised(Dossier dossier, LocalDate night) {
    return book.warnings(look(dossier, night), Surges.of(rules, peers, Map.of()), night);
  }

  private List<Warning> warnings(Dossier dossier, LocalDate night) {
    return raised(dossier, night).stream().map(Raised::warning).toList();
  }

  /** A later night that still tells of a warning: a reminder goes some time after its end. */
  private LocalDate later(Raised earlier, LocalDate night) {
    Integer endedOn = earlier.warning().endedOn();
    LocalDate end = endedOn == null ? night : LocalDate.ofEpochDay(endedOn);
    return earlier.rule().leadsTo() == WarningRule.Action.REMINDER
        ? end.plusDays(rules.keptReminderDays())
        : night.plusDays(100);
  }

  /** Rules and causes that hold on a day, with how strongly. */
  private static TreeSet<String> holding(Sighting seen, LocalDate day) {
    TreeSet<String> holding = new TreeSet<>();
    for (Sighting.Held held : seen.held()) {
      if (held.holding().covers((int) day.toEpochDay())) {
        holding.add(held.rule() + ' ' + held.holding().cause() + ' ' + held.holding().opens());
      }
    }
    return holding;
  }

  @Property(tries = 300)
  void aLaterNightSeesOfEachDayWhatTheNightOfThatDaySaw(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    Dossier dossier = dossier(random.registration(), facts(random));
    LocalDate last = SINCE.plusDays(SPAN);
    Sighting atTheEnd = look(dossier, last);

    for (LocalDate day = SINCE; day.isBefore(last); day = day.plusDays(13)) {
      assertThat(holding(atTheEnd, day)).isEqualTo(holding(look(dossier, day), day));
    }
  }

  @Property(tries = 300)
  void theHistoryOfAnEarlierNightStandsInThatOfALaterOne(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    Dossier dossier = dossier(random.registration(), facts(random));
    LocalDate night = SINCE.plusDays(new Random(seed).nextInt(SPAN));
    Map<LocalDate, List<Warning>> nights = new HashMap<>();

    for (Raised raised : raised(dossier, night)) {
      Warning earlier = raised.warning();
      assertThat(
              nights.computeIfAbsent(later(raised, night), laterOn -> warnings(dossier, laterOn)))
          .filteredOn(one -> one.id().equals(earlier.id()))
          .singleElement()
          .satisfies(
              one ->
                  assertThat(one.history().subList(0, earlier.history().size()))
                      .isEqualTo(earlier.history()));
    }
  }

  @Property(tries = 300)
  void whatBecomesKnownLaterAndTheOrderOfArrivalChangeNothing(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    FactVersion registration = random.registration();
    List<FactVersion> facts = facts(random);
    LocalDate night = SINCE.plusDays(new Random(seed).nextInt(SPAN));
    List<FactVersion> known =
        new ArrayList<>(
            facts.stream().filter(fact -> fact.knownOn() <= night.toEpochDay()).toList());
    Collections.shuffle(known, new Random(seed));

    assertThat(warnings(dossier(registration, known), night))
        .isEqualTo(warnings(dossier(registration, facts), night));
  }

  @Property(tries = 300)
  void thereIsOneWarningForARuleAndCause(@ForAll long seed) {
    RandomDossiers random = new RandomDossiers(seed);
    Dossier dossier = dossier(random.registration(), facts(random));

    assertThat(warnings(dossier, SINCE.plusDays(SPAN)))
        .extracting(Warning::id)
        .doesNotHaveDuplicates();
  }
}
