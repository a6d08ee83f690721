package org.xinheng.jobs.lake;

import java.io.IOException;
import java.util.List;
import java.util.Properties;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.UnsupportedFileSystemException;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.jobs.runtime.Settings;

/** How commands that open no session reach storage, and which storage can be reached at all. */
public final class Storage {
  private static final String HADOOP = "spark.hadoop.";

  private Storage() {}

  /**
   * What Hadoop is told by the settings, and by spark-submit, which hands its options over as
   * properties of the process.
   */
  public static Configuration of(Settings settings) {
    Configuration configuration = new Configuration();
    configuration.set("fs.file.impl", LocalFiles.class.getName());
    Properties submitted = System.getProperties();
    submitted
        .stringPropertyNames()
        .forEach(key -> put(configuration, key, submitted.getProperty(key)));
    settings.spark().forEach((key, value) -> put(configuration, key, value));
    return configuration;
  }

  private static void put(Configuration configuration, String key, String value) {
    if (key.startsWith(HADOOP)) {
      configuration.set(key.substring(HADOOP.length()), value);
    }
  }

  /**
   * Refuses roots on storage that this installation has no client for.
   *
   * @throws org.xinheng.jobs.runtime.JobException naming the root and what is missing
   */
  static void check(Settings settings, Configuration configuration) {
    for (String root : List.of(settings.lakeRoot(), settings.deliveriesRoot())) {
      check(root, configuration);
    }
  }

  /** Refuses a root on storage that this installation has no client for. */
  public static void check(String root, Configuration configuration) {
    try {
      new Path(root).getFileSystem(configuration);
    } catch (UnsupportedFileSystemException | IllegalArgumentException e) {
      throw Errors.storageUnknown(root, e.getMessage());
    } catch (IOException e) {
      throw Errors.storage("The storage of " + root + " cannot be reached", e);
    } catch (RuntimeException e) {
      if (e.getCause() instanceof ClassNotFoundException missing) {
        throw Errors.storageUnknown(root, missing.getMessage());
      }
      throw e;
    }
  }

  /**
   * A folder or URI that a command names.
   *
   * @throws org.xinheng.jobs.runtime.JobException where nothing here can read it
   */
  public static Folders folder(String root, Settings settings) {
    Configuration configuration = of(settings);
    check(root, configuration);
    return Folders.at(root, configuration);
  }

  /**
   * Writes a small file below a root and takes it away again.
   *
   * @throws org.xinheng.jobs.runtime.JobException where that fails
   */
  public static void tryWriting(String root, Configuration configuration) {
    check(root, configuration);
    Folders folders = Folders.at(new Path(root), configuration);
    String name = ".doctor";
    folders.write(name, "");
    folders.delete(name);
  }

  /** Whether there is a folder that can be listed. */
  public static boolean isThere(String root, Configuration configuration) {
    check(root, configuration);
    return Folders.at(new Path(root), configuration).exists("");
  }
}
