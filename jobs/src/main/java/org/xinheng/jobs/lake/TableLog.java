package org.xinheng.jobs.lake;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.delta.kernel.Table;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.data.Row;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.utils.CloseableIterator;
import io.delta.kernel.utils.FileStatus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.xinheng.jobs.runtime.Errors;

/**
 * What the log of a Delta table says of its files, read without Spark: most tables need nothing on
 * most days, and to learn that by optimising them takes seconds each. Data files are told apart by
 * their names, each of which is made once.
 */
final class TableLog {
  /** Delta merges files below this size where a folder has two of them. */
  private static final long SMALL = 1L << 30;

  /** As few as a write leaves: to merge them takes seconds, to read them as they are takes none. */
  private static final int FEW = 3;

  private static final String LOG = "_delta_log";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path root;
  private final Configuration configuration;
  private final Map<Map<String, String>, Integer> smallFiles = new HashMap<>();
  private final Set<String> named = new HashSet<>();
  private final Set<Map<String, String>> folders = new HashSet<>();
  private long bytes;

  private TableLog(Path root, Configuration configuration) {
    this.root = root;
    this.configuration = configuration;
  }

  /** The log of the table that lies at a path. */
  static TableLog of(String path, Configuration configuration) {
    TableLog log = new TableLog(new Path(path), configuration);
    Engine engine = DefaultEngine.create(configuration);
    var scan = Table.forPath(engine, path).getLatestSnapshot(engine).getScanBuilder().build();
    try (CloseableIterator<FilteredColumnarBatch> batches = scan.getScanFiles(engine)) {
      while (batches.hasNext()) {
        try (CloseableIterator<Row> rows = batches.next().getRows()) {
          rows.forEachRemaining(log::add);
        }
      }
    } catch (IOException e) {
      throw Errors.storage("The log of " + path + " cannot be read", e);
    }
    return log;
  }

  private void add(Row file) {
    FileStatus status = InternalScanFileUtils.getAddFileStatus(file);
    named.add(new Path(status.getPath()).getName());
    bytes += status.getSize();
    Map<String, String> folder = InternalScanFileUtils.getPartitionValues(file);
    folders.add(folder);
    if (status.getSize() < SMALL) {
      smallFiles.merge(folder, 1, Integer::sum);
    }
  }

  long files() {
    return named.size();
  }

  long bytes() {
    return bytes;
  }

  /** The values of the column that the files are divided by. */
  Stream<String> values(String column) {
    return folders.stream().map(folder -> folder.get(column));
  }

  /** Whether a folder has so many small files that one is worth its writing. */
  boolean hasSmallFilesToMerge() {
    return smallFiles.values().stream().anyMatch(files -> files > FEW);
  }

  /**
   * Data files that the log names no longer and did not name after a moment.
   *
   * @param moment milliseconds since 1970 by the clock of the storage
   */
  long unnamedSince(long moment) {
    try {
      FileSystem files = root.getFileSystem(configuration);
      Set<String> lately = removedAfter(files, moment);
      long count = 0;
      RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
      while (all.hasNext()) {
        LocatedFileStatus file = all.next();
        String name = file.getPath().getName();
        if (!isHidden(file.getPath())
            && file.getModificationTime() <= moment
            && !named.contains(name)
            && !lately.contains(name)) {
          count++;
        }
      }
      return count;
    } catch (IOException e) {
      throw Errors.storage("The files of " + root + " cannot be listed", e);
    }
  }

  /** Names of files that commits later than a moment removed: readers may still hold to them. */
  private Set<String> removedAfter(FileSystem files, long moment) throws IOException {
    Set<String> names = new HashSet<>();
    for (var commit : files.listStatus(new Path(root, LOG))) {
      if (commit.getModificationTime() > moment && commit.getPath().getName().endsWith(".json")) {
        try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(files.open(commit.getPath()), StandardCharsets.UTF_8))) {
          for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            removed(line, names);
          }
        }
      }
    }
    return names;
  }

  private static void removed(String line, Set<String> names) throws IOException {
    if (line.startsWith("{\"remove\"")) {
      JsonNode path = JSON.readTree(line).path("remove").path("path");
      names.add(new Path(path.asText()).getName());
    }
  }

  /** Vacuum leaves what begins with a dot or an underscore, folders with all below them too. */
  private boolean isHidden(Path file) {
    int above = root.depth();
    for (Path part = file; part != null && part.depth() > above; part = part.getParent()) {
      if (part.getName().startsWith("_") || part.getName().startsWith(".")) {
        return true;
      }
    }
    return false;
  }
}
