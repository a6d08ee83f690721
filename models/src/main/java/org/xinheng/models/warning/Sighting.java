package org.xinheng.models.warning;

import java.util.List;
import org.xinheng.models.warning.causes.Holding;
import org.xinheng.models.warning.causes.Observation;
import org.xinheng.models.warning.life.Feedback;

/**
 * What all nights up to one saw of an enterprise (监测结果).
 *
 * @param uscc the enterprise
 * @param name its name as last known
 * @param town code of its town; null where it is not known
 * @param held causes that held, by rule
 * @param observed counts to be judged beside those of others, by rule
 * @param feedback what was reported on its warnings
 */
public record Sighting(
    String uscc,
    String name,
    String town,
    List<Held> held,
    List<Observed> observed,
    List<Feedback> feedback) {

  public Sighting {
    held = List.copyOf(held);
    observed = List.copyOf(observed);
    feedback = List.copyOf(feedback);
  }

  /** A holding of a rule. */
  public record Held(String rule, Holding holding) {}

  /** An observation of a rule. */
  public record Observed(String rule, Observation observation) {}

  /** Whether nothing was seen. */
  public boolean isEmpty() {
    return held.isEmpty() && observed.isEmpty();
  }
}
