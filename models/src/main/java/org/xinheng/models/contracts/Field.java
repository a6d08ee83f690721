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
 */
public record Field(
    String name, FieldType type, boolean required, String list, String label, String meaning) {

  public Field {
    if ((type == FieldType.CODE) != (list != null)) {
      throw new IllegalArgumentException("A code field names a code list, others none: " + name);
    }
  }

  static Field text(String name, String label, String meaning) {
    return new Field(name, FieldType.TEXT, false, null, label, meaning);
  }

  static Field code(String name, String list, String label, String meaning) {
    return new Field(name, FieldType.CODE, false, list, label, meaning);
  }

  static Field date(String name, String label, String meaning) {
    return new Field(name, FieldType.DATE, false, null, label, meaning);
  }

  static Field money(String name, String label, String meaning) {
    return new Field(name, FieldType.MONEY, false, null, label, meaning);
  }

  static Field whole(String name, String label, String meaning) {
    return new Field(name, FieldType.WHOLE, false, null, label, meaning);
  }

  static Field flag(String name, String label, String meaning) {
    return new Field(name, FieldType.FLAG, false, null, label, meaning);
  }

  /** The same field, required. */
  Field must() {
    return new Field(name, type, true, list, label, meaning);
  }

  /** The code list its values come from, where it is a code. */
  public Optional<String> codeList() {
    return Optional.ofNullable(list);
  }
}
