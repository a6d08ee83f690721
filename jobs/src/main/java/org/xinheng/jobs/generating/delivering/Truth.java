package org.xinheng.jobs.generating.delivering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes what was planted ({@code truth.json}): what ingest must find, delivery by delivery. */
public final class Truth {
  private final Path out;
  private final Timetable timetable;
  private final DeliveryFiles files;

  public Truth(Path out, Timetable timetable, DeliveryFiles files) {
    this.out = out;
    this.timetable = timetable;
    this.files = files;
  }

  /** Plants the whole-file faults, then writes the truth beside the deliveries. */
  public void write(long enterprises, long seed) throws IOException {
    UnreadableFiles unreadable = new UnreadableFiles(out);
    StringBuilder json = new StringBuilder("{\n");
    json.append("  \"enterprises\": ").append(enterprises).append(",\n");
    json.append("  \"seed\": ").append(seed).append(",\n");
    json.append("  \"rows\": ").append(files.rows()).append(",\n");
    json.append("  \"facts\": ").append(files.facts()).append(",\n");
    json.append("  \"planted\": ").append(faults(total())).append(",\n");
    json.append("  \"unreadable_files\": [\n").append(list(unreadable.plant(timetable)));
    json.append("  ],\n  \"delivered_again\": [\n");
    json.append(list(List.of(unreadable.deliverAgain(timetable))));
    json.append("  ],\n  \"deliveries\": [\n");
    deliveries(json);
    json.append("  ]\n}\n");
    Files.writeString(out.resolve("truth.json"), json);
  }

  private Map<Fault, Long> total() {
    Map<Fault, Long> total = new EnumMap<>(Fault.class);
    for (Tally tally : files.tallies().values()) {
      tally.planted().forEach((fault, count) -> total.merge(fault, count, Long::sum));
    }
    return total;
  }

  private void deliveries(StringBuilder json) {
    String separator = "";
    for (Map.Entry<Batch.Slot, Tally> entry : files.tallies().entrySet()) {
      Batch.Slot slot = entry.getKey();
      Tally tally = entry.getValue();
      Map<Fault, Long> refused = new EnumMap<>(Fault.class);
      tally.planted().forEach((fault, count) -> putIf(refused, fault, count));
      json.append(separator)
          .append("    {\"date\": \"")
          .append(timetable.days().get(slot.delivery()))
          .append("\", \"source\": \"")
          .append(slot.source())
          .append("\", \"files\": ")
          .append(files.files(slot));
      number(json, "delivered", tally.delivered());
      number(json, "accepted", tally.accepted());
      number(json, "facts", tally.facts());
      number(json, "deleted", tally.deleted());
      number(json, "unresolved", tally.planted().getOrDefault(Fault.UNRESOLVED, 0L));
      json.append(", \"quarantined\": ").append(faults(refused)).append('}');
      separator = ",\n";
    }
    json.append('\n');
  }

  private static void putIf(Map<Fault, Long> refused, Fault fault, long count) {
    if (fault.isRefused()) {
      refused.put(fault, count);
    }
  }

  private static void number(StringBuilder json, String name, long value) {
    json.append(", \"").append(name).append("\": ").append(value);
  }

  private static String faults(Map<Fault, Long> counts) {
    StringBuilder json = new StringBuilder("{");
    counts.forEach(
        (fault, count) ->
            json.append(json.length() > 1 ? ", " : "")
                .append('"')
                .append(fault.name())
                .append("\": ")
                .append(count));
    return json.append('}').toString();
  }

  private static String list(List<UnreadableFiles.Planted> planted) {
    StringBuilder json = new StringBuilder();
    for (UnreadableFiles.Planted file : planted) {
      json.append(json.isEmpty() ? "" : ",\n")
          .append("    {\"file\": \"")
          .append(file.file())
          .append("\", \"why\": \"")
          .append(file.why())
          .append("\"}");
    }
    return json.append('\n').toString();
  }
}
