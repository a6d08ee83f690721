package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.max;

import java.util.OptionalLong;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.StagedFiles;
import org.xinheng.jobs.lake.Lake;

/**
 * Numbers of the ingest runs. A load is pending from its first write until {@code core.deliveries}
 * names it: that append, the last of a load, is its commit. What a pending load left behind after a
 * crash is replaced by the next attempt under the same number, and readers pass over it.
 */
public final class Loads {
  private Loads() {}

  /** The last committed load; 0 before the first. */
  public static long committed(Lake lake) {
    return highest(lake.readOrEmpty(Deliveries.TABLE));
  }

  /** The load in hand, if one is pending. */
  public static OptionalLong pending(Lake lake) {
    long committed = committed(lake);
    long staged = highest(lake.readOrEmpty(StagedFiles.TABLE));
    return staged > committed ? OptionalLong.of(staged) : OptionalLong.empty();
  }

  private static long highest(Dataset<Row> files) {
    Row row = files.agg(max(Deliveries.LOAD.column())).first();
    return row.isNullAt(0) ? 0 : row.getLong(0);
  }
}
