package org.xinheng.models.registers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Delegations;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Matters;
import org.xinheng.models.contracts.Teams;

/** The registers of data-samples, as they were delivered in the standard layout. */
public final class SampleRegisters {
  private static final Path FOLDER = Path.of("../data-samples/deliveries/2024-12-31");

  private SampleRegisters() {}

  public static MatterRegister matters() {
    return MatterRegister.of(read(Matters.CONTRACT, Matter::of));
  }

  public static List<Delegation> delegations() {
    return read(Delegations.CONTRACT, Delegation::of);
  }

  public static List<Team> teams() {
    return read(Teams.CONTRACT, Team::of);
  }

  private static <T> List<T> read(Contract contract, Function<Object[], T> record) {
    String name = contract.name();
    Path file = FOLDER.resolve("standard-" + name).resolve(name + "_20241231_001.csv");
    try {
      List<String> lines = Files.readAllLines(file);
      List<String> header = List.of(lines.get(0).replace("\uFEFF", "").split(","));
      return lines.stream()
          .skip(1)
          .map(line -> record.apply(values(contract, header, line.split(",", -1))))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object[] values(Contract contract, List<String> header, String[] cells) {
    return contract.fields().stream()
        .map(field -> value(field, cells[header.indexOf(field.name())]))
        .toArray();
  }

  private static Object value(Field field, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case DATE -> (int) LocalDate.parse(cell).toEpochDay();
      case WHOLE -> Long.valueOf(cell);
      case FLAG -> cell.equals("是");
      case TEXT, CODE, MONEY -> cell;
    };
  }
}
