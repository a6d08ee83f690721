package org.xinheng.jobs.lake;

import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.runtime.Errors;

/** The published marts as a later job reads them: of one night, or of the nights up to it. */
public final class NightMarts {
  private final Lake lake;
  private final SparkSession spark;
  private final LocalDate asOf;
  private final Folders folders;
  private final List<LocalDate> nights;

  private NightMarts(
      Lake lake, SparkSession spark, LocalDate asOf, Folders folders, List<LocalDate> nights) {
    this.lake = lake;
    this.spark = spark;
    this.asOf = asOf;
    this.folders = folders;
    this.nights = nights;
  }

  /**
   * The marts of a night.
   *
   * @throws org.xinheng.jobs.runtime.JobException if the night is not published
   */
  public static NightMarts of(Lake lake, SparkSession spark, LocalDate asOf) {
    Folders folders =
        Folders.at(
            new Path(lake.root(), NightPublication.MARTS), spark.sessionState().newHadoopConf());
    List<LocalDate> nights =
        KeptNights.of(lake, spark).nights().stream()
            .filter(night -> !night.isAfter(asOf))
            .filter(
                night -> folders.exists(PublishedNights.folder(night) + PublishedNights.SUCCESS))
            .toList();
    if (!nights.contains(asOf)) {
      throw Errors.nightMissing("marts", asOf, "publish-marts");
    }
    return new NightMarts(lake, spark, asOf, folders, nights);
  }

  public LocalDate asOf() {
    return asOf;
  }

  /** Published nights up to this one, in their order. */
  public List<LocalDate> nights() {
    return nights;
  }

  /** What the manifest of the night says. */
  public Manifest.Summary summary() {
    return Manifest.summary(folders.read(PublishedNights.folder(asOf) + PublishedNights.MANIFEST));
  }

  /** A mart of the night. */
  public Dataset<Row> read(Table mart) {
    return read(mart, List.of(asOf));
  }

  /** A mart of the last published nights up to this one; a night that lacks it adds nothing. */
  public Dataset<Row> read(Table mart, int most) {
    return read(mart, nights.subList(Math.max(0, nights.size() - most), nights.size()));
  }

  private Dataset<Row> read(Table mart, List<LocalDate> wanted) {
    lake.permitReading(mart);
    String[] paths =
        wanted.stream()
            .map(night -> PublishedNights.folder(night) + "/" + mart.simpleName())
            .filter(folders::exists)
            .map(folder -> folders.path(folder).toString())
            .toArray(String[]::new);
    return paths.length == 0
        ? spark.createDataFrame(List.of(), mart.schema())
        : spark.read().schema(mart.schema()).parquet(paths).select(mart.expressions());
  }
}
