package org.xinheng.models.risk.watch;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.measures.CalibrationTable;
import org.xinheng.models.supervision.RiskClass;

/**
 * What inspections found by the risk that was in force before them: finding rates by class,
 * calibration, disparity and the spread between officers, all of one set of counts.
 */
public final class OutcomeTally {
  /** A probability is counted in so many parts of one. */
  public static final double PARTS = 1000;

  private static final int CALIBRATION_BINS = 10;

  private final Map<WatchDimension, TreeMap<String, Disparity>> groups =
      new EnumMap<>(WatchDimension.class);
  private final Map<WatchDimension, TreeMap<String, Double>> expected =
      new EnumMap<>(WatchDimension.class);
  private final FindingRates rates = new FindingRates();
  private final ValueCounts.Counting probabilities = new ValueCounts.Counting();
  private final OfficerSpread officers = new OfficerSpread();
  private long inspected;

  /**
   * One line of the outcome table.
   *
   * @param counts what was counted; of bins, nobody is classed
   * @param expected findings that the probabilities expected
   */
  public record Line(WatchDimension dimension, Disparity counts, double expected) {}

  /**
   * Adds a group: a class, town, industry or size.
   *
   * @param expectedFound findings that the probabilities in force before let expect
   */
  public void add(WatchDimension dimension, Disparity counts, double expectedFound) {
    groups.computeIfAbsent(dimension, d -> new TreeMap<>()).put(counts.value(), counts);
    expected.computeIfAbsent(dimension, d -> new TreeMap<>()).put(counts.value(), expectedFound);
    if (dimension == WatchDimension.CLASS) {
      rates.add(RiskClass.valueOf(counts.value()), counts.inspected(), counts.found());
      inspected += counts.inspected();
    }
  }

  /** Adds the inspections of those of one probability, in {@link #PARTS}. */
  public void addProbability(long parts, long visits, long found) {
    probabilities.add(parts / PARTS, visits - found, found);
  }

  /** What officers found. */
  public OfficerSpread officers() {
    return officers;
  }

  /** The lines in the order of their dimensions and codes. */
  public List<Line> lines() {
    List<Line> lines = new ArrayList<>();
    for (WatchDimension dimension : WatchDimension.values()) {
      if (dimension == WatchDimension.CALIBRATION) {
        lines.addAll(bins());
      } else {
        groups
            .getOrDefault(dimension, new TreeMap<>())
            .forEach(
                (code, counts) ->
                    lines.add(new Line(dimension, counts, expected.get(dimension).get(code))));
      }
    }
    return lines;
  }

  private List<Line> bins() {
    List<Line> bins = new ArrayList<>();
    if (inspected > 0) {
      for (CalibrationTable.Row row : calibration().rows()) {
        String code = String.format(Locale.ROOT, "%02d", bins.size() + 1);
        Disparity counts =
            new Disparity(
                WatchDimension.CALIBRATION.name(),
                code,
                0,
                0,
                Math.round(row.weight()),
                Math.round(row.bad()));
        bins.add(new Line(WatchDimension.CALIBRATION, counts, row.predicted() * row.weight()));
      }
    }
    return bins;
  }

  private CalibrationTable calibration() {
    return CalibrationTable.of(probabilities.done(), CALIBRATION_BINS);
  }

  /**
   * The figures that limits are held against; none without an inspection.
   *
   * @param leastInspected inspections of a class below which its rate says too little
   * @param leastVisits visits of an officer below which nothing is told of him
   */
  public List<WatchFigure> figures(long leastInspected, long leastVisits) {
    List<WatchFigure> figures = new ArrayList<>();
    if (inspected == 0) {
      return figures;
    }
    figures.add(
        new WatchFigure(
            WatchMeasure.CALIBRATION_ERROR, "", calibration().expectedError(), inspected));
    for (FindingRates.Rise rise : rates.rises(leastInspected)) {
      figures.add(
          new WatchFigure(
              WatchMeasure.FINDING_RATE_RISE, rise.pair(), rise.by(), rise.inspected()));
    }
    double spread = officers.overdispersion(leastVisits);
    if (!Double.isNaN(spread)) {
      figures.add(new WatchFigure(WatchMeasure.OFFICER_SPREAD, "", spread, inspected));
    }
    return figures;
  }
}
