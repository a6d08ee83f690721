package org.xinheng.models.risk.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.binning.Bins;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.json.ModelNode;

/**
 * The regression as a card of whole points (评分卡), complete in itself: who holds its JSON can score
 * by hand. Points are what is lost or won against a weight of evidence of 0.
 */
public final class PointsCard {
  private static final String FORMAT = "xinheng-scorecard/1";

  private final WoeLogistic model;
  private final PointsScale scale;
  private final int basePoints;
  private final int[][] points;

  /** The card of a regression. */
  public PointsCard(WoeLogistic model, PointsScale scale) {
    this.model = model;
    this.scale = scale;
    basePoints = rounded(scale.offset() - scale.factor() * model.intercept());
    List<Term> terms = model.terms();
    points = new int[terms.size()][];
    for (int i = 0; i < points.length; i++) {
      double[] contributions = terms.get(i).contributions();
      points[i] = new int[contributions.length];
      for (int bin = 0; bin < contributions.length; bin++) {
        points[i][bin] = rounded(-scale.factor() * contributions[bin]);
      }
    }
  }

  private static int rounded(double points) {
    return (int) StrictMath.rint(points);
  }

  public WoeLogistic model() {
    return model;
  }

  public PointsScale scale() {
    return scale;
  }

  /** Points before any indicator. */
  public int basePoints() {
    return basePoints;
  }

  /** Points of a bin of an indicator. */
  public int points(int term, int bin) {
    return points[term][bin];
  }

  /** Points of a row. */
  public int score(double[] row) {
    int score = basePoints;
    for (int i = 0; i < points.length; i++) {
      score += points[i][model.terms().get(i).bins().bins().of(row[i])];
    }
    return score;
  }

  /** The card as a text that holds all of it. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("woe", "ln(bad share / good share)");
    json.put("score", "base_points + the points of the bin of each indicator");
    json.put("log_odds", "intercept + sum of coefficient x woe");
    Map<String, Object> scaling = new LinkedHashMap<>();
    scaling.put("pdo", scale.pdo());
    scaling.put("odds", scale.odds());
    scaling.put("points", scale.points());
    json.put("scale", scaling);
    json.put("base_points", basePoints);
    json.put("intercept", model.intercept());
    List<Object> terms = new ArrayList<>();
    for (int i = 0; i < points.length; i++) {
      Map<String, Object> term = model.terms().get(i).json();
      term.put("labels", labels(model.terms().get(i).bins().bins()));
      term.put("points", points[i]);
      terms.add(term);
    }
    json.put("terms", terms);
    return ModelJson.of(json);
  }

  private static List<String> labels(Bins bins) {
    List<String> labels = new ArrayList<>();
    for (int bin = 0; bin <= bins.count(); bin++) {
      labels.add(bins.label(bin));
    }
    return labels;
  }

  /**
   * The card of a text.
   *
   * @throws org.xinheng.models.risk.RiskModelException where it is incomplete, or its points are
   *     not those of its coefficients
   */
  public static PointsCard read(String what, String text) {
    ModelNode node = ModelNode.read(what, text);
    if (!node.text("format").equals(FORMAT)) {
      throw node.refusal("is of the format " + node.text("format") + ", not " + FORMAT + ".");
    }
    PointsScale scale = PointsScale.read(node.node("scale"));
    PointsCard card = new PointsCard(WoeLogistic.read(node), scale);
    boolean agrees = node.whole("base_points") == card.basePoints;
    List<ModelNode> terms = node.nodes("terms");
    for (int i = 0; i < terms.size(); i++) {
      agrees &= java.util.Arrays.equals(terms.get(i).wholes("points"), card.points[i]);
    }
    if (!agrees) {
      throw node.refusal("contradicts itself: its points are not those of its coefficients.");
    }
    return card;
  }
}
