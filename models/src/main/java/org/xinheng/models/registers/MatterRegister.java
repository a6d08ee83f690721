package org.xinheng.models.registers;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The matters known on a night, by code and by name (事项清单). */
public final class MatterRegister {
  private final TreeMap<String, Matter> byCode = new TreeMap<>();
  private final Map<String, Matter> byName = new HashMap<>();

  private MatterRegister() {}

  public static MatterRegister of(Collection<Matter> matters) {
    MatterRegister register = new MatterRegister();
    for (Matter matter : matters) {
      register.byCode.put(matter.code(), matter);
    }
    // By code, so that the order of delivery does not decide between two of one name.
    register.byCode.values().forEach(matter -> register.byName.putIfAbsent(matter.name(), matter));
    return register;
  }

  public Optional<Matter> matter(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The matter that a record names by its code or by its name. */
  public Optional<Matter> named(String codeOrName) {
    if (codeOrName == null) {
      return Optional.empty();
    }
    Matter matter = byCode.get(codeOrName);
    return Optional.ofNullable(matter == null ? byName.get(codeOrName) : matter);
  }

  public Set<String> codes() {
    return byCode.keySet();
  }

  /** All matters in the order of their codes. */
  public Collection<Matter> all() {
    return byCode.values();
  }
}
