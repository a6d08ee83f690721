package org.xinheng.models.scorecard;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Rule;

/**
 * One declared indicator of a card (信用指标).
 *
 * @param rule its id, label and citation
 * @param group id of its group
 * @param contract facts it looks at
 * @param when which of them
 * @param from further day before which a fact does not count here; null for none
 * @param until further day from which a fact does not count here; null for none
 * @param deduction how it costs points
 * @param cap the most it costs
 * @param missing points where what it needs is missing; null where nothing can be
 * @param missingWhenStale whether a stale feed makes it missing instead of keeping what is known
 * @param restores what would restore the points, in Chinese
 */
record Indicator(
    Rule rule,
    String group,
    Contract contract,
    Condition when,
    DayTerm from,
    DayTerm until,
    Deduction deduction,
    int cap,
    Integer missing,
    boolean missingWhenStale,
    String restores) {

  String id() {
    return rule.id();
  }
}
