package org.xinheng.jobs.generating.planting;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What must come of what was planted ({@code planted.csv}): one row for each warning or finding,
 * and one without a rule for each enterprise or matter of which nothing may come.
 *
 * @param rows all of them
 */
public record PlantedTruth(List<Row> rows) {
  private static final String FILE = "planted.csv";
  private static final String HEADER = "plant,about,rule,opens_from,opens_by";

  /**
   * One warning that must open, one finding that must be made, or none.
   *
   * @param about code of an enterprise, matter or department, or a cause of action
   * @param rule of warnings.yaml or enforcement.yaml; empty where nothing may come
   * @param from first day on which a warning may open; null for findings
   * @param by last day on which it may
   */
  public record Row(String plant, String about, String rule, LocalDate from, LocalDate by) {
    public boolean isHarmless() {
      return rule.isEmpty();
    }
  }

  public PlantedTruth {
    rows = List.copyOf(rows);
  }

  /** Reads the truth beside the deliveries. */
  public static PlantedTruth read(Path deliveries) {
    try {
      List<String> lines = Files.readAllLines(deliveries.resolve(FILE));
      return new PlantedTruth(
          lines.subList(1, lines.size()).stream().map(line -> row(line.split(",", -1))).toList());
    } catch (IOException e) {
      throw new UncheckedIOException("The truth of what was planted cannot be read", e);
    }
  }

  private static Row row(String[] cells) {
    return new Row(cells[0], cells[1], cells[2], day(cells[3]), day(cells[4]));
  }

  private static LocalDate day(String text) {
    return text.isEmpty() ? null : LocalDate.parse(text);
  }

  void write(Path deliveries) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (Row row : rows) {
      lines.add(
          String.join(",", row.plant(), row.about(), row.rule(), text(row.from()), text(row.by())));
    }
    Files.write(deliveries.resolve(FILE), lines);
  }

  private static String text(LocalDate day) {
    return day == null ? "" : day.toString();
  }
}
