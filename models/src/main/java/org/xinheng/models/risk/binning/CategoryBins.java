package org.xinheng.models.risk.binning;

import java.util.List;
import java.util.Set;
import org.xinheng.models.risk.RiskModelException;

/**
 * A bin for each category of an indicator. A row carries the place of its category in the list; a
 * category that is not in it counts as missing.
 *
 * @param categories categories in their order
 */
public record CategoryBins(List<String> categories) implements Bins {

  public CategoryBins {
    categories = List.copyOf(categories);
    if (categories.isEmpty() || Set.copyOf(categories).size() != categories.size()) {
      throw new RiskModelException("The categories " + categories + " are none or repeat.");
    }
  }

  /** What a row carries for a category; NaN for one that is missing or not in the list. */
  public double code(String category) {
    int place = category == null ? -1 : categories.indexOf(category);
    return place < 0 ? Double.NaN : place;
  }

  @Override
  public int count() {
    return categories.size();
  }

  @Override
  public int of(double value) {
    return value >= 0 && value < categories.size() ? (int) value : categories.size();
  }

  @Override
  public String label(int bin) {
    return bin == count() ? MISSING : categories.get(bin);
  }
}
