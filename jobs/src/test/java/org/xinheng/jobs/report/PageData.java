package org.xinheng.jobs.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The data of a page as a reader other than a browser reads them. */
final class PageData {
  private static final String START = "window.xinheng = ";

  private final JsonNode tables;

  private PageData(JsonNode tables) {
    this.tables = tables;
  }

  static PageData of(Path site, String page) {
    try {
      String text = Files.readString(site.resolve("data/" + page + ".js"));
      return new PageData(
          new ObjectMapper().readTree(text.substring(START.length(), text.lastIndexOf(';'))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  JsonNode table(String name) {
    return tables.get(name);
  }

  /** Rows of a table as text, some columns of them. */
  List<String> rows(String table, String... columns) {
    List<String> names = new ArrayList<>();
    table(table).get("columns").forEach(column -> names.add(column.get("name").asText()));
    List<String> rows = new ArrayList<>();
    for (JsonNode row : table(table).get("rows")) {
      List<String> cells = new ArrayList<>();
      for (String column : columns) {
        cells.add(row.get(names.indexOf(column)).asText());
      }
      rows.add(String.join(" ", cells));
    }
    return rows;
  }
}
