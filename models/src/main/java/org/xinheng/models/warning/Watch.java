package org.xinheng.models.warning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.WarningFeedback;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.DossierHistory;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.Lifecycle;
import org.xinheng.models.warning.causes.Cause;
import org.xinheng.models.warning.causes.EventCause;
import org.xinheng.models.warning.causes.Evidence;
import org.xinheng.models.warning.causes.Holding;
import org.xinheng.models.warning.causes.Scene;
import org.xinheng.models.warning.causes.SurgeCause;
import org.xinheng.models.warning.life.Feedback;

/**
 * Looks at one dossier with the eyes of every night since the rules began: on each day by what was
 * known then. Pure: same dossier, events, night and definitions, same sighting. Compiled once per
 * partition; one per thread.
 */
public final class Watch {
  private static final int NAME = Enterprises.CONTRACT.indexOf(Enterprises.ENTERPRISE_NAME);
  private static final int TOWN = Enterprises.CONTRACT.indexOf(Enterprises.TOWN);
  private static final int WARNING_ID =
      WarningFeedback.CONTRACT.indexOf(WarningFeedback.WARNING_ID);
  private static final int FEEDBACK = WarningFeedback.CONTRACT.indexOf(WarningFeedback.FEEDBACK);
  private static final int ON = WarningFeedback.CONTRACT.indexOf(WarningFeedback.FED_BACK_ON);

  private static final int CONTRACTS = 128;

  /** One rule, bound. */
  private record Bound(
      WarningRule rule,
      Cause.Sight sight,
      Condition.Test[] registeredAs,
      SurgeCause.YearCount yearCount,
      BitSet contracts) {
    private boolean speaksOf(Fact registration) {
      for (Condition.Test test : registeredAs) {
        if (!test.holds(registration)) {
          return false;
        }
      }
      return true;
    }
  }

  private final Symbols symbols = new Symbols();
  private final WarningRules rules;
  private final List<Bound> bound;
  private final Scene scene;
  private final PeerCounts peers;

  /** For each rule, the day until which it has looked. */
  private final int[] lookedUntil;

  private final int[] counts = new int[CONTRACTS];
  private WarningRule looking;
  private List<Sighting.Held> held = List.of();
  private List<Sighting.Observed> observed = List.of();

  private Watch(WarningRules rules, Definitions definitions, PeerCounts peers) {
    this.rules = rules;
    this.peers = peers;
    bound = rules.rules().stream().map(this::bind).toList();
    lookedUntil = new int[bound.size()];
    scene =
        new Scene(
            Lifecycle.of(definitions, symbols),
            this::hold,
            seen -> observed.add(new Sighting.Observed(looking.id(), seen)));
  }

  /**
   * Compiles the rules.
   *
   * @param peers takes what surges are compared with, of every dossier looked at
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static Watch of(Definitions definitions, PeerCounts peers) {
    return of(WarningRules.of(definitions), definitions, peers);
  }

  /** Compiles rules that may be others than the file declares. */
  public static Watch of(WarningRules rules, Definitions definitions, PeerCounts peers) {
    return new Watch(rules, definitions, peers);
  }

  private Bound bind(WarningRule rule) {
    return new Bound(
        rule,
        rule.cause().bind(symbols),
        rule.registeredAs().stream()
            .map(condition -> condition.bind(symbols))
            .toArray(Condition.Test[]::new),
        rule.cause() instanceof SurgeCause surge ? surge.yearCount(symbols) : null,
        contracts(rule));
  }

  private static BitSet contracts(WarningRule rule) {
    BitSet contracts = new BitSet();
    contracts.set(Enterprises.CONTRACT.id());
    rule.cause().contracts().forEach(contract -> contracts.set(contract.id()));
    return contracts;
  }

  private void hold(Holding holding) {
    Holding inForce = holding.within(looking.from(), Integer.MAX_VALUE);
    if (inForce != null) {
      held.add(new Sighting.Held(looking.id(), inForce));
    }
  }

  /** What the nights up to one saw. */
  public Sighting look(Dossier dossier, List<EventCause.Event> events, LocalDate asOf) {
    held = new ArrayList<>();
    observed = new ArrayList<>();
    List<Feedback> feedback = new ArrayList<>();
    Map<String, Integer> reported = new HashMap<>();
    int since = (int) rules.since().toEpochDay();
    int end = (int) asOf.toEpochDay() + 1;
    scene.open(List.of());
    Arrays.fill(lookedUntil, since);
    BitSet changed = new BitSet();
    DossierHistory history = dossier.history(end - 1, symbols);
    int[] turns = history.knownDays(since);
    for (int i = -1; i < turns.length && since < end; i++) {
      int turn = i < 0 ? since : turns[i];
      List<Fact> known = history.knownBy(turn);
      changed(known, turn, changed);
      lookUntil(turn, changed, events);
      scene.open(known);
      report(known, turn, reported, feedback);
    }
    changed.set(0, CONTRACTS);
    lookUntil(end, changed, events);
    Fact registration = scene.registration();
    return new Sighting(
        dossier.uscc(),
        registration == null ? null : registration.text(NAME),
        registration == null ? null : registration.text(TOWN),
        held,
        observed,
        feedback);
  }

  /** Marks the contracts of which something became known on a day, or was withdrawn. */
  private void changed(List<Fact> known, int day, BitSet changed) {
    changed.clear();
    Arrays.fill(counts, 0);
    for (Fact fact : known) {
      int contract = fact.contract().id();
      counts[contract]++;
      if (fact.knownOn() == day) {
        changed.set(contract);
      }
    }
    for (int contract = 0; contract < CONTRACTS; contract++) {
      if (counts[contract] != scene.count(contract)) {
        changed.set(contract);
      }
    }
  }

  /** Lets every rule whose facts change look at the days since it last did. */
  private void lookUntil(int day, BitSet changed, List<EventCause.Event> events) {
    Fact registration = scene.registration();
    for (int i = 0; i < bound.size(); i++) {
      Bound one = bound.get(i);
      if (!one.contracts().intersects(changed)) {
        continue;
      }
      if (lookedUntil[i] < day && registration != null && one.speaksOf(registration)) {
        scene.during(lookedUntil[i], day);
        look(one, registration, events);
      }
      lookedUntil[i] = day;
    }
  }

  private void look(Bound one, Fact registration, List<EventCause.Event> events) {
    looking = one.rule();
    one.sight().look(scene);
    if (one.rule().cause() instanceof EventCause cause) {
      happened(cause, events);
    }
    if (one.yearCount() != null) {
      countPeers(one, registration);
    }
  }

  private void happened(EventCause cause, List<EventCause.Event> events) {
    for (EventCause.Event event : events) {
      if (event.kind() == cause.kind()) {
        List<Evidence> evidence = event.evidence();
        Holding holding =
            new Holding(event.cause(), event.from(), event.until(), true, evidence)
                .within(scene.first(), scene.end());
        if (holding != null) {
          hold(holding);
        }
      }
    }
  }

  private void countPeers(Bound one, Fact registration) {
    LocalDate month = LocalDate.ofEpochDay(scene.first() - 1L).withDayOfMonth(1).plusMonths(1);
    for (; month.toEpochDay() < scene.end(); month = month.plusMonths(1)) {
      int day = (int) month.toEpochDay();
      peers.add(
          new PeerCounts.Group(one.rule().id(), day, SurgeCause.peersOf(registration)),
          1,
          one.yearCount().before(scene, day));
    }
  }

  /** Notes what is reported anew from a day on, and what is withdrawn. */
  private static void report(
      List<Fact> known, int day, Map<String, Integer> reported, List<Feedback> feedback) {
    Map<String, String> present = new HashMap<>();
    for (Fact fact : known) {
      if (fact.contract() == WarningFeedback.CONTRACT) {
        String warning = fact.text(WARNING_ID);
        present.put(warning, warning);
        if (fact.knownOn() == day || !reported.containsKey(warning)) {
          int on = (int) fact.number(ON);
          feedback.add(new Feedback(warning, fact.text(FEEDBACK), on, fact.knownOn()));
          reported.put(warning, on);
        }
      }
    }
    reported
        .entrySet()
        .removeIf(
            entry -> {
              boolean withdrawn = !present.containsKey(entry.getKey());
              if (withdrawn) {
                feedback.add(new Feedback(entry.getKey(), null, entry.getValue(), day));
              }
              return withdrawn;
            });
  }
}
