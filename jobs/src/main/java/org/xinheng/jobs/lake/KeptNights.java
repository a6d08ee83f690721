package org.xinheng.jobs.lake;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.xinheng.jobs.catalogue.Table;

/** The nights that a lake keeps: those that readers find, and how one is taken away whole. */
public final class KeptNights {
  private static final String PREFIX = PublishedNights.PREFIX;
  private static final String DROPPED = ".dropped/";
  private static final String SUPERSEDED = "superseded.json";

  private final Folders folders;

  private KeptNights(Folders folders) {
    this.folders = folders;
  }

  public static KeptNights of(Lake lake, SparkSession spark) {
    return new KeptNights(
        Folders.at(
            new Path(lake.root(), NightPublication.MARTS), spark.sessionState().newHadoopConf()));
  }

  /** The nights of which a table that is divided by them has rows, by its log alone. */
  public static TreeSet<LocalDate> of(Lake lake, SparkSession spark, Table table) {
    TreeSet<LocalDate> nights = new TreeSet<>();
    if (lake.exists(table)) {
      String column = table.partitionColumn().orElseThrow().name();
      TableLog.of(lake.path(table), spark.sessionState().newHadoopConf())
          .values(column)
          .forEach(day -> nights.add(LocalDate.parse(day)));
    }
    return nights;
  }

  /** The nights in their order. */
  public List<LocalDate> nights() {
    return folders.names("").stream()
        .filter(name -> name.startsWith(PREFIX))
        .map(name -> LocalDate.parse(name.substring(PREFIX.length())))
        .toList();
  }

  /** The last load that each night rests on, where its manifest says so. */
  public SortedMap<LocalDate, Long> throughLoads() {
    SortedMap<LocalDate, Long> loads = new TreeMap<>();
    for (LocalDate night : nights()) {
      String manifest = PublishedNights.folder(night) + PublishedNights.MANIFEST;
      if (folders.exists(manifest)) {
        Manifest.throughLoad(folders.read(manifest)).ifPresent(load -> loads.put(night, load));
      }
    }
    return loads;
  }

  /** Tells readers which nights rest on less than is known of them by now. */
  public void flag(List<LocalDate> superseded) {
    String text = Manifest.superseded(superseded);
    if (!folders.exists(SUPERSEDED) || !folders.read(SUPERSEDED).equals(text)) {
      folders.replace(SUPERSEDED, text);
    }
  }

  /**
   * Takes nights away: each is renamed out of the readers' sight at once, and then removed. What a
   * killed run left aside goes too.
   */
  public void drop(List<LocalDate> nights) {
    for (LocalDate night : nights) {
      String folder = PublishedNights.folder(night);
      if (folders.exists(folder)) {
        folders.delete(DROPPED + folder);
        folders.move(folder, DROPPED + folder);
      }
    }
    folders.names(DROPPED).forEach(left -> folders.delete(DROPPED + left));
    new PublishedNights(folders, step -> {}).writeLatest();
  }
}
