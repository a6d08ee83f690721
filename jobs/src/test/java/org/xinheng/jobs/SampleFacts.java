package org.xinheng.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;

/** Registers of data-samples as lines of a text table of facts, known from the first day. */
public final class SampleFacts {
  private SampleFacts() {}

  public static String lines(Contract contract) {
    Path file =
        SparkTest.projectRoot()
            .resolve("data-samples/deliveries/2024-12-31/standard-" + contract.name())
            .resolve(contract.name() + "_20241231_001.csv");
    try {
      List<String> rows = Files.readAllLines(file);
      List<String> header = List.of(rows.get(0).replace("\uFEFF", "").split(","));
      StringBuilder lines = new StringBuilder();
      for (int i = 1; i < rows.size(); i++) {
        String[] cells = rows.get(i).split(",", -1);
        Object[] values =
            contract.fields().stream()
                .map(field -> value(field, cells[header.indexOf(field.name())]))
                .toArray();
        lines.append(
            "%1$s | %1$s%2$d | | 2026-01-01 | 1 | false | %3$s\n"
                .formatted(contract.name(), i, new RecordText(contract).write(values)));
      }
      return lines.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Object value(Field field, String cell) {
    if (cell.isEmpty()) {
      return null;
    }
    return switch (field.type()) {
      case DATE -> (int) LocalDate.parse(cell).toEpochDay();
      case WHOLE, MONEY -> Long.valueOf(cell);
      case FLAG -> cell.equals("是");
      case TEXT, CODE -> cell;
    };
  }
}
