package org.xinheng.models.draw.commitment;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.xinheng.models.draw.DrawPlan;

/**
 * One plan as a commitment states it.
 *
 * @param plan id, matters and rates; its reserves are not committed to
 * @param frameRoot Merkle root over eligible and excluded units
 * @param eligible number of eligible units
 * @param excluded number of excluded units
 */
public record CommittedPlan(DrawPlan plan, String frameRoot, long eligible, long excluded) {

  Map<String, Object> json() {
    SortedMap<String, Integer> rates = plan.ratesBp();
    return Map.of(
        "plan", plan.plan(),
        "matters", List.copyOf(plan.matters()),
        "rates_bp", rates,
        "frame_root", frameRoot,
        "eligible", eligible,
        "excluded", excluded);
  }
}
