package org.xinheng.jobs.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.Marts;
import org.xinheng.jobs.catalogue.Table;

/** Published nights of marts as files, written without Spark from tables of text. */
final class MartFiles implements AutoCloseable {
  private final Path lake;
  private final Connection duck;

  MartFiles(Path lake) {
    this.lake = lake;
    try {
      duck = DriverManager.getConnection("jdbc:duckdb:");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens a night whose marts are all empty. */
  MartFiles open(String night) {
    Marts.ALL.forEach(mart -> create(night, mart));
    return this;
  }

  /**
   * Fills columns of a mart; others are null. Cells are divided by {@code |} and an empty one is
   * null.
   */
  MartFiles fill(String night, Table mart, String text) {
    List<List<String>> lines =
        text.lines().filter(l -> !l.isBlank()).map(MartFiles::cells).toList();
    List<String> named = lines.get(0);
    for (List<String> cells : lines.subList(1, lines.size())) {
      String values =
          cells.stream()
              .map(cell -> cell.isEmpty() ? "null" : "'" + cell.replace("'", "''") + "'")
              .collect(Collectors.joining(", "));
      run(
          "insert into %s (as_of, %s) values ('%s', %s)"
              .formatted(name(night, mart), String.join(", ", named), night, values));
    }
    return this;
  }

  /** Fills a mart by a query that gives the columns named. */
  MartFiles fill(String night, Table mart, String columns, String query) {
    run(
        "insert into %s (as_of, %s) select '%s', * from (%s)"
            .formatted(name(night, mart), columns, night, query));
    return this;
  }

  /** Publishes the night. */
  MartFiles publish(String night) {
    Path folder = lake.resolve("marts/as_of=" + night);
    List<String> marts = new ArrayList<>();
    for (Table mart : Marts.ALL) {
      Path file = folder.resolve(mart.simpleName()).resolve("part-00000.parquet");
      write(file.resolveSibling(".made"), "");
      run("copy %s to '%s' (format parquet)".formatted(name(night, mart), file));
      marts.add("{\"name\": \"%s\", \"rows\": %s}".formatted(mart.simpleName(), rows(night, mart)));
    }
    write(
        folder.resolve("manifest.json"),
        "{\"contract_version\": \"1\", \"program\": \"test\", \"definitions_digest\":"
            + " \"0123456789abcdef0123\", \"marts\": ["
            + String.join(", ", marts)
            + "]}");
    write(folder.resolve("_SUCCESS"), "");
    return this;
  }

  private void create(String night, Table mart) {
    String columns =
        mart.columns().stream()
            .map(column -> column.name() + " " + type(column))
            .collect(Collectors.joining(", "));
    run("create table %s (%s)".formatted(name(night, mart), columns));
  }

  private static String type(Column column) {
    return column.type().sql().toLowerCase(Locale.ROOT).replace("string", "varchar");
  }

  private static String name(String night, Table mart) {
    return mart.simpleName() + "_" + night.replace("-", "");
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private String rows(String night, Table mart) {
    return lines("select count(*) from " + name(night, mart)).get(0);
  }

  /** Rows of a query as text. */
  List<String> lines(String query) {
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      List<String> lines = new ArrayList<>();
      while (result.next()) {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
          cells.add(String.valueOf(result.getObject(i)));
        }
        lines.add(String.join(" ", cells));
      }
      return lines;
    } catch (SQLException e) {
      throw new IllegalStateException(query, e);
    }
  }

  private void run(String sql) {
    try (Statement statement = duck.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      duck.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
