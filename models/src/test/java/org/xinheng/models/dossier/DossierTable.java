package org.xinheng.models.dossier;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.Definitions;

/**
 * Dossiers written as text tables, for tests. Blocks are parted by an empty line; the first line of
 * a block names the contract, the second the columns:
 *
 * <pre>
 * penalties
 * key | known_on   | decided_on | penalty_kind
 * P1  | 2026-05-10 | 2026-05-01 | FINE
 * </pre>
 *
 * Columns are {@code key}, {@code known_on} (else the day it happened), {@code load} (else 1),
 * {@code deleted} (yes) and fields of the contract; unnamed columns and empty cells are missing.
 * The document number is the key where it is not named. Money is in 元.
 */
public final class DossierTable {
  /** The enterprise of every table. */
  public static final String USCC = "91330782666196409W";

  /** The definition files that are shipped. */
  public static final Definitions SHIPPED = Definitions.load(Path.of("definitions"));

  private static final String REGISTRATION =
      """
      enterprises
      key | known_on   | enterprise_name | subject_type | registration_status | established_on
      E   | 2000-01-01 | 义乌市某某商行  | ENTERPRISE   | OPEN                | 2000-01-01

      """;

  private DossierTable() {}

  /** A dossier of these tables; an open enterprise unless they register another. */
  public static Dossier dossier(String tables) {
    boolean registered = tables.strip().startsWith("enterprises");
    return Dossier.of(USCC, versions(registered ? tables : REGISTRATION + tables));
  }

  /** The versions of these tables, nothing added. */
  public static List<FactVersion> versions(String tables) {
    List<FactVersion> versions = new ArrayList<>();
    for (String block : tables.strip().split("\n\\s*\n")) {
      List<String> lines = block.lines().map(String::strip).toList();
      if (lines.size() < 2) {
        continue;
      }
      Contract contract = Contracts.named(lines.get(0)).orElseThrow();
      List<String> columns = cells(lines.get(1));
      for (String line : lines.subList(2, lines.size())) {
        versions.add(version(contract, columns, cells(line)));
      }
    }
    return versions;
  }

  private static FactVersion version(Contract contract, List<String> columns, List<String> cells) {
    Object[] values = new Object[contract.fields().size()];
    for (int i = 0; i < values.length; i++) {
      Field field = contract.fields().get(i);
      String cell = cell(field.name(), columns, cells);
      if (cell.isEmpty() && field.equals(contract.document())) {
        cell = cell("key", columns, cells);
      }
      values[i] = field.name().equals("uscc") ? USCC : value(field, cell);
    }
    String known = cell("known_on", columns, cells);
    Object happened = values[contract.indexOf(contract.happenedOn())];
    String load = cell("load", columns, cells);
    return new FactVersion(
        contract,
        cell("key", columns, cells),
        known.isEmpty() ? (Integer) happened : day(known),
        load.isEmpty() ? 1 : Long.parseLong(load),
        cell("deleted", columns, cells).equals("yes"),
        values);
  }

  private static Object value(Field field, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case TEXT, CODE -> cell;
      case DATE -> day(cell);
      case MONEY -> new BigDecimal(cell).movePointRight(2).longValueExact();
      case WHOLE -> Long.valueOf(cell);
      case FLAG -> cell.equals("yes");
    };
  }

  /** A day as facts hold it. */
  public static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  private static String cell(String name, List<String> columns, List<String> cells) {
    int index = columns.indexOf(name);
    return index < 0 || index >= cells.size() ? "" : cells.get(index);
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      cells.add(cell.strip());
    }
    return cells;
  }
}
