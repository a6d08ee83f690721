package org.xinheng.jobs.generating.departments;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;

/** What the departments before have told of one enterprise, for those who act upon it. */
public final class Chronicle {
  /** Facts reach back five years. */
  static final int HISTORY = 5 * 365;

  /**
   * A document others may cite.
   *
   * @param number document number
   * @param since day of the decision or entry
   * @param knownOn day it became known
   * @param repairedOn day its repair takes effect, or never
   */
  record Document(String number, int since, int knownOn, int repairedOn) {}

  private final Enterprise enterprise;
  private final int from;
  private final int until;
  private final List<Document> documents = new ArrayList<>();
  private final List<PenaltyCase> seriousPenalties = new ArrayList<>();
  private final List<int[]> missedReports = new ArrayList<>();
  private final List<Integer> unreachableOn = new ArrayList<>();

  public Chronicle(Enterprise enterprise, int asOf) {
    this.enterprise = enterprise;
    this.from = Math.max(enterprise.establishedOn(), asOf - HISTORY);
    this.until = Math.min(enterprise.closedOn(), asOf);
  }

  public Enterprise enterprise() {
    return enterprise;
  }

  /** Last day on which something may happen to it. */
  int until() {
    return until;
  }

  boolean isOver() {
    return until <= from;
  }

  /** Some day of its recorded life. */
  int someDay(Dice dice) {
    return dice.between(from, until);
  }

  /** How often something of the given five-year rate happens to it. */
  int times(double rate, Dice dice) {
    return isOver() ? 0 : dice.poisson(rate * (until - from) / HISTORY);
  }

  void cite(Document document) {
    documents.add(document);
  }

  List<Document> documents() {
    return documents;
  }

  List<PenaltyCase> seriousPenalties() {
    return seriousPenalties;
  }

  /** Days of a missed report: when it was due and when it was made up for. */
  List<int[]> missedReports() {
    return missedReports;
  }

  List<Integer> unreachableOn() {
    return unreachableOn;
  }
}
