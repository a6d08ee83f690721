package org.xinheng.models.risk.binning;

/** What happens to a bin in which only good or only bad outcomes were seen. */
public enum ZeroCells {
  /** It is refused: its weight of evidence would be infinite. */
  REFUSE,
  /** Half an observation is added to each cell of the indicator that has rows in its bin. */
  LAPLACE
}
