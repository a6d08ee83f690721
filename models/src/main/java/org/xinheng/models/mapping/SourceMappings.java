package org.xinheng.models.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;

/** All source mappings in force, by the name of their source. */
public final class SourceMappings {
  private static final String FOLDER = "sources/";
  private static final String SUFFIX = ".yaml";

  private final TreeMap<String, SourceMapping> bySource;

  private SourceMappings(TreeMap<String, SourceMapping> bySource) {
    this.bySource = bySource;
  }

  /**
   * Reads every file of {@code sources/}.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault of every file
   */
  public static SourceMappings of(Definitions definitions) {
    CodeLists lists = CodeLists.of(definitions);
    Problems problems = new Problems();
    TreeMap<String, SourceMapping> bySource = new TreeMap<>();
    for (DefinitionFile file : definitions.below(FOLDER)) {
      String source =
          file.path().substring(FOLDER.length(), file.path().length() - SUFFIX.length());
      bySource.put(source, new MappingFile(file.open(problems), lists).read(source, file.digest()));
    }
    checkSeries(bySource, problems);
    problems.throwIfAny();
    return new SourceMappings(bySource);
  }

  /** Sources of one series must agree on contract and key, or their records would mix. */
  private static void checkSeries(Map<String, SourceMapping> bySource, Problems problems) {
    Map<String, SourceMapping> first = new TreeMap<>();
    for (SourceMapping mapping : bySource.values()) {
      SourceMapping other = first.putIfAbsent(mapping.series(), mapping);
      boolean agrees =
          other == null
              || other.contract() == null
              || (other.contract().equals(mapping.contract()) && other.key().equals(mapping.key()));
      if (!agrees) {
        problems.add(
            FOLDER + mapping.source() + SUFFIX,
            1,
            "the series \""
                + mapping.series()
                + "\" has another contract or key in "
                + FOLDER
                + other.source()
                + SUFFIX
                + ".");
      }
    }
  }

  /** The mapping of a source, if there is one. */
  public Optional<SourceMapping> source(String name) {
    return Optional.ofNullable(bySource.get(name));
  }

  /** All mappings in order of their names. */
  public List<SourceMapping> all() {
    return List.copyOf(bySource.values());
  }

  public Set<String> names() {
    return bySource.keySet();
  }
}
