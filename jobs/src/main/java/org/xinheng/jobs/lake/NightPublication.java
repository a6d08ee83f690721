package org.xinheng.jobs.lake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Observation;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Manifest.PublishedFile;
import org.xinheng.jobs.lake.Manifest.PublishedMart;
import org.xinheng.jobs.runtime.Errors;

/**
 * Publishes the marts of one night as Parquet, all at once: {@code
 * marts/as_of=DATE/MART/part-*.parquet} with a manifest and {@code _SUCCESS}. Rows are placed and
 * ordered by their key, so the same rows are the same bytes and a repeated run changes nothing.
 */
public final class NightPublication {
  private static final Logger LOG = LoggerFactory.getLogger(NightPublication.class);
  static final String MARTS = "marts";
  private static final String WRITING = "/.writing";
  private static final String PART = "part-";

  private final SparkSession spark;
  private final LocalDate asOf;
  private final Folders folders;
  private final PublishedNights nights;
  private final PublicationStep.Observer observer;

  /** By their names, since they are written side by side. */
  private final Map<String, PublishedMart> marts = new ConcurrentSkipListMap<>();

  NightPublication(
      Lake lake, SparkSession spark, LocalDate asOf, PublicationStep.Observer observer) {
    this.spark = spark;
    this.asOf = asOf;
    this.observer = observer;
    Configuration configuration = spark.sessionState().newHadoopConf();
    folders = Folders.at(new Path(lake.root(), MARTS), configuration);
    nights = new PublishedNights(folders, observer);
  }

  /** Opens the publication of a night, after putting right what a killed run left behind. */
  public static NightPublication open(Lake lake, SparkSession spark, LocalDate asOf) {
    NightPublication publication = new NightPublication(lake, spark, asOf, step -> {});
    publication.begin();
    return publication;
  }

  /** Where readers find the night. */
  public String folder() {
    return folders.path(PublishedNights.folder(asOf)).toString();
  }

  void begin() {
    folders.makeRoot();
    nights.recover();
    folders.delete(PublishedNights.pending(asOf));
    observer.reached(PublicationStep.CLEARED);
  }

  /**
   * Writes a mart aside; several threads may do so at once.
   *
   * @param files how many files its rows are spread over
   * @return the number of rows
   */
  public long write(Table mart, Dataset<Row> rows, int files) {
    String folder = PublishedNights.pending(asOf) + "/" + mart.simpleName();
    Column[] key =
        mart.key().stream().map(org.xinheng.jobs.catalogue.Column::column).toArray(Column[]::new);
    Observation written = new Observation(mart.name());
    DeclaredColumns.written(mart, rows)
        .repartition(files, key)
        .sortWithinPartitions(key)
        .observe(written, functions.count(functions.lit(1)).as(Lake.ROWS))
        .write()
        .mode(SaveMode.Overwrite)
        .parquet(folders.path(folder + WRITING).toString());
    long count = Lake.rowsOf(written);
    marts.put(
        mart.simpleName(),
        new PublishedMart(mart.simpleName(), count, settled(mart, folder, count)));
    LOG.info("written mart={} rows={} as_of={}", mart.name(), count, asOf);
    observer.reached(PublicationStep.MART_WRITTEN);
    return count;
  }

  /** A mart written aside, for marts that rest on it. */
  public Dataset<Row> read(Table mart) {
    String folder = PublishedNights.pending(asOf) + "/" + mart.simpleName();
    return spark.read().parquet(folders.path(folder).toString()).select(mart.expressions());
  }

  /** Gives the written files names and footers that do not differ from run to run. */
  private List<PublishedFile> settled(Table mart, String folder, long rows) {
    List<PublishedFile> published = new ArrayList<>();
    long found = 0;
    for (String name : folders.names(folder + WRITING)) {
      if (!name.startsWith(PART)) {
        continue;
      }
      String file = "%s%05d.parquet".formatted(PART, published.size());
      String path = folder + "/" + file;
      found += ParquetFile.settle(folders, folder + WRITING + "/" + name, path);
      published.add(
          new PublishedFile(
              mart.simpleName() + "/" + file, folders.size(path), folders.sha256(path)));
    }
    folders.delete(folder + WRITING);
    if (found != rows) {
      throw Errors.storage(
          "The files of " + mart.name() + " hold " + found + " rows, not " + rows,
          new IllegalStateException(folder));
    }
    return published;
  }

  /**
   * Completes the night with its manifest and switches it in with one rename.
   *
   * @return whether anything changed
   */
  public boolean finish(Manifest.Origin origin) {
    String pending = PublishedNights.pending(asOf);
    folders.write(
        pending + PublishedNights.MANIFEST,
        Manifest.text(asOf, origin, List.copyOf(marts.values())));
    observer.reached(PublicationStep.MANIFEST_WRITTEN);
    folders.write(pending + PublishedNights.SUCCESS, "");
    observer.reached(PublicationStep.SUCCESS_WRITTEN);
    return nights.switchIn(asOf);
  }
}
