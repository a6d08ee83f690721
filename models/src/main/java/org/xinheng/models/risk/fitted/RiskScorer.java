package org.xinheng.models.risk.fitted;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.risk.RiskModelException;

/**
 * A fitted model bound to the rows of a night; one per thread. {@link #score} allocates nothing,
 * reasons are made on demand.
 */
public final class RiskScorer {
  private static final Comparator<Contribution> STRONGEST_FIRST =
      Comparator.comparingDouble(Contribution::logOdds)
          .reversed()
          .thenComparing(Contribution::indicator);

  private final FittedModel fitted;
  private final int[] columns;
  private final double[] row;
  private final double[] contributions;
  private final int[] frozenColumns;
  private double probability;

  /**
   * A scorer of rows with these indicators.
   *
   * @throws RiskModelException where the model wants an indicator that the rows do not have
   */
  public RiskScorer(FittedModel fitted, List<String> indicators) {
    this.fitted = fitted;
    List<String> wanted = fitted.model().indicators();
    columns = new int[wanted.size()];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = indicators.indexOf(wanted.get(i));
      if (columns[i] < 0) {
        throw new RiskModelException(
            "The risk model wants the indicator \""
                + wanted.get(i)
                + "\", which is not declared. "
                + Problems.didYouMean(wanted.get(i), indicators));
      }
    }
    row = new double[columns.length];
    contributions = new double[columns.length];
    frozenColumns =
        fitted.frozen().stream().mapToInt(frozen -> wanted.indexOf(frozen.name())).toArray();
  }

  /** Takes up the indicators of an enterprise; its calibrated probability of a finding. */
  public double score(double[] night) {
    for (int i = 0; i < columns.length; i++) {
      row[i] = night[columns[i]];
    }
    probability = fitted.probability(row);
    return probability;
  }

  /** Probability of the enterprise taken up. */
  public double probability() {
    return probability;
  }

  /**
   * The bin of the enterprise taken up in each frozen distribution of the model, in their order:
   * what a night's stability is counted from.
   */
  public byte[] bins() {
    byte[] bins = new byte[frozenColumns.length];
    for (int i = 0; i < bins.length; i++) {
      double value = frozenColumns[i] < 0 ? probability : row[frozenColumns[i]];
      bins[i] = (byte) fitted.frozen().get(i).bins().of(value);
    }
    return bins;
  }

  /** What raises the risk of the enterprise taken up most, strongest first. */
  public List<Contribution> reasons(int most) {
    fitted.model().contributions(row, contributions);
    List<Contribution> raising = new ArrayList<>();
    for (int i = 0; i < contributions.length; i++) {
      if (contributions[i] > 0) {
        raising.add(new Contribution(fitted.model().indicators().get(i), row[i], contributions[i]));
      }
    }
    raising.sort(STRONGEST_FIRST);
    return raising.size() > most ? List.copyOf(raising.subList(0, most)) : raising;
  }
}
