package org.xinheng.models.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Lifecycle;
import org.xinheng.models.lifecycle.LifecycleRules;
import org.xinheng.models.lifecycle.Standing;

/**
 * What one dossier is worth on one day. Pure: same dossier, surroundings, days and definitions,
 * same assessment. Compiled once per partition; one per thread.
 */
public final class Assessor {
  private static final int SUBJECT_TYPE = Enterprises.CONTRACT.indexOf(Enterprises.SUBJECT_TYPE);

  private final Symbols symbols = new Symbols();
  private final Lifecycle lifecycle;
  private final Scorecards scorecards;
  private final Scoring[] cards;
  private final int[] subjectSymbols;
  private final int[] subjectCards;
  private final Condition.Test[] notAssessed;
  private final Labels labels;
  private final TreeMap<String, String> digests = new TreeMap<>();

  private Assessor(Definitions definitions, LifecycleRules rules, Scorecards scorecards) {
    this.scorecards = scorecards;
    lifecycle = Lifecycle.of(rules, symbols);
    cards =
        scorecards.cards().stream().map(card -> new Scoring(card, symbols)).toArray(Scoring[]::new);
    subjectSymbols = scorecards.cardOf().keySet().stream().mapToInt(symbols::idOf).toArray();
    subjectCards = scorecards.cardOf().values().stream().mapToInt(Integer::intValue).toArray();
    notAssessed =
        scorecards.notAssessed().stream()
            .map(one -> one.when().bind(symbols))
            .toArray(Condition.Test[]::new);
    labels = new Labels(rules, scorecards);
    definitions
        .digests()
        .forEach(
            (path, digest) -> {
              if (path.equals(LifecycleRules.PATH)
                  || path.equals(Scorecards.PATH)
                  || path.startsWith("codes/")) {
                digests.put(path, digest);
              }
            });
  }

  /**
   * Compiles the definitions.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault of lifecycle and
   *     cards
   */
  public static Assessor of(Definitions definitions) {
    CodeLists lists = CodeLists.of(definitions);
    Problems problems = new Problems();
    LifecycleRules rules = LifecycleRules.read(definitions, lists, problems);
    Scorecards scorecards = Scorecards.read(definitions, lists, rules, problems);
    problems.throwIfAny();
    return new Assessor(definitions, rules, scorecards);
  }

  /** The assessment of a night, with what was known by it. */
  public Assessment assess(Dossier dossier, Surroundings surroundings, LocalDate asOf) {
    return assess(dossier, surroundings, asOf, asOf);
  }

  /** The assessment for a day, with what was known by another. */
  public Assessment assess(
      Dossier dossier, Surroundings surroundings, LocalDate knownBy, LocalDate asOf) {
    return assess(dossier.uscc(), known(dossier, knownBy), surroundings, asOf);
  }

  /** The facts of a dossier known by a day, readable by this assessor. */
  public List<Fact> known(Dossier dossier, LocalDate knownBy) {
    return dossier.knownBy((int) knownBy.toEpochDay(), symbols);
  }

  /** The assessment for a day by facts that {@link #known} gave. */
  public Assessment assess(
      String uscc, List<Fact> known, Surroundings surroundings, LocalDate asOf) {
    Fact registration = registration(known);
    if (registration == null) {
      return Assessment.none(uscc, asOf, scorecards.unregistered().id());
    }
    int day = (int) asOf.toEpochDay();
    int endsOn = DayTerm.NONE;
    for (int i = 0; i < notAssessed.length; i++) {
      if (notAssessed[i].holds(registration)) {
        DayTerm from = scorecards.notAssessed().get(i).from();
        int first = from == null ? DayTerm.NONE : from.on(registration);
        if (first <= day) {
          return Assessment.none(uscc, asOf, scorecards.notAssessed().get(i).rule().id());
        }
        endsOn = endsOn == DayTerm.NONE ? first : Math.min(endsOn, first);
      }
    }
    lifecycle.open(known);
    return cardFor(registration)
        .score(uscc, known, registration, lifecycle, surroundings, asOf, endsOn);
  }

  /** Symbols that the facts of {@link #known} are read with. */
  public Symbols symbols() {
    return symbols;
  }

  /** The lifecycle, which holds the dossier assessed last. */
  public Lifecycle lifecycle() {
    return lifecycle;
  }

  /** Where every fact known by a day stands on another. */
  public List<Standing> standings(Dossier dossier, LocalDate knownBy, LocalDate asOf) {
    return lifecycle.standings(known(dossier, knownBy), (int) asOf.toEpochDay());
  }

  /** Chinese texts and citations of everything that results name by id. */
  public Labels labels() {
    return labels;
  }

  /** Versions of the two definition files, as lifecycle/scorecard. */
  public String version() {
    return labels.version();
  }

  /** Digest of each definition file that decides an assessment, by its path. */
  public SortedMap<String, String> digests() {
    return new TreeMap<>(digests);
  }

  /**
   * The registration record among the facts: the one known last, where several sources deliver one;
   * null where there is none.
   */
  public static Fact registration(List<Fact> known) {
    Fact latest = null;
    for (int i = 0; i < known.size(); i++) {
      Fact fact = known.get(i);
      if (fact.contract() == Enterprises.CONTRACT && (latest == null || isLater(fact, latest))) {
        latest = fact;
      }
    }
    return latest;
  }

  private static boolean isLater(Fact fact, Fact than) {
    return fact.knownOn() > than.knownOn()
        || (fact.knownOn() == than.knownOn() && fact.load() >= than.load());
  }

  private Scoring cardFor(Fact registration) {
    long type = registration.number(SUBJECT_TYPE);
    for (int i = 0; i < subjectSymbols.length; i++) {
      if (subjectSymbols[i] == type) {
        return cards[subjectCards[i]];
      }
    }
    return cards[subjectCards[0]];
  }
}
