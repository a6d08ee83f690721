package org.xinheng.models.trial;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;

/**
 * Definition files laid over those in force (规则改动). A file that says the same in other words, or
 * with other comments, changes nothing.
 *
 * @param inForce the definitions in force
 * @param proposed those with the changed files
 * @param files the files that differ, in order of their paths
 * @param values every value that differs
 */
public record DefinitionChange(
    Definitions inForce,
    Definitions proposed,
    List<DefinitionFile> files,
    List<ChangedValue> values) {
  /** Folders that may gain files; everywhere else an unknown name is a misspelt one. */
  private static final List<String> OPEN_FOLDERS = List.of("plans/", "sources/", "codes/");

  public DefinitionChange {
    files = List.copyOf(files);
    values = List.copyOf(values);
  }

  /**
   * Lays files over the definitions in force.
   *
   * @throws DefinitionException where a file has no place, or nothing differs
   */
  public static DefinitionChange of(Definitions inForce, Collection<DefinitionFile> laid) {
    Map<String, DefinitionFile> known = new TreeMap<>();
    inForce.files().forEach(file -> known.put(file.path(), file));
    List<String> faults = new ArrayList<>();
    List<DefinitionFile> changed = new ArrayList<>();
    for (DefinitionFile file : laid) {
      DefinitionFile now = known.get(file.path());
      if (now == null && OPEN_FOLDERS.stream().noneMatch(file.path()::startsWith)) {
        faults.add(
            file.path()
                + ":1: no definition file has that name. "
                + Problems.didYouMean(file.path(), known.keySet()));
      } else if (now == null || !isSame(now, file)) {
        changed.add(file);
      }
    }
    if (faults.isEmpty() && changed.isEmpty()) {
      faults.add("Nothing differs from the definitions in force, so there is nothing to try.");
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(faults);
    }
    List<ChangedValue> values = new ArrayList<>();
    changed.forEach(file -> values.addAll(values(known.get(file.path()), file)));
    return new DefinitionChange(
        inForce, inForce.with(changed.toArray(DefinitionFile[]::new)), changed, values);
  }

  /** Whether a file that differs is one of these, or lies below one of these folders. */
  public boolean touches(String... paths) {
    return files.stream()
        .anyMatch(file -> Set.of(paths).stream().anyMatch(file.path()::startsWith));
  }

  /** Whether two files say the same but for comments and layout. */
  static boolean isSame(DefinitionFile one, DefinitionFile other) {
    return one.digestWithout(Set.of()).equals(other.digestWithout(Set.of()));
  }

  private static List<ChangedValue> values(DefinitionFile before, DefinitionFile after) {
    SortedMap<String, String> old = before == null ? new TreeMap<>() : FlatValues.of(before);
    SortedMap<String, String> fresh = FlatValues.of(after);
    Set<String> places = new TreeSet<>(old.keySet());
    places.addAll(fresh.keySet());
    List<ChangedValue> values = new ArrayList<>();
    for (String place : places) {
      if (!Objects.equals(old.get(place), fresh.get(place))) {
        values.add(new ChangedValue(after.path(), place, old.get(place), fresh.get(place)));
      }
    }
    return values;
  }
}
