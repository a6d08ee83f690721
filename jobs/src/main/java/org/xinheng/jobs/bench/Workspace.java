package org.xinheng.jobs.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.xinheng.jobs.runtime.Errors;

/**
 * The folder of a benchmark: a given one stays, one of its own goes away with it.
 *
 * @param folder where everything lies
 * @param isTemporary whether closing removes it
 */
public record Workspace(Path folder, boolean isTemporary) implements AutoCloseable {

  /** A folder of its own in the system's folder for temporary files. */
  public static Workspace temporary() {
    try {
      return new Workspace(Files.createTempDirectory("xinheng-bench-"), true);
    } catch (IOException e) {
      throw Errors.storage("No temporary folder can be made", e);
    }
  }

  /**
   * A given folder.
   *
   * @throws org.xinheng.jobs.runtime.JobException if something lies in it
   */
  public static Workspace at(Path folder) {
    refuseUnlessEmpty(folder);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw Errors.storage("The folder " + folder + " cannot be made", e);
    }
    return new Workspace(folder.toAbsolutePath().normalize(), false);
  }

  /**
   * Refuses a folder in which something lies.
   *
   * @throws org.xinheng.jobs.runtime.JobException if something does
   */
  public static void refuseUnlessEmpty(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    if (!Files.isDirectory(folder)) {
      throw Errors.folderInUse(folder.toString());
    }
    try (Stream<Path> entries = Files.list(folder)) {
      if (entries.findAny().isPresent()) {
        throw Errors.folderInUse(folder.toString());
      }
    } catch (IOException e) {
      throw Errors.storage("The folder " + folder + " cannot be listed", e);
    }
  }

  /** Size of all files below a folder. */
  static long bytes(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (!isTemporary) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw Errors.storage("The folder " + folder + " cannot be removed", e);
    }
  }
}
