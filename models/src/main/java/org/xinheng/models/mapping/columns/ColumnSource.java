package org.xinheng.models.mapping.columns;

import java.util.List;
import java.util.Set;
import org.xinheng.models.mapping.cells.Findings;

/**
 * Where the text of a field comes from: one column, several joined, or the first that has a value.
 *
 * @param columns delivered columns
 * @param joiner what joins them; null where the first with a value counts
 */
public record ColumnSource(List<String> columns, String joiner) {

  public ColumnSource {
    columns = List.copyOf(columns);
  }

  /** Finds the columns in a header; -1 for those it does not have. */
  Bound bind(List<String> header, Set<String> emptyValues) {
    return new Bound(columns.stream().mapToInt(header::indexOf).toArray(), joiner, emptyValues);
  }

  /** A source with the positions of its columns. */
  static final class Bound {
    private final int[] indexes;
    private final String joiner;
    private final Set<String> emptyValues;

    private Bound(int[] indexes, String joiner, Set<String> emptyValues) {
      this.indexes = indexes;
      this.joiner = joiner;
      this.emptyValues = emptyValues;
    }

    String text(Findings row) {
      if (indexes.length == 1) {
        return row.cell(indexes[0]);
      }
      return joiner == null ? first(row) : joined(row);
    }

    private String first(Findings row) {
      for (int index : indexes) {
        String text = index < 0 ? "" : row.cell(index);
        if (!text.isEmpty() && !emptyValues.contains(text)) {
          return text;
        }
      }
      return "";
    }

    private String joined(Findings row) {
      StringBuilder joined = new StringBuilder();
      boolean isEmpty = true;
      for (int i = 0; i < indexes.length; i++) {
        String text = row.cell(indexes[i]);
        isEmpty &= text.isEmpty() || emptyValues.contains(text);
        joined.append(i == 0 ? "" : joiner).append(text);
      }
      return isEmpty ? "" : joined.toString();
    }
  }
}
