package org.xinheng.models.trial;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.models.draw.SampleSizes;
import org.xinheng.models.plans.FrameEntry;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.supervision.SupervisionClass;

/**
 * Who would stand in the frames of the plans by one set of definitions, had the classes of the
 * night been frozen, and how many draws the rates lead one to expect (预计抽取数). Counts of parts
 * merge.
 */
public final class DrawForecast implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Eligible enterprises by scope, plan and class, and the excluded by scope, plan and reason. */
  private final TreeMap<Place, Long> counts = new TreeMap<>();

  private record Place(String scope, String plan, String unitClass, String reason)
      implements Comparable<Place>, Serializable {
    @Override
    public int compareTo(Place other) {
      return key().compareTo(other.key());
    }

    private String key() {
      return String.join("\t", scope, plan, unitClass, reason);
    }
  }

  /**
   * What a plan would draw of one class.
   *
   * @param eligible enterprises of the class in its frame
   * @param rateBp share drawn, in basis points
   */
  public record ClassDraws(SupervisionClass unitClass, long eligible, int rateBp) {

    /** Draws to expect: rounding to whole draws is even in the mean. */
    public double expected() {
      return (double) eligible * rateBp / SampleSizes.WHOLE;
    }
  }

  /** What a plan would draw of each class, and why others stand aside. */
  public record PlanDraws(Plan plan, List<ClassDraws> classes, Map<String, Long> excluded) {

    public long eligible() {
      return classes.stream().mapToLong(ClassDraws::eligible).sum();
    }

    /** Draws to expect of all classes. */
    public double expected() {
      return classes.stream().mapToDouble(ClassDraws::expected).sum();
    }
  }

  void add(String scope, String plan, FrameEntry entry) {
    counts.merge(
        new Place(scope, plan, entry.supervisionClass(), entry.exclusionReason()), 1L, Long::sum);
  }

  void add(DrawForecast other) {
    other.counts.forEach((place, units) -> counts.merge(place, units, Long::sum));
  }

  /** What each of these plans would draw, in their order. */
  public List<PlanDraws> of(List<Plan> plans) {
    List<PlanDraws> draws = new ArrayList<>();
    for (Plan plan : plans) {
      List<ClassDraws> classes = new ArrayList<>();
      for (SupervisionClass one : SupervisionClass.values()) {
        long eligible = counts.getOrDefault(new Place(plan.scope(), plan.id(), one.name(), ""), 0L);
        classes.add(new ClassDraws(one, eligible, plan.ratesBp().getOrDefault(one, 0)));
      }
      Map<String, Long> excluded = new TreeMap<>();
      counts.forEach(
          (place, units) -> {
            if (place.scope().equals(plan.scope())
                && place.plan().equals(plan.id())
                && !place.reason().isEmpty()) {
              excluded.put(place.reason(), units);
            }
          });
      draws.add(new PlanDraws(plan, classes, excluded));
    }
    return draws;
  }
}
