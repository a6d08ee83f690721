package org.xinheng.jobs.bench.sql;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Queries that build on those named before them, put together as one. */
final class NamedQueries {
  private final Map<String, String> queries = new LinkedHashMap<>();

  /** Names a query and gives its name back; the same name always means the same query. */
  String add(String name, String query) {
    String before = queries.putIfAbsent(name, query.strip());
    if (before != null && !before.equals(query.strip())) {
      throw new IllegalStateException("Two queries are called " + name);
    }
    return name;
  }

  /** The last query with all those it builds on. */
  String endingWith(String last) {
    return queries.entrySet().stream()
        .map(query -> query.getKey() + " AS (\n" + query.getValue().indent(2) + ")")
        .collect(Collectors.joining(",\n", "WITH ", "\n" + last.strip() + "\n"));
  }
}
