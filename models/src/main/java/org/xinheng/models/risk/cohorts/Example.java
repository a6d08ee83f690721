package org.xinheng.models.risk.cohorts;

import java.util.Arrays;

/**
 * A row to learn from: an enterprise as it stood on a day, and what its next check found.
 *
 * @param uscc the enterprise
 * @param cut the day on which it was looked at
 * @param checkedOn the day of the check
 * @param isBad whether the check was bad
 * @param row its indicators on the cut
 */
public record Example(String uscc, int cut, int checkedOn, boolean isBad, double[] row) {

  public Example {
    row = row.clone();
  }

  @Override
  public double[] row() {
    return row.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Example example
        && uscc.equals(example.uscc)
        && cut == example.cut
        && checkedOn == example.checkedOn
        && isBad == example.isBad
        && Arrays.equals(row, example.row);
  }

  @Override
  public int hashCode() {
    return 31 * uscc.hashCode() + cut;
  }

  @Override
  public String toString() {
    return uscc + "@" + cut + " " + isBad + " " + Arrays.toString(row);
  }
}
