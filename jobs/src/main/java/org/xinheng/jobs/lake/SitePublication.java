package org.xinheng.jobs.lake;

import java.time.LocalDate;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.Table;

/**
 * A site of static pages, one folder per night. A night is written aside and switched in whole;
 * {@code index.html} beside the nights leads to the last of them. A failed run leaves the last good
 * one. The folder is its owner's alone.
 */
public final class SitePublication {
  /** Pages for people inside the bureau. */
  public static final String INSIDE = "report";

  /** Pages for oversight alone. */
  public static final String OVERSIGHT = "oversight/report";

  private static final String PENDING = ".pending/";
  private static final String SUPERSEDED = ".superseded/";
  private static final String INDEX = "index.html";
  private static final String NIGHT = "\\d{4}-\\d{2}-\\d{2}";

  private final SparkSession spark;
  private final Folders folders;
  private final String night;

  private SitePublication(SparkSession spark, Folders folders, LocalDate asOf) {
    this.spark = spark;
    this.folders = folders;
    this.night = String.valueOf(asOf);
  }

  /** Opens the site of a night, after putting right what a killed run left behind. */
  public static SitePublication open(Lake lake, SparkSession spark, String site, LocalDate asOf) {
    Path root = new Path(lake.root(), site);
    Folders.at(root.getParent(), spark.sessionState().newHadoopConf()).makeRoot();
    Folders folders = Folders.at(root, spark.sessionState().newHadoopConf());
    folders.makeRoot();
    for (String old : folders.names(SUPERSEDED)) {
      if (!folders.exists(old)) {
        folders.move(SUPERSEDED + old, old);
      }
    }
    folders.names(PENDING).forEach(left -> folders.delete(PENDING + left));
    return new SitePublication(spark, folders, asOf);
  }

  /** Where readers begin. */
  public String index() {
    return folders.path(INDEX).toString();
  }

  /** Writes a file of the night aside. */
  public void write(String file, String text) {
    folders.write(PENDING + night + "/" + file, text);
  }

  /** Writes rows of a table aside as one Parquet file. */
  public void write(String file, Table table, Dataset<Row> rows) {
    ParquetExport.write(spark, table, rows, folders.path(PENDING + night + "/" + file).toString());
  }

  /** Switches the night in and lets the index lead to the last night there is. */
  public void finish() {
    if (folders.exists(night)) {
      folders.delete(SUPERSEDED + night);
      folders.move(night, SUPERSEDED + night);
    }
    folders.move(PENDING + night, night);
    folders.delete(SUPERSEDED + night);
    writeIndex(folders);
  }

  /** Takes the pages of nights away, inside and for oversight, and what was tried on them. */
  public static void drop(Lake lake, SparkSession spark, List<LocalDate> nights) {
    for (String site : List.of(INSIDE, OVERSIGHT)) {
      Folders folders =
          Folders.at(new Path(lake.root(), site), spark.sessionState().newHadoopConf());
      if (folders.exists("")) {
        nights.forEach(night -> folders.delete(night.toString()));
        writeIndex(folders);
      }
    }
    TrialFolder.drop(lake.root(), spark.sessionState().newHadoopConf(), nights);
  }

  private static void writeIndex(Folders folders) {
    List<String> nights = folders.names("").stream().filter(name -> name.matches(NIGHT)).toList();
    if (nights.isEmpty()) {
      folders.delete(INDEX);
      return;
    }
    String last = nights.get(nights.size() - 1) + "/" + INDEX;
    String text =
        """
        <!DOCTYPE html>
        <html lang="zh-CN">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="refresh" content="0; url=%1$s">
        <title>信衡 Xinheng</title>
        </head>
        <body><p><a href="%1$s">%1$s</a></p></body>
        </html>
        """
            .formatted(last);
    if (!folders.exists(INDEX) || !folders.read(INDEX).equals(text)) {
      folders.replace(INDEX, text);
    }
  }
}
