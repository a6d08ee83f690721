package org.xinheng.jobs.trying;

import java.util.HashMap;
import java.util.Map;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.scorecard.Labels;
import org.xinheng.models.supervision.Supervision;
import org.xinheng.models.trial.DefinitionChange;
import org.xinheng.models.trial.Transitions;
import org.xinheng.models.warning.WarningRules;

/** Chinese labels of whatever a trial names by id or code; those proposed, else those in force. */
final class TrialLabels {
  private final Map<String, Rule> rules = new HashMap<>();
  private final Map<String, String> warnings = new HashMap<>();
  private final CodeLists lists;

  private TrialLabels(CodeLists lists) {
    this.lists = lists;
  }

  static TrialLabels of(DefinitionChange change) {
    TrialLabels labels = new TrialLabels(CodeLists.of(change.proposed()));
    labels.add(change.proposed());
    labels.add(change.inForce());
    return labels;
  }

  private void add(Definitions definitions) {
    Labels scoring = Assessor.of(definitions).labels();
    scoring.cards().values().forEach(card -> card.forEach(rules::putIfAbsent));
    scoring.rules().forEach(rules::putIfAbsent);
    Supervision.of(definitions).labels().forEach(rules::putIfAbsent);
    WarningRules.of(definitions)
        .rules()
        .forEach(rule -> warnings.putIfAbsent(rule.id(), rule.rule().label()));
  }

  /** Label of an indicator, direct rule or basis; the id itself where it has none. */
  String rule(String id) {
    return id != null && rules.containsKey(id) ? rules.get(id).label() : id;
  }

  String warning(String rule) {
    return warnings.getOrDefault(rule, rule);
  }

  String town(String code) {
    if (code == null || code.equals(Transitions.NONE)) {
      return "不详";
    }
    return lists.list("towns").contains(code) ? lists.list("towns").labelOf(code) : code;
  }
}
