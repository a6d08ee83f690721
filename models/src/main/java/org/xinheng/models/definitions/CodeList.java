package org.xinheng.models.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A closed list of codes with their Chinese labels (代码表).
 *
 * @param name its name, as contracts refer to it
 * @param label Chinese name of the list
 * @param codes codes in their order
 */
public record CodeList(String name, String label, Map<String, Code> codes) {

  /**
   * One code.
   *
   * @param code what is stored
   * @param label Chinese label
   * @param attributes further attributes by name, such as the class of a town
   */
  public record Code(String code, String label, Map<String, String> attributes) {}

  /** The code, if the list has it. */
  public Optional<Code> code(String code) {
    return Optional.ofNullable(codes.get(code));
  }

  public boolean contains(String code) {
    return codes.containsKey(code);
  }

  public Set<String> names() {
    return codes.keySet();
  }

  /** Label of a code; the code itself where the list does not have it. */
  public String labelOf(String code) {
    Code known = codes.get(code);
    return known == null ? code : known.label();
  }

  static CodeList read(String name, Section section) {
    String label = section.text("label");
    section.text("source");
    section.text("version");
    section.optionalFlag("confirmed");
    Map<String, Code> codes = new LinkedHashMap<>();
    Section list = section.section("codes");
    for (String code : list.keys()) {
      if (list.isSection(code)) {
        Section attributes = list.section(code);
        Map<String, String> others = new LinkedHashMap<>();
        String codeLabel = attributes.text("label");
        attributes.keys().stream()
            .filter(key -> !key.equals("label"))
            .forEach(key -> others.put(key, attributes.text(key)));
        codes.put(code, new Code(code, codeLabel, Map.copyOf(others)));
      } else {
        codes.put(code, new Code(code, list.text(code), Map.of()));
      }
    }
    section.close();
    return new CodeList(name, label, codes);
  }
}
