package org.xinheng.models.mapping;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.mapping.cells.Findings;

/**
 * The key of a record: the series, {@code /}, and the parts joined by {@code |}. Marks inside a
 * part are escaped, so that different parts never make the same key. Where the unified code is a
 * part and empty, registration number or name stands in for it.
 */
final class RowKey {
  private final String prefix;
  private final Field[] fields;
  private final int[] positions;
  private final boolean[] optional;
  private final RowSubject subject;

  RowKey(Contract contract, SourceMapping.Key key, RowSubject subject) {
    List<Field> parts = key.fields();
    this.prefix = key.series() + "/";
    this.fields = parts.toArray(Field[]::new);
    this.positions = parts.stream().mapToInt(contract::indexOf).toArray();
    this.optional = new boolean[fields.length];
    for (int i = 0; i < fields.length; i++) {
      optional[i] = key.optional().contains(fields[i]);
    }
    this.subject = subject;
  }

  /** Key of a row; null, with the faults noted, where a part is missing. */
  String of(Object[] row, Findings findings) {
    StringBuilder key = new StringBuilder(prefix);
    boolean isWhole = true;
    for (int i = 0; i < fields.length; i++) {
      Object value = subject.isCode(fields[i]) ? subject.name(row) : row[positions[i]];
      key.append(i == 0 ? "" : "|");
      if (value != null) {
        append(key, value, fields[i].type());
      } else if (!optional[i]) {
        isWhole = false;
        noteMissing(fields[i], findings);
      }
    }
    return isWhole ? key.toString() : null;
  }

  private static void noteMissing(Field field, Findings findings) {
    if (!findings.isFaulty(field)) {
      findings.fault(
          QuarantineReason.MISSING_KEY, field, field.label() + " is empty and part of the key");
    }
  }

  private static void append(StringBuilder key, Object value, FieldType type) {
    if (type == FieldType.DATE) {
      key.append(LocalDate.ofEpochDay((Integer) value));
      return;
    }
    String text = value.toString();
    if (text.indexOf('|') < 0 && text.indexOf('\\') < 0) {
      key.append(text);
      return;
    }
    key.append(text.replace("\\", "\\\\").replace("|", "\\|"));
  }

  /** Whether a row without the field has no key. */
  boolean needs(Field field) {
    for (int i = 0; i < fields.length; i++) {
      if (fields[i].equals(field)) {
        return !optional[i];
      }
    }
    return false;
  }

  /** Whether a fault of the field, or of no field, spoils the key. */
  boolean concerns(String fieldName) {
    if (fieldName == null) {
      return true;
    }
    for (Field field : fields) {
      if (field.name().equals(fieldName)) {
        return true;
      }
    }
    return false;
  }
}
