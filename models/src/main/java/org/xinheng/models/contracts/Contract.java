package org.xinheng.models.contracts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one kind of delivered record must look like (数据契约), whoever delivers it.
 *
 * @param id a number that never changes: packed dossiers name contracts by it
 * @param name English plural, snake_case: the name of the table and of the mapping target
 * @param label Chinese name
 * @param grain what one row is, as "one row per …"
 * @param subject whether its rows are facts about an enterprise or reference data
 * @param happenedOn the field that says when the recorded thing happened; null for reference data
 * @param document the field that names the document an officer would cite; null where there is none
 * @param fields all fields in their order; fields are only ever appended
 */
public record Contract(
    int id,
    String name,
    String label,
    String grain,
    Subject subject,
    Field happenedOn,
    Field document,
    List<Field> fields) {

  /** What the rows of a contract speak of. */
  public enum Subject {
    /** Facts about one enterprise: they are filed in its dossier. */
    ENTERPRISE,
    /** Registers the night works with: matters, officers, calendars. */
    REFERENCE
  }

  public Contract {
    fields = List.copyOf(fields);
    Set<String> names = new HashSet<>();
    for (Field field : fields) {
      if (!names.add(field.name())) {
        throw new IllegalArgumentException("Field declared twice: " + name + "." + field.name());
      }
    }
    if ((subject == Subject.ENTERPRISE) != names.contains("uscc")) {
      throw new IllegalArgumentException(
          "Facts about enterprises carry uscc, others do not: " + name);
    }
  }

  static Contract facts(
      int id,
      String name,
      String label,
      String grain,
      Field happenedOn,
      Field document,
      Field... fields) {
    return new Contract(
        id, name, label, grain, Subject.ENTERPRISE, happenedOn, document, List.of(fields));
  }

  static Contract reference(int id, String name, String label, String grain, Field... fields) {
    return new Contract(id, name, label, grain, Subject.REFERENCE, null, null, List.of(fields));
  }

  /** The field of that name, if the contract has it. */
  public Optional<Field> field(String fieldName) {
    return fields.stream().filter(field -> field.name().equals(fieldName)).findFirst();
  }

  /**
   * Position of a field in this contract.
   *
   * @throws IllegalArgumentException if the field belongs to another contract
   */
  public int indexOf(Field field) {
    int index = fields.indexOf(field);
    if (index < 0) {
      throw new IllegalArgumentException("Contract " + name + " has no field " + field.name());
    }
    return index;
  }
}
