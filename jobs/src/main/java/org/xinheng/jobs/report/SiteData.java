package org.xinheng.jobs.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.report.figures.SiteTable;

/**
 * The tables of a page as a script that a page may load from a disk as well as from a server. What
 * could end a script or a line within it is escaped.
 */
final class SiteData {
  private static final ObjectMapper JSON = new ObjectMapper();

  private SiteData() {}

  static String script(List<SiteTable> tables) {
    return "window.xinheng = " + text(tables) + ";\n";
  }

  /** A table beside those of {@link #script}, as a script that is run after theirs. */
  static String more(SiteTable table) {
    return "Object.assign(window.xinheng, " + text(List.of(table)) + ");\n";
  }

  private static String text(List<SiteTable> tables) {
    Map<String, Object> named = new LinkedHashMap<>();
    tables.forEach(table -> named.put(table.name(), json(table)));
    try {
      return escaped(JSON.writeValueAsString(named));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Texts and numbers can always be written", e);
    }
  }

  /** These characters stand only within texts of JSON. */
  private static String escaped(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }

  private static Map<String, Object> json(SiteTable table) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("mart", table.mart());
    json.put("capped", table.isCapped());
    json.put("columns", table.columns().stream().map(SiteData::json).toList());
    List<List<Object>> rows = new ArrayList<>();
    table.rows().forEach(row -> rows.add(row.stream().map(SiteData::cell).toList()));
    json.put("rows", rows);
    return json;
  }

  private static Map<String, Object> json(Column column) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", column.name());
    json.put("zh", column.label());
    json.put("en", english(column.name()));
    json.put("type", kind(column));
    return json;
  }

  private static String english(String name) {
    String words = name.replaceFirst("_label$", "").replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }

  private static String kind(Column column) {
    if (column.name().matches(".*(ratio|share|target)|found_(low|high)")) {
      return "share";
    }
    if (column.type().equals(DataTypes.LongType) || column.type().equals(DataTypes.IntegerType)) {
      return "whole";
    }
    return column.type().equals(DataTypes.DoubleType) ? "number" : column.type().typeName();
  }

  private static Object cell(Object value) {
    if (value == null || value instanceof Number && !(value instanceof BigDecimal)) {
      return value;
    }
    if (value instanceof BigDecimal decimal) {
      return decimal.stripTrailingZeros();
    }
    return value instanceof Boolean ? value : value.toString();
  }
}
