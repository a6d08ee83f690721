package org.xinheng.models.definitions;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;

/** All code lists of {@code definitions/codes}, one file each. */
public final class CodeLists {
  private static final String FOLDER = "codes/";

  private final Map<String, CodeList> byName;

  private CodeLists(Map<String, CodeList> byName) {
    this.byName = byName;
  }

  /**
   * Reads the code lists and checks that every list a contract names is there.
   *
   * @throws DefinitionException with every fault of every list
   */
  public static CodeLists of(Definitions definitions) {
    Problems problems = new Problems();
    Map<String, CodeList> byName = new LinkedHashMap<>();
    for (DefinitionFile file : definitions.below(FOLDER)) {
      String name = file.path().substring(FOLDER.length(), file.path().length() - ".yaml".length());
      byName.put(name, CodeList.read(name, file.open(problems)));
    }
    for (Contract contract : Contracts.ALL) {
      for (Field field : contract.fields()) {
        if (field.list() != null && !byName.containsKey(field.list())) {
          problems.add(
              FOLDER + field.list() + ".yaml",
              1,
              "the list is missing; " + contract.name() + "." + field.name() + " needs it.");
        }
      }
    }
    problems.throwIfAny();
    return new CodeLists(byName);
  }

  /**
   * The list of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public CodeList list(String name) {
    CodeList list = byName.get(name);
    if (list == null) {
      throw new IllegalArgumentException("No code list " + name);
    }
    return list;
  }

  public Set<String> names() {
    return byName.keySet();
  }
}
