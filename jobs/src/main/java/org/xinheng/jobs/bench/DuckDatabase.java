package org.xinheng.jobs.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.jobs.bench.sql.SqlText;
import org.xinheng.jobs.runtime.Errors;

/** A DuckDB in this process, with as many threads as there are cores. */
public final class DuckDatabase implements AutoCloseable {
  private final Connection connection;

  private DuckDatabase(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens an empty database in memory.
   *
   * @param memory memory it may take, such as {@code 4GB}; beyond that it spills
   * @param spill folder to spill to
   */
  public static DuckDatabase open(String memory, Path spill) {
    try {
      DuckDatabase database = new DuckDatabase(DriverManager.getConnection("jdbc:duckdb:"));
      database.run("SET threads = " + Runtime.getRuntime().availableProcessors());
      database.run("SET memory_limit = " + SqlText.text(memory));
      database.run("SET temp_directory = " + SqlText.text(spill.toString()));
      database.run("SET preserve_insertion_order = false");
      return database;
    } catch (SQLException e) {
      throw Errors.storage("DuckDB does not open", e);
    }
  }

  void run(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw Errors.storage("DuckDB refuses a statement", e);
    }
  }

  /** The one whole number that a query gives. */
  long number(String sql) {
    return Long.parseLong(rows(sql).get(0).get(0));
  }

  /** Rows of a query as texts; null stays null. */
  List<List<String>> rows(String sql) {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<List<String>> rows = new ArrayList<>();
      int columns = result.getMetaData().getColumnCount();
      while (result.next()) {
        List<String> row = new ArrayList<>();
        for (int column = 1; column <= columns; column++) {
          row.add(result.getString(column));
        }
        rows.add(row);
      }
      return rows;
    } catch (SQLException e) {
      throw Errors.storage("DuckDB refuses a query", e);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw Errors.storage("DuckDB does not close", e);
    }
  }
}
