package org.xinheng.models.risk.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.risk.RiskModel;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.binning.Bins;
import org.xinheng.models.risk.json.ModelNode;

/**
 * Logistic regression on weights of evidence: {@code intercept + sum coefficient × woe(bin)}, the
 * sum in the order of the terms.
 */
public final class WoeLogistic implements RiskModel {
  /** Name of the kind. */
  public static final String KIND = "woe-logistic";

  private final double intercept;
  private final List<Term> terms;
  private final Bins[] bins;
  private final double[][] contributions;
  private final double[] averages;
  private final double base;

  /** A regression of its parts. */
  public WoeLogistic(double intercept, List<Term> terms) {
    if (!Double.isFinite(intercept) || terms.isEmpty()) {
      throw new RiskModelException(
          "The regression has the intercept " + intercept + " and " + terms.size() + " terms.");
    }
    if (terms.stream().map(Term::indicator).distinct().count() != terms.size()) {
      throw new RiskModelException("An indicator stands twice in the regression.");
    }
    this.intercept = intercept;
    this.terms = List.copyOf(terms);
    bins = terms.stream().map(term -> term.bins().bins()).toArray(Bins[]::new);
    contributions = terms.stream().map(Term::contributions).toArray(double[][]::new);
    averages = terms.stream().mapToDouble(Term::average).toArray();
    double sum = intercept;
    for (double average : averages) {
      sum += average;
    }
    base = sum;
  }

  @Override
  public String kind() {
    return KIND;
  }

  public double intercept() {
    return intercept;
  }

  public List<Term> terms() {
    return terms;
  }

  @Override
  public List<String> indicators() {
    return terms.stream().map(Term::indicator).toList();
  }

  @Override
  public double logOdds(double[] row) {
    double sum = 0;
    for (int i = 0; i < bins.length; i++) {
      sum += contributions[i][bins[i].of(row[i])];
    }
    return sum + intercept;
  }

  @Override
  public double probability(double[] row) {
    return 1 / (1 + StrictMath.exp(-logOdds(row)));
  }

  /** Log odds of an enterprise that is average in every indicator. */
  @Override
  public double base() {
    return base;
  }

  @Override
  public void contributions(double[] row, double[] into) {
    for (int i = 0; i < bins.length; i++) {
      into[i] = contributions[i][bins[i].of(row[i])] - averages[i];
    }
  }

  @Override
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("kind", KIND);
    json.put("intercept", intercept);
    json.put("terms", terms.stream().map(Term::json).toList());
    return json;
  }

  /** The regression that {@link #json()} wrote. */
  public static WoeLogistic read(ModelNode node) {
    return new WoeLogistic(
        node.number("intercept"), node.nodes("terms").stream().map(Term::read).toList());
  }
}
