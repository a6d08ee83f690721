package org.xinheng.jobs.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.ingest.reading.DeliveryReader;
import org.xinheng.jobs.ingest.reading.PrivacyKey;
import org.xinheng.jobs.ingest.reading.RawRow;
import org.xinheng.jobs.lake.Landing;
import org.xinheng.jobs.lake.Landing.DeliveredFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.mapping.SourceMappings;

/** Reads delivered files row by row into the columns of {@link RawRecords}. */
final class RawRows {
  private RawRows() {}

  static Dataset<Row> of(
      SparkSession spark,
      Landing landing,
      List<DeliveredFile> files,
      Definitions definitions,
      PrivacyKey key,
      long load) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    List<ArrayList<DeliveredFile>> tasks = FileTasks.of(files, context.defaultParallelism());
    FlatMapFunction<ArrayList<DeliveredFile>, Row> read =
        task -> new Rows(landing, task.iterator(), SourceMappings.of(definitions), key, load);
    JavaRDD<Row> rows = context.parallelize(tasks, tasks.size()).flatMap(read);
    return spark.createDataFrame(rows, RawRecords.TABLE.schema());
  }

  /** The rows of several files, one file open at a time. */
  private static final class Rows implements Iterator<Row> {
    private final Landing landing;
    private final Iterator<DeliveredFile> files;
    private final SourceMappings mappings;
    private final PrivacyKey key;
    private final long load;
    private DeliveredFile file;
    private DeliveryReader.Rows rows;

    private Rows(
        Landing landing,
        Iterator<DeliveredFile> files,
        SourceMappings mappings,
        PrivacyKey key,
        long load) {
      this.landing = landing;
      this.files = files;
      this.mappings = mappings;
      this.key = key;
      this.load = load;
    }

    @Override
    public boolean hasNext() {
      while ((rows == null || !rows.hasNext()) && files.hasNext()) {
        close();
        file = files.next();
        rows =
            DeliveryReader.of(mappings.source(file.source()).orElseThrow(), key)
                .rows(new LandedFile(landing, file.file()));
      }
      if (rows == null || rows.hasNext()) {
        return rows != null;
      }
      close();
      return false;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      RawRow row = rows.next();
      return RowFactory.create(
          load, file.source(), file.knownOn(), file.file(), row.line(), row.cells(), row.fault());
    }

    private void close() {
      if (rows == null) {
        return;
      }
      try {
        rows.close();
      } catch (IOException e) {
        throw new UncheckedIOException("Delivered file " + file.file() + " cannot be closed", e);
      }
      rows = null;
    }
  }
}
