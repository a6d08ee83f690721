package org.xinheng.jobs.lake;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.parquet.hadoop.util.HadoopInputFile;
import org.apache.parquet.io.InputFile;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.xinheng.jobs.runtime.Errors;

/**
 * The folder where departments leave their deliveries: {@code <date>/<source>/<files>}. The date is
 * the day the files reached us; a department's files of one day are one delivery.
 */
public final class Landing implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * One file of a delivery.
   *
   * @param source name of its source mapping
   * @param knownOn day it reached us
   * @param file path below the deliveries folder
   * @param bytes its size
   * @param modifiedAt its modification time, milliseconds since 1970
   */
  public record DeliveredFile(
      String source, LocalDate knownOn, String file, long bytes, long modifiedAt)
      implements Serializable {}

  private final String root;
  private final SerializableConfiguration configuration;

  private Landing(String root, SerializableConfiguration configuration) {
    this.root = root;
    this.configuration = configuration;
  }

  /**
   * The deliveries folder.
   *
   * @throws org.xinheng.jobs.runtime.JobException if it does not exist
   */
  public static Landing at(SparkSession spark, String root) {
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    Path path = new Path(root);
    try {
      if (!path.getFileSystem(configuration).exists(path)) {
        throw Errors.deliveriesMissing(root);
      }
    } catch (IOException e) {
      throw Errors.storage("The deliveries folder " + root + " cannot be read", e);
    }
    return new Landing(root, new SerializableConfiguration(configuration));
  }

  /**
   * All files delivered up to a day, by day, source and name. Folders that are no date and files
   * that start with a dot or underscore are passed over.
   */
  public List<DeliveredFile> until(LocalDate asOf) {
    List<DeliveredFile> files = new ArrayList<>();
    try {
      Path path = new Path(root);
      FileSystem system = path.getFileSystem(configuration.value());
      for (FileStatus day : folders(system, path)) {
        LocalDate knownOn = dateOf(day.getPath().getName());
        if (knownOn == null || knownOn.isAfter(asOf)) {
          continue;
        }
        for (FileStatus source : folders(system, day.getPath())) {
          add(files, system, knownOn, source.getPath());
        }
      }
    } catch (IOException e) {
      throw Errors.storage("The deliveries folder " + root + " cannot be listed", e);
    }
    files.sort(
        Comparator.comparing(DeliveredFile::knownOn)
            .thenComparing(DeliveredFile::source)
            .thenComparing(DeliveredFile::file));
    return files;
  }

  /** Opens a delivered file, on the driver or on an executor. */
  public InputStream open(String file) throws IOException {
    Path path = new Path(root, file);
    return path.getFileSystem(configuration.value()).open(path);
  }

  /** A delivered file for reading anywhere in it. */
  public InputFile seekable(String file) throws IOException {
    return HadoopInputFile.fromPath(new Path(root, file), configuration.value());
  }

  private static void add(
      List<DeliveredFile> files, FileSystem system, LocalDate knownOn, Path source)
      throws IOException {
    for (FileStatus file : system.listStatus(source)) {
      String name = file.getPath().getName();
      if (file.isFile() && !name.startsWith(".") && !name.startsWith("_")) {
        files.add(
            new DeliveredFile(
                source.getName(),
                knownOn,
                knownOn + "/" + source.getName() + "/" + name,
                file.getLen(),
                file.getModificationTime()));
      }
    }
  }

  private static List<FileStatus> folders(FileSystem system, Path path) throws IOException {
    List<FileStatus> folders = new ArrayList<>();
    for (FileStatus status : system.listStatus(path)) {
      if (status.isDirectory()) {
        folders.add(status);
      }
    }
    return folders;
  }

  private static LocalDate dateOf(String name) {
    try {
      return LocalDate.parse(name);
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
