package org.xinheng.jobs.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The data of a page as a reader other than a browser reads them. */
final class PageData {
  private final JsonNode tables;

  private PageData(JsonNode tables) {
    this.tables = tables;
  }

  static PageData of(Path site, String page) {
    return read(site.resolve("data/" + page + ".js"), "window.xinheng = ", "");
  }

  /** How the jobs ran, which stands in a script of its own. */
  static PageData runs(Path site) {
    return read(site.resolve("data/runs.js"), "Object.assign(window.xinheng, ", ")");
  }

  private static PageData read(Path file, String start, String end) {
    try {
      String text = Files.readString(file);
      assertThat(text).startsWith(start);
      return new PageData(
          new ObjectMapper().readTree(text.substring(start.length(), text.lastIndexOf(end + ";"))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the columns of a table that are shown in one way. */
  List<String> columns(String table, String type) {
    List<String> names = new ArrayList<>();
    for (JsonNode column : table(table).get("columns")) {
      if (column.get("type").asText().equals(type)) {
        names.add(column.get("name").asText());
      }
    }
    return names;
  }

  /** Every table by its name. */
  Map<String, JsonNode> tables() {
    Map<String, JsonNode> all = new TreeMap<>();
    tables.properties().forEach(one -> all.put(one.getKey(), one.getValue()));
    return all;
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
