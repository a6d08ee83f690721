package org.xinheng.jobs.lists;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.models.draw.commitment.CanonicalJson;

/**
 * A folder of files that nobody but its owner reads. It is written beside the one in force and
 * switched in whole, so that a failed run leaves the last good one. Libraries that write workbooks
 * want files of this machine: where the lake lies elsewhere, they are made here and put up.
 */
public final class PrivateFolder {
  private static final String MANIFEST = "manifest.json";

  private final Folders root;
  private final String inForce;
  private final String pending;
  private final String previous;
  private Path made;

  private PrivateFolder(Folders root, String name) {
    this.root = root;
    this.inForce = name;
    this.pending = ".pending-" + name;
    this.previous = ".previous-" + name;
  }

  /** Opens a folder, after putting right what a killed run left behind. */
  public static PrivateFolder open(Folders root, String name) {
    PrivateFolder folder = new PrivateFolder(root, name);
    root.makeClosed("");
    if (!root.exists(folder.inForce) && root.exists(folder.previous)) {
      root.move(folder.previous, folder.inForce);
    }
    root.delete(folder.previous);
    root.delete(folder.pending);
    root.makeClosed(folder.pending);
    folder.made =
        root.onDisk().map(disk -> disk.resolve(folder.pending)).orElseGet(folder::scratch);
    return folder;
  }

  /** Folders for temporary files are their owner's alone. */
  private Path scratch() {
    try {
      return Files.createTempDirectory("xinheng-lists-");
    } catch (IOException e) {
      throw new UncheckedIOException("The files of " + inForce + " cannot be made", e);
    }
  }

  /** Where a file is to be written, on this machine. */
  public Path file(String name) {
    return made.resolve(name);
  }

  /** Where Spark is to write a file, by its full name. */
  public String place(String name) {
    return root.path(pending + "/" + name).toString();
  }

  /** Puts the folder in the place of the last one, with a list of its files and their digests. */
  public void switchIn(LocalDate asOf) {
    if (root.onDisk().isEmpty()) {
      putUp();
    }
    SortedMap<String, String> digests = new TreeMap<>();
    for (String name : root.names(pending)) {
      digests.put(name, root.sha256(pending + "/" + name));
      root.close(pending + "/" + name);
    }
    String manifest = pending + "/" + MANIFEST;
    root.write(
        manifest, CanonicalJson.of(Map.of("as_of", asOf.toString(), "files", digests)) + "\n");
    root.close(manifest);
    if (root.exists(inForce)) {
      root.move(inForce, previous);
    }
    root.move(pending, inForce);
    root.delete(previous);
  }

  private void putUp() {
    try {
      for (Path file : files()) {
        root.put(file, pending + "/" + file.getFileName());
        Files.delete(file);
      }
      Files.delete(made);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + made + " cannot be put up", e);
    }
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(made)) {
      return files.sorted().toList();
    }
  }

  /** The night that a folder in force was written by. */
  public static Optional<LocalDate> night(Folders root, String name) {
    String manifest = name + "/" + MANIFEST;
    if (!root.exists(manifest)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(new ObjectMapper().readTree(root.read(manifest)).get("as_of").asText()));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("The file " + root.place(manifest) + " cannot be read", e);
    }
  }

  /** Removes a folder whose files must not be used any longer. */
  static void withdraw(Folders root, String name) {
    root.delete(name);
  }
}
