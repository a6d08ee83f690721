package org.xinheng.models.mapping.cells;

import java.util.List;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.QuarantineReason;

/** Turns the text of a cell into the value of a contract field, or notes why it cannot. */
public interface CellReader {

  /**
   * Value of a text that is neither empty nor a word for nothing; null with a fault noted where it
   * has none.
   */
  Object read(String text, Findings findings);

  /** Whether a text means something here although elsewhere it would be a word for nothing. */
  default boolean knows(String text) {
    return false;
  }

  /** The reader for files with this header. */
  default CellReader bind(List<String> header) {
    return this;
  }

  /** Further columns it needs. */
  default List<String> columns() {
    return List.of();
  }

  /** Keeps the text. */
  record Text() implements CellReader {
    @Override
    public Object read(String text, Findings findings) {
      return text;
    }
  }

  /** Reads whole numbers that are not negative. */
  record Whole(Field field) implements CellReader {
    @Override
    public Object read(String text, Findings findings) {
      String plain = CellText.halfWidth(text);
      long number = DecimalText.read(plain, 0, plain.length(), 0);
      return number >= 0 && DecimalText.isWhole(plain)
          ? (Object) number
          : findings.fault(
              QuarantineReason.BAD_NUMBER, field, CellText.quoted(text) + " is no whole number");
    }
  }
}
