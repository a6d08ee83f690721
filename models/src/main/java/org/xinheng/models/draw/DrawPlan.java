package org.xinheng.models.draw;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the first random needs to know of a plan.
 *
 * @param plan its id
 * @param matters codes of the matters to be checked
 * @param ratesBp basis points of each class
 * @param reserves next ranks kept in each class and stratum
 */
public record DrawPlan(
    String plan, List<String> matters, SortedMap<String, Integer> ratesBp, int reserves) {

  public DrawPlan {
    matters = List.copyOf(matters);
    ratesBp = Collections.unmodifiableSortedMap(new TreeMap<>(ratesBp));
    DrawException.throwIfAny(
        "Plan " + NameRules.shown(plan), faults(plan, matters, ratesBp, reserves));
  }

  private static List<String> faults(
      String plan, List<String> matters, Map<String, Integer> ratesBp, int reserves) {
    List<String> faults = new ArrayList<>();
    NameRules.faultOfName(plan).ifPresent(fault -> faults.add("its id " + fault));
    if (matters.isEmpty()) {
      faults.add("it checks no matter");
    }
    if (ratesBp.isEmpty()) {
      faults.add("no class has a rate");
    }
    if (reserves < 0) {
      faults.add("it keeps " + reserves + " reserves");
    }
    ratesBp.forEach(
        (unitClass, rate) -> {
          NameRules.faultOfName(unitClass)
              .ifPresent(fault -> faults.add("class " + NameRules.shown(unitClass) + " " + fault));
          if (rate < 0 || rate > SampleSizes.WHOLE) {
            faults.add("class %s: rate %d is not 0 to 10000".formatted(unitClass, rate));
          }
        });
    return faults;
  }
}
