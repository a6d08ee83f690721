package org.xinheng.models.risk;

import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.card.WoeLogistic;
import org.xinheng.models.risk.json.ModelNode;
import org.xinheng.models.risk.trees.BoostedTrees;

/**
 * A fitted model ready for the assessing pass: a row of indicators in, log odds of a finding out,
 * without any allocation.
 */
public interface RiskModel {

  /** Name of the kind, as its JSON says it. */
  String kind();

  /** The indicators of a row, in their order. */
  List<String> indicators();

  /** Log odds of a finding; NaN in a row is missing. */
  double logOdds(double[] row);

  /** Probability of a finding, before calibration. */
  double probability(double[] row);

  /** Log odds to which the contributions of an indicator are added. */
  double base();

  /**
   * What each indicator adds to the base: together they make the log odds.
   *
   * @param into as long as the indicators; overwritten
   */
  void contributions(double[] row, double[] into);

  /** The model as plain values for JSON. */
  Map<String, Object> json();

  /**
   * A model that {@link #json()} wrote.
   *
   * @throws RiskModelException where anything of it lacks or is no number
   */
  static RiskModel read(ModelNode node) {
    String kind = node.text("kind");
    return switch (kind) {
      case WoeLogistic.KIND -> WoeLogistic.read(node);
      case BoostedTrees.KIND -> BoostedTrees.read(node);
      default -> throw node.refusal("is of an unknown kind, \"" + kind + "\".");
    };
  }
}
