package org.xinheng.models.risk.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xinheng.models.definitions.Section;

/**
 * The few settings that are tried beside the declared ones, by rolling origins inside the training
 * window.
 *
 * @param origins latest cuts of the window that are foretold from what was known on them
 * @param leastGain AUC, in the mean of the origins, by which another setting must beat the declared
 * @param ridges other strengths of the ridge penalty
 * @param bins other numbers of bins
 * @param depths other depths of the trees
 */
public record TuningGrid(
    int origins, double leastGain, List<Double> ridges, List<Integer> bins, List<Integer> depths) {
  /** Nothing else is tried. */
  static final TuningGrid NONE = new TuningGrid(1, 0, List.of(), List.of(), List.of());

  private static final int MOST_BINS = 100;
  private static final int MOST_DEPTH = 10;

  public TuningGrid {
    ridges = List.copyOf(ridges);
    bins = List.copyOf(bins);
    depths = List.copyOf(depths);
  }

  static TuningGrid read(Section section) {
    TuningGrid grid =
        new TuningGrid(
            TrainingPlan.positive(section, "origins"),
            TrainingPlan.share(section, "least-gain"),
            numbers(section, "ridge", one -> one >= 0 && one <= 1),
            wholes(section, "bins", MOST_BINS),
            wholes(section, "depth", MOST_DEPTH));
    section.close();
    return grid;
  }

  private static List<Integer> wholes(Section section, String key, int most) {
    return numbers(section, key, one -> one == Math.rint(one) && one >= 1 && one <= most).stream()
        .map(Double::intValue)
        .toList();
  }

  private static List<Double> numbers(Section section, String key, Predicate<Double> permitted) {
    List<Double> numbers = new ArrayList<>();
    if (!section.has(key)) {
      return numbers;
    }
    for (String text : section.texts(key)) {
      double number = number(text);
      if (permitted.test(number)) {
        numbers.add(number);
      } else {
        section.fault(key, text + " cannot be tried.");
      }
    }
    return numbers;
  }

  private static double number(String text) {
    try {
      return new BigDecimal(text).doubleValue();
    } catch (NumberFormatException e) {
      return Double.NaN;
    }
  }
}
