package org.xinheng.jobs.lists;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.commitment.Sha256;

/**
 * A folder of files that nobody but its owner reads. It is written beside the one in force and
 * switched in whole, so that a failed run leaves the last good one.
 */
public final class PrivateFolder {
  private static final String MANIFEST = "manifest.json";
  private static final String OWNER_FOLDER = "rwx------";
  private static final String OWNER_FILE = "rw-------";

  private final Path inForce;
  private final Path pending;
  private final Path previous;

  private PrivateFolder(Path root, String name) {
    this.inForce = root.resolve(name);
    this.pending = root.resolve(".pending-" + name);
    this.previous = root.resolve(".previous-" + name);
  }

  /** Opens a folder, after putting right what a killed run left behind. */
  public static PrivateFolder open(Path root, String name) {
    PrivateFolder folder = new PrivateFolder(root, name);
    try {
      Files.createDirectories(root);
      allow(root, OWNER_FOLDER);
      if (Files.notExists(folder.inForce) && Files.exists(folder.previous)) {
        Files.move(folder.previous, folder.inForce);
      }
      delete(folder.previous);
      delete(folder.pending);
      Files.createDirectory(folder.pending);
      allow(folder.pending, OWNER_FOLDER);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder.inForce + " cannot be made", e);
    }
    return folder;
  }

  /** Where a file is to be written. */
  public Path file(String name) {
    return pending.resolve(name);
  }

  Path path() {
    return inForce;
  }

  /** Puts the folder in the place of the last one, with a list of its files and their digests. */
  public void switchIn(LocalDate asOf) {
    try {
      SortedMap<String, String> digests = new TreeMap<>();
      for (Path file : files(pending)) {
        digests.put(
            file.getFileName().toString(),
            HexFormat.of().formatHex(Sha256.digest().digest(Files.readAllBytes(file))));
        allow(file, OWNER_FILE);
      }
      Files.writeString(
          pending.resolve(MANIFEST),
          CanonicalJson.of(Map.of("as_of", asOf.toString(), "files", digests)) + "\n");
      allow(pending.resolve(MANIFEST), OWNER_FILE);
      if (Files.exists(inForce)) {
        Files.move(inForce, previous, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(pending, inForce, StandardCopyOption.ATOMIC_MOVE);
      delete(previous);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + inForce + " cannot be switched in", e);
    }
  }

  /** The night that a folder in force was written by. */
  public static Optional<LocalDate> night(Path root, String name) {
    Path manifest = root.resolve(name).resolve(MANIFEST);
    if (Files.notExists(manifest)) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          LocalDate.parse(new ObjectMapper().readTree(manifest.toFile()).get("as_of").asText()));
    } catch (IOException e) {
      throw new UncheckedIOException("The file " + manifest + " cannot be read", e);
    }
  }

  /** Removes a folder whose files must not be used any longer. */
  static void withdraw(Path root, String name) {
    try {
      delete(root.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + root.resolve(name) + " stays", e);
    }
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void allow(Path path, String permissions) throws IOException {
    if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
      Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }
  }

  private static void delete(Path path) throws IOException {
    if (Files.notExists(path)) {
      return;
    }
    try (Stream<Path> all = Files.walk(path)) {
      for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(one);
      }
    }
  }
}
