package org.xinheng.models.scorecard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.xinheng.models.definitions.Section;

/**
 * Points by ranges of a whole number, closed below and open above, without gap or overlap.
 *
 * @param edges where the second and each further bin begins, rising
 * @param points points of each bin, one more than edges
 */
record Bins(int[] edges, int[] points) {

  /** Points of a value. */
  int of(int value) {
    int bin = 0;
    while (bin < edges.length && value >= edges[bin]) {
      bin++;
    }
    return points[bin];
  }

  int most() {
    return Arrays.stream(points).max().orElse(0);
  }

  /** Whether a greater value never costs less. */
  boolean rises() {
    for (int i = 1; i < points.length; i++) {
      if (points[i] < points[i - 1]) {
        return false;
      }
    }
    return true;
  }

  static Bins read(Section section) {
    List<Integer> edges = new ArrayList<>();
    List<Integer> points = new ArrayList<>();
    Optional<Integer> end = Optional.empty();
    List<Section> bins = section.sections("bins");
    for (int i = 0; i < bins.size(); i++) {
      Section bin = bins.get(i);
      Optional<Integer> from = bin.optionalWhole("from");
      Optional<Integer> below = bin.optionalWhole("below");
      points.add(bin.whole("points"));
      bin.close();
      join(bin, i == 0, end, from);
      if (i > 0) {
        edges.add(from.orElse(0));
      }
      if (from.isPresent() && below.isPresent() && from.get() >= below.get()) {
        bin.fault("below", "the bin is empty: it ends at " + below.get() + " where it begins.");
      }
      boolean last = i == bins.size() - 1;
      if (last && below.isPresent()) {
        bin.fault("below", "the last bin must be open: nothing covers " + below.get() + ".");
      } else if (!last && below.isEmpty()) {
        bin.fault("from", "the bin overlaps the next one: the key \"below\" is missing.");
      }
      end = below;
    }
    if (bins.isEmpty()) {
      section.fault("bins", "it has no bins.");
      points.add(0);
    }
    return new Bins(
        edges.stream().mapToInt(Integer::intValue).toArray(),
        points.stream().mapToInt(Integer::intValue).toArray());
  }

  private static void join(
      Section bin, boolean first, Optional<Integer> end, Optional<Integer> from) {
    if (first && from.isPresent()) {
      bin.fault("from", "the first bin must be open below: nothing covers less.");
    } else if (!first && from.isEmpty()) {
      bin.fault("below", "the bin overlaps the one before it: the key \"from\" is missing.");
    } else if (end.isPresent() && from.isPresent() && !end.equals(from)) {
      String fault = from.get() > end.get() ? "a gap" : "an overlap";
      bin.fault(
          "from",
          "there is " + fault + ": the bin before ends at " + end.get() + ", not " + from.get());
    }
  }
}
