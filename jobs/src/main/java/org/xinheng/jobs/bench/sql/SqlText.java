package org.xinheng.jobs.bench.sql;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.stream.Collectors;

/** How names and values stand in SQL. */
public final class SqlText {
  /** A day after all days. */
  static final String NEVER = "DATE 'infinity'";

  /** A day before all days. */
  static final String ALWAYS = "DATE '-infinity'";

  private SqlText() {}

  /** A column or table, whatever words SQL reserves. */
  public static String name(String name) {
    return "\"" + name + "\"";
  }

  public static String text(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  public static String texts(Collection<String> texts) {
    return texts.stream().map(SqlText::text).collect(Collectors.joining(", "));
  }

  public static String day(LocalDate day) {
    return "DATE '" + day + "'";
  }

  /** The rows of Parquet files. */
  public static String parquet(Path file) {
    return "read_parquet(" + text(file.toString()) + ")";
  }
}
