package org.xinheng.models.draw;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.draw.ledger.JsonText;

/** Expected values made by others, which lie beside the project on some machines. */
public final class SharedVectors {
  private SharedVectors() {}

  /** The objects of a file of {@code vectors/draw}. */
  public static List<Map<String, Object>> draw(String name) throws IOException {
    return objects(JsonText.value(Files.readString(file("draw/" + name))));
  }

  /** The rows of a table of {@code vectors/sampling} by column. */
  public static List<Map<String, String>> sampling(String name) throws IOException {
    List<String> lines = Files.readAllLines(file("sampling/" + name));
    String[] columns = lines.get(0).split(",");
    List<Map<String, String>> rows = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split(",");
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < columns.length; i++) {
        row.put(columns[i], cells[i]);
      }
      rows.add(row);
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  public static List<Map<String, Object>> objects(Object value) {
    return (List<Map<String, Object>>) value;
  }

  @SuppressWarnings("unchecked")
  public static Map<String, Object> object(Object value) {
    return (Map<String, Object>) value;
  }

  @SuppressWarnings("unchecked")
  public static List<String> texts(Object value) {
    return (List<String>) value;
  }

  private static Path file(String name) {
    String declared = System.getenv("XINHENG_SHARED");
    Path folder =
        declared == null
            ? Path.of(System.getProperty("project.root", ".."), "..", "shared")
            : Path.of(declared);
    Path file = folder.resolve("vectors").resolve(name);
    assumeTrue(Files.exists(file), "The shared vectors are missing: " + file);
    return file;
  }
}
