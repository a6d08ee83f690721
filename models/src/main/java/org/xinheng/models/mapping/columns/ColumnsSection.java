package org.xinheng.models.mapping.columns;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.mapping.cells.CellReader;
import org.xinheng.models.mapping.cells.Findings;

/** Reads the {@code columns} section of a mapping: where each contract field comes from. */
public final class ColumnsSection {
  /** No record of a market entity is older than the People's Republic, unless a mapping says so. */
  public static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);

  /** 分 in a trillion 元: more than any enterprise's capital or fine, unless a mapping says so. */
  public static final long LARGEST_AMOUNT = 100_000_000_000_000L;

  private static final Set<String> SUBJECT =
      Set.of(
          Enterprises.USCC.name(),
          Enterprises.REGISTRATION_NUMBER.name(),
          Enterprises.ENTERPRISE_NAME.name());

  /**
   * What is plausible.
   *
   * @param earliest first day, as days since 1970-01-01
   * @param largest largest amount in 分
   */
  public record Limits(int earliest, long largest) {}

  private final Section columns;
  private final CellReaders readers;

  public ColumnsSection(Section columns, CodeLists lists, Limits limits) {
    this.columns = columns;
    this.readers = new CellReaders(lists, limits);
  }

  /** Reads the mapping of every field; columns that are dropped cannot be mapped. */
  public List<FieldMapping> read(Contract contract, List<String> dropped) {
    Map<String, Field> known =
        contract.fields().stream()
            .collect(Collectors.toMap(Field::name, f -> f, (a, b) -> a, LinkedHashMap::new));
    List<FieldMapping> mappings = new ArrayList<>();
    for (String name : columns.keys()) {
      if (!known.containsKey(name)) {
        columns.fault(
            name,
            contract.name()
                + " has no field \""
                + name
                + "\". "
                + Problems.didYouMean(name, known.keySet()));
        continue;
      }
      FieldMapping mapping = field(name, known.get(name));
      for (String column : mapping.neededColumns()) {
        if (dropped.contains(column)) {
          columns.fault(name, "the column \"" + column + "\" is dropped and cannot be mapped.");
        }
      }
      mappings.add(mapping);
    }
    checkComplete(contract, columns.keys());
    return List.copyOf(mappings);
  }

  private void checkComplete(Contract contract, Set<String> mapped) {
    for (Field field : contract.fields()) {
      if (field.required() && !mapped.contains(field.name())) {
        columns.fault("", "the required field \"" + field.name() + "\" is not mapped.");
      }
    }
    if (contract.subject() == Contract.Subject.ENTERPRISE
        && SUBJECT.stream().noneMatch(mapped::contains)) {
      columns.fault("", "one of " + SUBJECT.stream().sorted().toList() + " must be mapped.");
    }
  }

  private FieldMapping field(String name, Field field) {
    if (!columns.isSection(name)) {
      String column = columns.text(name);
      return new FieldMapping(
          field, new ColumnSource(List.of(column), null), readers.plain(field), null);
    }
    Section section = columns.section(name);
    if (section.has("constant")) {
      Object value = literal(section, "constant", field).orElse(null);
      section.close();
      return FieldMapping.constant(field, value);
    }
    ColumnSource source = source(section);
    CellReader reader = readers.read(section, field);
    Object absent = literal(section, "absent", field).orElse(null);
    section.close();
    return new FieldMapping(field, source, reader, absent);
  }

  private static ColumnSource source(Section section) {
    List<String> ways =
        List.of("column", "columns", "first-of").stream().filter(section::has).toList();
    if (ways.size() != 1) {
      section.fault("column", "exactly one of column, columns, first-of, constant is expected.");
      return new ColumnSource(List.of("?"), null);
    }
    List<String> names = section.texts(ways.get(0));
    if (names.isEmpty()) {
      section.fault(ways.get(0), "at least one column is expected.");
      return new ColumnSource(List.of("?"), null);
    }
    String joiner = ways.get(0).equals("columns") ? section.optionalText("join").orElse("") : null;
    return new ColumnSource(names, joiner);
  }

  /** A value written in the mapping itself. */
  private Optional<Object> literal(Section section, String key, Field field) {
    Optional<String> text = section.optionalText(key);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    Findings findings = new Findings();
    findings.start(new String[0], Integer.MAX_VALUE);
    Object value = readers.literal(field).read(text.get(), findings);
    findings
        .faults()
        .forEach(f -> section.fault(key, f.detail() + readers.hint(field, text.get())));
    return Optional.ofNullable(value);
  }
}
