package org.xinheng.models.definitions;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The definition files in force for a night: everything a regulator would argue about. Holds texts
 * only, so that it travels to executors and is compiled there once per partition.
 */
public final class Definitions implements Serializable {
  private static final long serialVersionUID = 1L;

  private final TreeMap<String, DefinitionFile> files;

  private Definitions(TreeMap<String, DefinitionFile> files) {
    this.files = files;
  }

  /** Definitions from texts by path; for tests and for archived nights. */
  public static Definitions of(Collection<DefinitionFile> files) {
    TreeMap<String, DefinitionFile> byPath = new TreeMap<>();
    files.forEach(file -> byPath.put(file.path(), file));
    return new Definitions(byPath);
  }

  /**
   * Reads every YAML file below a folder.
   *
   * @throws UncheckedIOException if the folder cannot be read
   */
  public static Definitions load(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      List<Path> yaml = paths.filter(path -> path.toString().endsWith(".yaml")).sorted().toList();
      TreeMap<String, DefinitionFile> byPath = new TreeMap<>();
      for (Path path : yaml) {
        String name = folder.relativize(path).toString().replace('\\', '/');
        byPath.put(name, new DefinitionFile(name, Files.readString(path, StandardCharsets.UTF_8)));
      }
      return new Definitions(byPath);
    } catch (IOException e) {
      throw new UncheckedIOException("Definitions cannot be read from " + folder, e);
    }
  }

  /** These definitions with some files replaced or added, such as a mapping under trial. */
  public Definitions with(DefinitionFile... replacements) {
    TreeMap<String, DefinitionFile> changed = new TreeMap<>(files);
    for (DefinitionFile file : replacements) {
      changed.put(file.path(), file);
    }
    return new Definitions(changed);
  }

  /**
   * The file of that path.
   *
   * @throws DefinitionException if it is missing
   */
  public DefinitionFile file(String path) {
    DefinitionFile file = files.get(path);
    if (file == null) {
      throw new DefinitionException(
          List.of(path + ":1: the file is missing. " + Problems.didYouMean(path, files.keySet())));
    }
    return file;
  }

  /** Files directly below a folder such as {@code sources/}, in order of their paths. */
  public List<DefinitionFile> below(String folder) {
    return files.values().stream().filter(file -> file.path().startsWith(folder)).toList();
  }

  /** All files, in order of their paths. */
  public List<DefinitionFile> files() {
    return List.copyOf(files.values());
  }

  /** Digest of each file by its path. */
  public SortedMap<String, String> digests() {
    TreeMap<String, String> digests = new TreeMap<>();
    files.forEach((path, file) -> digests.put(path, file.digest()));
    return digests;
  }

  /** One SHA-256 over all files and their paths: names the whole set in every result. */
  public String digest() {
    StringBuilder lines = new StringBuilder();
    for (Map.Entry<String, String> entry : digests().entrySet()) {
      lines.append(entry.getKey()).append(' ').append(entry.getValue()).append('\n');
    }
    return DefinitionFile.sha256(lines.toString());
  }
}
