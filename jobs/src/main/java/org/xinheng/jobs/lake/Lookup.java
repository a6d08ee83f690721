package org.xinheng.jobs.lake;

import io.delta.kernel.Scan;
import io.delta.kernel.Snapshot;
import io.delta.kernel.data.FilteredColumnarBatch;
import io.delta.kernel.defaults.engine.DefaultEngine;
import io.delta.kernel.engine.Engine;
import io.delta.kernel.exceptions.TableNotFoundException;
import io.delta.kernel.expressions.Predicate;
import io.delta.kernel.internal.InternalScanFileUtils;
import io.delta.kernel.internal.data.ScanStateRow;
import io.delta.kernel.internal.util.Utils;
import io.delta.kernel.types.StructType;
import io.delta.kernel.utils.CloseableIterator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;

/**
 * Looks up a few rows of the lake without Spark, for a command that answers one question: a session
 * alone would take longer to start than the answer.
 */
public final class Lookup {
  private final Configuration configuration;
  private final Engine engine;
  private final String root;

  private Lookup(String root, Configuration configuration) {
    this.root = root;
    this.configuration = configuration;
    this.engine = DefaultEngine.create(configuration);
  }

  /** A lookup in the lake of the settings. */
  public static Lookup in(Settings settings) {
    Configuration configuration = Storage.of(settings);
    Storage.check(settings.lakeRoot(), configuration);
    return new Lookup(settings.lakeRoot(), configuration);
  }

  /** A lookup in the lake below a root that needs no settings to be reached. */
  public static Lookup at(String root) {
    return new Lookup(root, new Configuration());
  }

  /** A row of which these columns have these values; none where nobody wrote one. */
  public Optional<Found> any(Table table, Map<Column, Object> equal, Column... columns) {
    List<Found> found = new ArrayList<>(1);
    each(table, equal, List.of(columns), found::add);
    return found.stream().findFirst();
  }

  /**
   * Hands over every row of which these columns have these values.
   *
   * @param equal texts, days or flags by column; files whose statistics exclude them are not opened
   * @param columns the columns that a row is to have, those of {@code equal} beside them
   */
  public void each(
      Table table, Map<Column, Object> equal, List<Column> columns, Consumer<Found> consumer) {
    Optional<Snapshot> snapshot = snapshot(table);
    if (snapshot.isEmpty()) {
      return;
    }
    List<Column> read = new ArrayList<>(columns);
    equal.keySet().stream().filter(column -> !read.contains(column)).forEach(read::add);
    StructType schema = KernelRows.schema(snapshot.get().getSchema(), read);
    Predicate filter = KernelRows.predicate(equal);
    Scan scan = snapshot.get().getScanBuilder().withReadSchema(schema).withFilter(filter).build();
    try (CloseableIterator<FilteredColumnarBatch> files = scan.getScanFiles(engine)) {
      while (files.hasNext()) {
        read(files.next(), scan, filter, new KernelRows(read, equal), consumer);
      }
    } catch (IOException e) {
      throw Errors.storage("Could not read " + table.name(), e);
    }
  }

  private void read(
      FilteredColumnarBatch files,
      Scan scan,
      Predicate filter,
      KernelRows rows,
      Consumer<Found> consumer)
      throws IOException {
    io.delta.kernel.data.Row state = scan.getScanState(engine);
    try (CloseableIterator<io.delta.kernel.data.Row> each = files.getRows()) {
      while (each.hasNext()) {
        io.delta.kernel.data.Row file = each.next();
        var physical =
            engine
                .getParquetHandler()
                .readParquetFiles(
                    Utils.singletonCloseableIterator(InternalScanFileUtils.getAddFileStatus(file)),
                    ScanStateRow.getPhysicalDataReadSchema(state),
                    Optional.of(filter))
                .map(result -> result.getData());
        try (var batches = Scan.transformPhysicalData(engine, state, file, physical)) {
          while (batches.hasNext()) {
            rows.each(batches.next(), consumer);
          }
        }
      }
    }
  }

  /** Columns that a table is declared with and its files lack; none where nobody wrote it. */
  public List<Column> missingColumns(Table table) {
    return snapshot(table).stream()
        .flatMap(
            snapshot -> {
              List<String> stored = snapshot.getSchema().fieldNames();
              return table.columns().stream().filter(column -> !stored.contains(column.name()));
            })
        .toList();
  }

  /** The nights of a table that is partitioned by nights. */
  public NavigableSet<LocalDate> nights(Table table) {
    NavigableSet<LocalDate> nights = new TreeSet<>();
    Optional<Snapshot> snapshot = snapshot(table);
    if (snapshot.isPresent()) {
      try (var files = snapshot.get().getScanBuilder().build().getScanFiles(engine)) {
        while (files.hasNext()) {
          addNights(files.next(), table.partition().name(), nights);
        }
      } catch (IOException e) {
        throw Errors.storage("Could not list the files of " + table.name(), e);
      }
    }
    return nights;
  }

  private static void addNights(
      FilteredColumnarBatch files, String column, NavigableSet<LocalDate> nights)
      throws IOException {
    try (CloseableIterator<io.delta.kernel.data.Row> each = files.getRows()) {
      while (each.hasNext()) {
        nights.add(
            LocalDate.parse(InternalScanFileUtils.getPartitionValues(each.next()).get(column)));
      }
    }
  }

  /** A folder of files beside the tables. */
  public Folders folder(String below) {
    return Folders.at(root, configuration).in(below);
  }

  /** The fitted models that give risk classes. */
  public ModelRegistry models() {
    return ModelRegistry.at(root, ModelRegistry.INSPECTION, configuration);
  }

  /** The definitions that nights were run by. */
  public DefinitionArchive definitionArchive() {
    return DefinitionArchive.at(root, configuration);
  }

  private Optional<Snapshot> snapshot(Table table) {
    try {
      String path = root + "/" + table.layer() + "/" + table.simpleName();
      return Optional.of(io.delta.kernel.Table.forPath(engine, path).getLatestSnapshot(engine));
    } catch (TableNotFoundException e) {
      return Optional.empty();
    }
  }
}
