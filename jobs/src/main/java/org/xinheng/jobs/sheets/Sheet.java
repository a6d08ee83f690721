package org.xinheng.jobs.sheets;

import java.util.Iterator;
import java.util.List;

/**
 * One sheet to be written.
 *
 * @param name on its tab
 * @param title above each printed page
 * @param rows its rows, a value per column; walked once, so that they may come from afar
 */
public record Sheet(
    String name, String title, List<SheetColumn> columns, Iterator<List<Object>> rows) {
  private static final int LONGEST_NAME = 31;
  private static final String NOT_IN_NAMES = "[\\[\\]:*?/\\\\]";

  public Sheet {
    columns = List.copyOf(columns);
    name = name.replaceAll(NOT_IN_NAMES, "_");
    name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }
}
