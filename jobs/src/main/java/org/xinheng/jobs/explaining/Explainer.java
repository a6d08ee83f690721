package org.xinheng.jobs.explaining;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.jobs.explaining.Explanation.Cause;
import org.xinheng.jobs.explaining.Explanation.Evidence;
import org.xinheng.jobs.explaining.Explanation.Neutral;
import org.xinheng.jobs.explaining.Explanation.NotCounting;
import org.xinheng.jobs.explaining.Explanation.Score;
import org.xinheng.jobs.explaining.Explanation.Value;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.Standing;
import org.xinheng.models.scorecard.Assessment;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Labels;
import org.xinheng.models.scorecard.Reason;
import org.xinheng.models.scorecard.Surroundings;

/** Explains one dossier by the very function that scores it. Pure. */
public final class Explainer {
  private static final String GRADES = "grades";
  private static final String NEUTRAL = "neutral";
  private static final String COSTLESS = "记录有效，但不符合任何扣分指标的条件，未扣分";

  private final Assessor assessor;
  private final Labels labels;
  private final CodeLists lists;
  private final Evidences evidences;
  private final String definitionsDigest;

  private Explainer(Assessor assessor, CodeLists lists, String definitionsDigest) {
    this.assessor = assessor;
    this.lists = lists;
    this.definitionsDigest = definitionsDigest;
    labels = assessor.labels();
    evidences = new Evidences(lists);
  }

  /** An explainer by these definitions. */
  public static Explainer of(Definitions definitions) {
    return new Explainer(Assessor.of(definitions), CodeLists.of(definitions), definitions.digest());
  }

  /**
   * Explains the score of a night.
   *
   * @param surroundings what the night knew beyond the dossier; its day is the night explained
   * @param knownBy the latest night: what became known by then gives the second score
   * @param recorded what the night wrote down, or null
   */
  public Explanation explain(
      Dossier dossier,
      Surroundings surroundings,
      LocalDate knownBy,
      Explanation.Recorded recorded) {
    LocalDate asOf = surroundings.asOf();
    List<Standing> then = assessor.standings(dossier, asOf, asOf);
    List<Standing> today = assessor.standings(dossier, knownBy, asOf);
    Assessment asItWas = assessor.assess(dossier, surroundings, asOf, asOf);
    Assessment asKnownToday = assessor.assess(dossier, surroundings, knownBy, asOf);
    List<Value> registration = registration(then.isEmpty() ? today : then);
    return new Explanation(
        dossier.uscc(),
        value(registration, Enterprises.ENTERPRISE_NAME.label()),
        registration,
        asOf,
        knownBy,
        score(asItWas, then),
        score(asKnownToday, today),
        notCounting(today, asKnownToday),
        neutral(today),
        null,
        recorded,
        assessor.version(),
        assessor.digests(),
        definitionsDigest);
  }

  private List<Value> registration(List<Standing> standings) {
    List<Value> values = List.of();
    int knownOn = Integer.MIN_VALUE;
    for (Standing standing : standings) {
      Fact fact = standing.fact();
      if (fact.contract() == Enterprises.CONTRACT && fact.knownOn() >= knownOn) {
        knownOn = fact.knownOn();
        values = evidences.values(fact);
      }
    }
    return values;
  }

  private static String value(List<Value> values, String label) {
    return values.stream()
        .filter(value -> value.label().equals(label))
        .map(Value::value)
        .findFirst()
        .orElse(null);
  }

  private Score score(Assessment assessment, List<Standing> standings) {
    if (!assessment.isAssessed()) {
      String why = labels.rule(assessment.whyNotAssessed()).label();
      return new Score(why, null, null, null, null, null, null, List.of(), List.of());
    }
    Map<String, Standing> byKey = new HashMap<>();
    standings.forEach(standing -> byKey.put(key(standing.fact()), standing));
    String card = assessment.card();
    String direct = assessment.directRule();
    return new Score(
        null,
        labels.rule(card).label(),
        assessment.points(),
        assessment.grade().name(),
        lists.list(GRADES).labelOf(assessment.grade().name()),
        direct == null ? null : labels.of(card, direct).label(),
        assessment.nextChangeOn(),
        assessment.reasons().stream().map(reason -> cause(card, reason, byKey)).toList(),
        assessment.stale().stream().map(id -> labels.of(card, id).label()).toList());
  }

  private Cause cause(String card, Reason reason, Map<String, Standing> byKey) {
    Standing standing = byKey.get(reason.contract() + "/" + reason.factKey());
    Evidence evidence =
        standing == null || reason.factKey() == null ? null : evidences.of(standing.fact());
    return new Cause(
        labels.of(card, reason.group()).label(),
        labels.of(card, reason.indicator()).label(),
        reason.points(),
        evidence,
        reason.countsFrom(),
        reason.countsUntil(),
        reason.rule() == null ? null : labels.rule(reason.rule()).label(),
        reason.basis(),
        reason.confirmed(),
        reason.objected(),
        reason.restores());
  }

  private List<NotCounting> notCounting(List<Standing> standings, Assessment assessment) {
    Set<String> costing = new HashSet<>();
    assessment.reasons().forEach(r -> costing.add(r.contract() + "/" + r.factKey()));
    List<NotCounting> found = new ArrayList<>();
    for (Standing standing : standings) {
      boolean isSilent = isNeutral(standing) || costing.contains(key(standing.fact()));
      if (!isSilent) {
        found.add(
            new NotCounting(
                evidences.of(standing.fact()),
                day(standing.countsFrom()),
                day(standing.countsUntil()),
                standing.counts() ? COSTLESS : standing.explanation(),
                standing.basis()));
      }
    }
    return found;
  }

  private static List<Neutral> neutral(List<Standing> standings) {
    Map<String, Neutral> byContract = new LinkedHashMap<>();
    for (Standing standing : standings) {
      if (isNeutral(standing)) {
        String label = standing.fact().contract().label();
        byContract.merge(
            label,
            new Neutral(label, 1, standing.explanation(), standing.basis()),
            (all, one) ->
                new Neutral(label, all.records() + one.records(), all.why(), all.basis()));
      }
    }
    return List.copyOf(byContract.values());
  }

  private static boolean isNeutral(Standing standing) {
    return standing.whyNot() != null && standing.whyNot().endsWith(NEUTRAL);
  }

  private static String key(Fact fact) {
    return fact.contract().name() + "/" + fact.key();
  }

  private static LocalDate day(int day) {
    return day == Standing.NONE ? null : LocalDate.ofEpochDay(day);
  }
}
