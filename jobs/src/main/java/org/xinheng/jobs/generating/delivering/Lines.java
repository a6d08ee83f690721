package org.xinheng.jobs.generating.delivering;

import java.util.List;

/** Writes rows as text: quoted where a delimiter, a quote or a line break stands in a cell. */
final class Lines {
  private Lines() {}

  static void append(StringBuilder text, Form form, String[] cells) {
    if (form.layout() == Form.Layout.JSON_LINES) {
      json(text, form.columns(), cells);
    } else {
      delimited(text, form.layout().delimiter(), cells, cells.length);
    }
    text.append('\n');
  }

  static void header(StringBuilder text, Form form) {
    if (form.layout().isDelimited()) {
      String[] columns = form.columns().toArray(String[]::new);
      delimited(text, form.layout().delimiter(), columns, columns.length);
      text.append('\n');
    }
  }

  /** A line that no reader should accept: cells are missing, or the object does not end. */
  static String cut(Form form, String[] cells) {
    StringBuilder text = new StringBuilder();
    if (form.layout() == Form.Layout.JSON_LINES) {
      json(text, form.columns(), cells);
      return text.substring(0, text.length() / 2);
    }
    String[] flat = new String[Math.max(1, cells.length - 2)];
    for (int i = 0; i < flat.length; i++) {
      flat[i] = cells[i].replace('\n', ' ');
    }
    delimited(text, form.layout().delimiter(), flat, flat.length);
    return text.toString();
  }

  private static void delimited(StringBuilder text, char delimiter, String[] cells, int count) {
    for (int i = 0; i < count; i++) {
      if (i > 0) {
        text.append(delimiter);
      }
      String cell = cells[i];
      if (needsQuotes(cell, delimiter)) {
        text.append('"').append(cell.replace("\"", "\"\"")).append('"');
      } else {
        text.append(cell);
      }
    }
  }

  private static boolean needsQuotes(String cell, char delimiter) {
    return cell.indexOf(delimiter) >= 0 || cell.indexOf('"') >= 0 || cell.indexOf('\n') >= 0;
  }

  /** Empty cells are left out of the object, as the platforms do. */
  private static void json(StringBuilder text, List<String> columns, String[] cells) {
    char separator = '{';
    for (int i = 0; i < cells.length; i++) {
      if (!cells[i].isEmpty()) {
        text.append(separator).append('"').append(columns.get(i)).append("\":\"");
        escape(text, cells[i]);
        text.append('"');
        separator = ',';
      }
    }
    text.append(separator == '{' ? "{}" : "}");
  }

  private static void escape(StringBuilder text, String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        default -> text.append(c);
      }
    }
  }
}
