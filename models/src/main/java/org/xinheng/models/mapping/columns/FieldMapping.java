package org.xinheng.models.mapping.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.cells.CellReader;
import org.xinheng.models.mapping.cells.Findings;

/**
 * How one contract field gets its value.
 *
 * @param field the field
 * @param source where its text comes from; null where the value is constant
 * @param reader what makes a value of the text
 * @param absent value where the cell is empty, or of every row where it is constant; null for none
 */
public record FieldMapping(Field field, ColumnSource source, CellReader reader, Object absent) {

  /** A field with the same value in every row. */
  public static FieldMapping constant(Field field, Object value) {
    return new FieldMapping(field, null, new CellReader.Text(), value);
  }

  /** Columns of which each must be delivered. */
  public List<String> neededColumns() {
    List<String> needed = new ArrayList<>(reader.columns());
    if (source != null && !isFirstOf()) {
      needed.addAll(0, source.columns());
    }
    return needed;
  }

  /** Columns of which one must be delivered. */
  public List<String> alternativeColumns() {
    return source != null && isFirstOf() ? source.columns() : List.of();
  }

  private boolean isFirstOf() {
    return source.columns().size() > 1 && source.joiner() == null;
  }

  /** This mapping for files with one header. */
  public Bound bind(List<String> header, Set<String> emptyValues) {
    ColumnSource.Bound bound = source == null ? null : source.bind(header, emptyValues);
    return new Bound(bound, reader.bind(header), absent, emptyValues);
  }

  /** A mapping with the positions of its columns. */
  public static final class Bound {
    private final ColumnSource.Bound source;
    private final CellReader reader;
    private final Object absent;
    private final Set<String> emptyValues;

    private Bound(
        ColumnSource.Bound source, CellReader reader, Object absent, Set<String> emptyValues) {
      this.source = source;
      this.reader = reader;
      this.absent = absent;
      this.emptyValues = emptyValues;
    }

    /** Value of the field in the row that the findings were started with. */
    public Object value(Findings row) {
      if (source == null) {
        return absent;
      }
      String text = source.text(row);
      if (text.isEmpty() || (emptyValues.contains(text) && !reader.knows(text))) {
        return absent;
      }
      return reader.read(text, row);
    }
  }
}
