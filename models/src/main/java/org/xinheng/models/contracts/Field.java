package org.xinheng.models.contracts;

import java.util.Optional;

/**
 * One declared column of a contract: everything that schema, checks, mappings and the data
 * dictionary need to know of it.
 *
 * @param name English snake_case name, the column everywhere
 * @param type kind of value
 * @param required whether a row without it is refused
 * @param list name of the code list for {@link FieldType#CODE}, else null
 * @param label Chinese name, as the departments know it
 * @param meaning one English sentence
 * @param mayLieAhead whether a date may lie after the day it reached us: validity, due and planned
 *     days do, days of what happened do not
 */
public record Field(
    String name,
    FieldType type,
    boolean required,
    String list,
    String label,
    String meaning,
    boolean mayLieAhead) {

  public Field {
    if ((type == FieldType.CODE) != (list != null)) {
      throw new IllegalArgumentException("A code field names a code list, others none: " + name);
    }
    if (mayLieAhead && type != FieldType.DATE) {
      throw new IllegalArgumentException("Only dates may lie ahead: " + name);
    }
  }

  static Field text(String name, String label, String meaning) {
    return new Field(name, FieldType.TEXT, false, null, label, meaning, false);
  }

  static Field code(String name, String list, String label, String meaning) {
    return new Field(name, FieldType.CODE, false, list, label, meaning, false);
  }

  static Field date(String name, String label, String meaning) {
    return new Field(name, FieldType.DATE, false, null, label, meaning, false);
  }

  static Field money(String name, String label, String meaning) {
    return new Field(name, FieldType.MONEY, false, null, label, meaning, false);
  }

  static Field whole(String name, String label, String meaning) {
    return new Field(name, FieldType.WHOLE, false, null, label, meaning, false);
  }

  static Field flag(String name, String label, String meaning) {
    return new Field(name, FieldType.FLAG, false, null, label, meaning, false);
  }

  /** The same field, required. */
  Field must() {
    return new Field(name, type, true, list, label, meaning, mayLieAhead);
  }

  /** The same date, allowed to lie in the future. */
  Field ahead() {
    return new Field(name, type, required, list, label, meaning, true);
  }

  /** The code list its values come from, where it is a code. */
  public Optional<String> codeList() {
    return Optional.ofNullable(list);
  }
}
