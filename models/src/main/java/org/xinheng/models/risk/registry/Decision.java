package org.xinheng.models.risk.registry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Whether a challenger becomes champion, and what stands against it.
 *
 * @param objections everything that stands against it; empty where it is promoted
 */
public record Decision(List<String> objections) {

  public Decision {
    objections = List.copyOf(objections);
  }

  public boolean isPromoted() {
    return objections.isEmpty();
  }

  /** The decision as plain values for JSON. */
  public Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("promoted", isPromoted());
    json.put("objections", objections);
    return json;
  }
}
