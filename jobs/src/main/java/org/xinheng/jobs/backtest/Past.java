package org.xinheng.jobs.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.risk.cohorts.CohortReader;
import org.xinheng.models.risk.cohorts.Cuts;
import org.xinheng.models.risk.cohorts.Example;
import org.xinheng.models.risk.cohorts.NaiveRows;
import org.xinheng.models.risk.indicators.CheckDays;
import org.xinheng.models.risk.indicators.RateTally;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.risk.indicators.RiskIndicators;

/**
 * What was there on the cut: the population, and the rows to learn from.
 *
 * @param entities every enterprise of which anything was known
 * @param examples training rows of the cohorts before the cut
 * @param naive a row for each single check before the cut
 * @param cuts the cohorts' cuts, latest first
 */
record Past(
    List<Entity> entities, List<Example> examples, List<Example> naive, List<Integer> cuts) {

  static Past of(List<Dossier> dossiers, RiskIndicators definitions, Question question) {
    int cut = question.cutDay();
    CohortReader reader =
        new CohortReader(definitions, question.target(), question.horizonDays(), 0);
    int first =
        dossiers.stream()
            .mapToInt(dossier -> reader.firstCheck(dossier, cut))
            .min()
            .orElse(Integer.MAX_VALUE);
    if (first == Integer.MAX_VALUE) {
      throw Errors.backtestRefused("Nobody was checked up to " + question.cut() + ".");
    }
    List<Integer> cuts = Cuts.before(cut, first, definitions.plan());
    Map<Integer, Rates> rates = rates(dossiers, reader, cuts, cut);
    Rates onCut = rates.remove(cut);
    List<Entity> entities = new ArrayList<>();
    List<Example> examples = new ArrayList<>();
    List<Example> naive = new ArrayList<>();
    for (Dossier dossier : dossiers) {
      examples.addAll(reader.examples(dossier, cut, rates));
      Entity entity = entity(dossier, reader, question, onCut);
      naive.addAll(NaiveRows.of(dossier.uscc(), entity.history()));
      entities.add(entity);
    }
    return new Past(entities, examples, naive, cuts);
  }

  private static Map<Integer, Rates> rates(
      List<Dossier> dossiers, CohortReader reader, List<Integer> cuts, int cut) {
    List<RateTally> tallies = new ArrayList<>();
    cuts.forEach(one -> tallies.add(new RateTally(one)));
    tallies.add(new RateTally(cut));
    dossiers.forEach(dossier -> reader.tally(dossier, tallies));
    Map<Integer, Rates> rates = new TreeMap<>();
    tallies.forEach(tally -> rates.put(tally.asOf(), tally.done()));
    return rates;
  }

  private static Entity entity(
      Dossier dossier, CohortReader reader, Question question, Rates rates) {
    int cut = question.cutDay();
    int until = cut + question.horizonDays();
    CheckDays later = reader.checks(dossier, until);
    int next = later.firstAfter(cut, until);
    return new Entity(
        dossier.uscc(),
        reader.checks(dossier, cut),
        reader.row(dossier, cut, rates),
        next < 0 ? -1 : later.day(next),
        next >= 0 && later.isBad(next));
  }
}
