package org.xinheng.models.mapping;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.mapping.columns.FieldMapping;

/**
 * How the columns of a delivered file agree with its mapping.
 *
 * @param faults what makes the file unreadable, one sentence each; empty for a usable file
 * @param unexpected columns that the mapping neither uses nor ignores
 */
public record HeaderCheck(List<String> faults, List<String> unexpected) {

  public HeaderCheck {
    faults = List.copyOf(faults);
    unexpected = List.copyOf(unexpected);
  }

  public boolean isUsable() {
    return faults.isEmpty();
  }

  static HeaderCheck of(SourceMapping mapping, List<String> header) {
    List<String> faults = new ArrayList<>();
    for (String column : needed(mapping)) {
      if (!header.contains(column)) {
        faults.add("Column \"" + column + "\" is missing. " + Problems.didYouMean(column, header));
      }
    }
    for (FieldMapping field : mapping.content().fields()) {
      List<String> alternatives = field.alternativeColumns();
      if (!alternatives.isEmpty() && alternatives.stream().noneMatch(header::contains)) {
        faults.add(
            "None of the columns for " + field.field().name() + " is there: " + alternatives);
      }
    }
    List<String> unexpected = unexpected(mapping, header);
    faults.addAll(renamed(mapping, header, unexpected));
    return new HeaderCheck(faults, unexpected);
  }

  private static Set<String> needed(SourceMapping mapping) {
    Set<String> needed = new LinkedHashSet<>();
    mapping.content().fields().forEach(field -> needed.addAll(field.neededColumns()));
    Optional.ofNullable(mapping.exchange().operationColumn()).ifPresent(needed::add);
    Optional.ofNullable(mapping.exchange().batchColumn()).ifPresent(needed::add);
    return needed;
  }

  private static List<String> unexpected(SourceMapping mapping, List<String> header) {
    Set<String> known = new LinkedHashSet<>(mapping.wantedColumns());
    known.addAll(mapping.dropped());
    known.addAll(mapping.hashed());
    known.addAll(mapping.ignored());
    return header.stream().filter(column -> !known.contains(column)).toList();
  }

  /**
   * A dropped or hashed column that is missing beside an unexpected one may have another name: the
   * file is refused, since the other column may hold what must not be stored.
   */
  private static List<String> renamed(
      SourceMapping mapping, List<String> header, List<String> unexpected) {
    List<String> faults = new ArrayList<>();
    Set<String> guarded = new LinkedHashSet<>(mapping.dropped());
    guarded.addAll(mapping.hashed());
    for (String column : guarded) {
      if (!header.contains(column) && !unexpected.isEmpty()) {
        faults.add(
            "Column \""
                + column
                + "\", never stored as it is, is missing and may have another name. "
                + Problems.didYouMean(column, unexpected));
      }
    }
    return faults;
  }
}
