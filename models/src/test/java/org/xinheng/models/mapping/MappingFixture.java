package org.xinheng.models.mapping;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

/** A mapping written in a test, and rows to try it on. */
final class MappingFixture {
  static final String HEAD =
      """
      version: "1"
      effective-from: 2020-01-01
      source: 测试
      confirmed: true
      label: 测试
      files: {format: csv}
      delivery: increment
      expected-every-days: 1
      max-age-days: 10
      when-late: stale
      """;

  private MappingFixture() {}

  /** The project's definitions with these sources instead of its own. */
  static Definitions definitions(DefinitionFile... sources) {
    Definitions all = Definitions.load(Path.of("definitions"));
    return Definitions.of(all.below("codes/")).with(sources);
  }

  static DefinitionFile file(String source, String text) {
    return new DefinitionFile("sources/" + source + ".yaml", text);
  }

  static SourceMapping mapping(String body) {
    return SourceMappings.of(definitions(file("trial", HEAD + body))).source("trial").orElseThrow();
  }

  /** Maps one row written as {@code column=cell} pairs, known on 2026-03-31. */
  static MappedRow map(SourceMapping mapping, String... cells) {
    List<String> header = Arrays.stream(cells).map(c -> c.substring(0, c.indexOf('='))).toList();
    String[] row =
        Arrays.stream(cells).map(c -> c.substring(c.indexOf('=') + 1)).toArray(String[]::new);
    return mapping.bind(List.copyOf(header)).map(row, (int) LocalDate.of(2026, 3, 31).toEpochDay());
  }

  static Object value(SourceMapping mapping, MappedRow row, Field field) {
    return row.values()[mapping.contract().indexOf(field)];
  }

  static String faults(MappedRow row) {
    return row.faults().stream()
        .map(fault -> fault.reason() + (fault.field() == null ? "" : " " + fault.field()))
        .collect(Collectors.joining(", "));
  }
}
