package org.xinheng.jobs.generating.planting;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.jobs.generating.delivering.Timetable;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;

/** Planted rows in the standard layout, beside everybody's files. */
final class PlantedFiles {
  private final Map<Contract, Map<Integer, List<String>>> lines = new HashMap<>();

  /** Adds a row to a delivery; what registers say is told with each of theirs. */
  void add(Contract contract, int delivery, String line) {
    lines
        .computeIfAbsent(contract, any -> new TreeMap<>())
        .computeIfAbsent(delivery, any -> new ArrayList<>())
        .add(line);
  }

  /** Writes all of them: a source of facts comes with every delivery, so that none is late. */
  void write(Path out, Timetable timetable) throws IOException {
    for (Map.Entry<Contract, Map<Integer, List<String>>> entry : lines.entrySet()) {
      Contract contract = entry.getKey();
      for (int delivery = 0; delivery < timetable.size(); delivery++) {
        Path day = out.resolve(timetable.days().get(delivery).toString());
        Path folder = day.resolve("standard-" + contract.name().replace('_', '-'));
        if (contract.subject() == Contract.Subject.ENTERPRISE) {
          write(folder, contract, entry.getValue().getOrDefault(delivery, List.of()));
        } else if (delivery == 0 || Files.isDirectory(folder)) {
          // A register comes whole: without these rows it would say that they stand no longer.
          write(
              folder, contract, entry.getValue().values().stream().flatMap(List::stream).toList());
        }
      }
    }
  }

  private static void write(Path folder, Contract contract, List<String> rows) throws IOException {
    List<String> all = new ArrayList<>();
    all.add(String.join(",", contract.fields().stream().map(Field::name).toList()));
    all.addAll(rows);
    Files.createDirectories(folder);
    Files.write(folder.resolve("planted.csv"), all);
  }
}
