package org.xinheng.models.risk.binning;

/**
 * How an indicator's values fall into bins; the bin after the last one is that of missing values.
 */
public sealed interface Bins permits RangeBins, CategoryBins {

  /** Bins without that of missing values, whose number this is. */
  int count();

  /** Bin of a value; NaN is missing. */
  int of(double value);

  /** What a bin holds, such as {@code [8.0,16.0)}. */
  String label(int bin);

  /** Name of the bin of missing values. */
  String MISSING = "missing";
}
