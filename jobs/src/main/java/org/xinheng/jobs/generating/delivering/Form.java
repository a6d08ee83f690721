package org.xinheng.jobs.generating.delivering;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinheng.jobs.generating.population.Days;

/**
 * How one department writes its files: the layout that the source mapping of the same name reads.
 *
 * @param source name of the source mapping and of the folder
 * @param layout kind of file
 * @param prefix first part of the file names
 * @param sheet name of the sheet in a workbook, else empty
 * @param style how it writes days
 * @param columns header
 * @param roles positions of the columns that play a part in dirt, operations and batches
 */
public record Form(
    String source,
    Layout layout,
    String prefix,
    String sheet,
    Days.Style style,
    List<String> columns,
    Map<Role, List<Integer>> roles) {

  /** What a column is, as far as the generator must know. */
  public enum Role {
    /** Part of the key. */
    KEY,
    /** Text that identifies the record. */
    DOCUMENT,
    USCC,
    NAME,
    /** Legacy registration number. */
    NUMBER,
    /** Day of the event. */
    HAPPENED,
    /** Must not be empty, and is not the key. */
    REQUIRED,
    MONEY,
    /** A value of a closed list. */
    CODE,
    /** Free text that a correction may change. */
    NOTE,
    OPERATION,
    BATCH
  }

  /** Kinds of file, with encoding and delimiter. */
  public enum Layout {
    COMMA_UTF8("csv", StandardCharsets.UTF_8, ','),
    COMMA_UTF8_BOM("csv", StandardCharsets.UTF_8, ','),
    COMMA_GB18030("csv", Charset.forName("GB18030"), ','),
    TAB_UTF8("txt", StandardCharsets.UTF_8, '\t'),
    PIPE_UTF8("txt", StandardCharsets.UTF_8, '|'),
    PIPE_GB18030("txt", Charset.forName("GB18030"), '|'),
    JSON_LINES("json", StandardCharsets.UTF_8, '\0'),
    SHEET("xlsx", StandardCharsets.UTF_8, '\0');

    private final String extension;
    private final Charset charset;
    private final char delimiter;

    Layout(String extension, Charset charset, char delimiter) {
      this.extension = extension;
      this.charset = charset;
      this.delimiter = delimiter;
    }

    public String extension() {
      return extension;
    }

    public Charset charset() {
      return charset;
    }

    public char delimiter() {
      return delimiter;
    }

    public boolean isDelimited() {
      return delimiter != '\0';
    }
  }

  public Form {
    columns = List.copyOf(columns);
    roles = Map.copyOf(roles);
  }

  /** A form from its columns, each as {@code NAME} or {@code NAME:role:role}. */
  public static Form of(
      String source, Layout layout, String prefix, Days.Style style, String... specifications) {
    List<String> columns = new ArrayList<>();
    Map<Role, List<Integer>> roles = new EnumMap<>(Role.class);
    for (String specification : specifications) {
      String[] parts = specification.split(":");
      for (int i = 1; i < parts.length; i++) {
        Role role = Role.valueOf(parts[i].toUpperCase(java.util.Locale.ROOT));
        roles.computeIfAbsent(role, any -> new ArrayList<>()).add(columns.size());
      }
      columns.add(parts[0]);
    }
    return new Form(source, layout, prefix, "", style, columns, roles);
  }

  /** The same form in a sheet of that name. */
  public Form inSheet(String name) {
    return new Form(source, layout, prefix, name, style, columns, roles);
  }

  public boolean has(Role role) {
    return roles.containsKey(role);
  }

  /** Positions of the columns with that role. */
  public List<Integer> at(Role role) {
    return roles.getOrDefault(role, List.of());
  }

  /** Position of the one column with that role, or -1. */
  public int only(Role role) {
    List<Integer> positions = at(role);
    return positions.isEmpty() ? -1 : positions.get(0);
  }
}
