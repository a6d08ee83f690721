package org.xinheng.jobs.ingest;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.rows.RowsMade;

/** Walks the states of each record in their order and appends the versions that they make. */
final class VersionedFacts {
  private static final int KEY = 0;
  private static final int KNOWN_ON = 1;
  private static final int LOAD = 2;
  private static final int SOURCE = 3;
  private static final int CONTRACT = 4;
  private static final int IS_DELETE = 5;
  private static final int DIGEST = 6;
  private static final int USCC = 9;
  private static final int HAPPENED_ON = 10;
  private static final int RECORD = 11;
  private static final int IS_STORED = 12;
  private static final int IS_PRESENCE = 13;
  private static final int IS_RETRY = 14;

  private VersionedFacts() {}

  /** Versions to append in this load, in the columns of {@link Facts}. */
  static Dataset<Row> of(Dataset<Row> states, SnapshotDays snapshots, long load) {
    Dataset<Row> inOrder =
        states
            .repartition(col("record_key"))
            .sortWithinPartitions(
                "record_key",
                "known_on",
                "is_retry",
                "load",
                "is_stored",
                "source",
                "file",
                "line");
    MapPartitionsFunction<Row, Row> walk =
        rows -> RowsMade.ofEachRun(rows, KEY, new Walk(snapshots, load)::versions);
    return inOrder.mapPartitions(walk, Encoders.row(Facts.TABLE.schema()));
  }

  /** Walks one record at a time. */
  private static final class Walk {
    private final SnapshotDays snapshots;
    private final long load;

    private Walk(SnapshotDays snapshots, long load) {
      this.snapshots = snapshots;
      this.load = load;
    }

    private List<Row> versions(Iterator<Row> record) {
      String key = null;
      Set<Integer> present = new HashSet<>();
      List<Row> kept = new ArrayList<>();
      List<VersionChain.State> states = new ArrayList<>();
      while (record.hasNext()) {
        Row row = record.next();
        key = row.getString(KEY);
        int day = (int) row.getLocalDate(KNOWN_ON).toEpochDay();
        if (!row.getBoolean(IS_RETRY)) {
          present.add(day);
        }
        if (!row.getBoolean(IS_PRESENCE)) {
          kept.add(row);
          states.add(
              new VersionChain.State(
                  day,
                  row.getLong(LOAD),
                  row.getBoolean(IS_DELETE),
                  row.getLong(DIGEST),
                  row.getBoolean(IS_STORED),
                  row.getBoolean(IS_RETRY),
                  row.getString(USCC)));
        }
      }
      Map<Integer, Boolean> whole = new HashMap<>();
      for (int day : snapshots.of(key)) {
        whole.put(day, present.contains(day));
      }
      List<Row> versions = new ArrayList<>();
      for (VersionChain.Version version : VersionChain.versions(states, whole)) {
        versions.add(fact(version, kept));
      }
      return versions;
    }

    private Row fact(VersionChain.Version version, List<Row> record) {
      boolean isAbsence = version.state() < 0;
      Row state = record.get(isAbsence ? 0 : version.state());
      return RowFactory.create(
          load,
          state.get(SOURCE),
          state.get(CONTRACT),
          state.get(KEY),
          version.uscc(),
          isAbsence ? null : state.get(HAPPENED_ON),
          LocalDate.ofEpochDay(version.knownOn()),
          isAbsence || state.getBoolean(IS_DELETE),
          isAbsence ? 0L : state.get(DIGEST),
          isAbsence ? null : state.get(RECORD));
    }
  }
}
