package org.xinheng.models.warning.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.Lifecycle;
import org.xinheng.models.lifecycle.Verdict;
import org.xinheng.models.scorecard.Assessor;

/**
 * What was known of one enterprise on the days of one span, sorted by contract. One serves a thread
 * for all its dossiers.
 */
public final class Scene {
  private static final int CONTRACTS = 128;

  private final Lifecycle lifecycle;
  private final Verdict verdict = new Verdict();
  private final List<List<Fact>> byContract = new ArrayList<>(CONTRACTS);
  private final Consumer<Holding> sink;
  private final Consumer<Observation> counted;
  private List<Fact> known = List.of();
  private Fact registration;
  private boolean linked;
  private int first;
  private int end;

  /**
   * @param lifecycle says which records count and from when
   * @param sink takes what is seen
   * @param counted takes what is to be judged beside others
   */
  public Scene(Lifecycle lifecycle, Consumer<Holding> sink, Consumer<Observation> counted) {
    this.lifecycle = lifecycle;
    this.sink = sink;
    this.counted = counted;
    for (int i = 0; i < CONTRACTS; i++) {
      byContract.add(new ArrayList<>(0));
    }
  }

  /** Takes up what was known from a day on; the days themselves are set by {@link #during}. */
  public void open(List<Fact> facts) {
    for (Fact fact : known) {
      byContract.get(fact.contract().id()).clear();
    }
    known = facts;
    for (Fact fact : facts) {
      byContract.get(fact.contract().id()).add(fact);
    }
    registration = Assessor.registration(facts);
    linked = false;
  }

  /** Sets the days that are looked at: from one until before another. */
  public void during(int firstDay, int endDay) {
    first = firstDay;
    end = endDay;
  }

  /** Number of facts of a contract. */
  public int count(int contract) {
    return byContract.get(contract).size();
  }

  /** The registration; null where it is not known. */
  public Fact registration() {
    return registration;
  }

  public int first() {
    return first;
  }

  public int end() {
    return end;
  }

  List<Fact> facts(Contract contract) {
    return byContract.get(contract.id());
  }

  /** The verdict on a fact of the scene, valid until the next is asked for. */
  Verdict verdict(Fact fact) {
    if (!linked) {
      lifecycle.open(known);
      linked = true;
    }
    lifecycle.judge(fact, verdict);
    return verdict;
  }

  /** Whether any of these days belong to the scene. */
  boolean meets(int from, int until) {
    return from < end && until > first && from < until;
  }

  void observe(Observation observation) {
    counted.accept(observation);
  }

  void see(String cause, int from, int until, boolean opens, List<Evidence> evidence) {
    Holding holding = new Holding(cause, from, until, opens, evidence).within(first, end);
    if (holding != null) {
      sink.accept(holding);
    }
  }
}
