package org.xinheng.models.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;

/**
 * Dossiers hold values by their place in the contract. Cities keep them: a field may only be added
 * behind the last one, and none may go, move or change its type. {@code -Dlayout.update=true}
 * writes down what was added.
 */
class DossierLayoutTest {
  private static final Path FILE =
      Path.of(System.getProperty("project.root", ".."))
          .resolve("models/src/test/resources/dossier-layout.txt");

  /** Id and name of a contract with its fields, in their order. */
  private static Map<String, List<String>> declared() {
    Map<String, List<String>> layout = new TreeMap<>();
    for (Contract contract : Contracts.ALL) {
      layout.put(
          "%03d %s".formatted(contract.id(), contract.name()),
          contract.fields().stream().map(field -> field.name() + " " + field.type()).toList());
    }
    return layout;
  }

  private static Map<String, List<String>> written() throws IOException {
    Map<String, List<String>> layout = new TreeMap<>();
    String contract = null;
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("  ")) {
        layout.get(contract).add(line.strip());
      } else {
        contract = line;
        layout.put(contract, new java.util.ArrayList<>());
      }
    }
    return layout;
  }

  private static void write(Map<String, List<String>> layout) throws IOException {
    Files.writeString(
        FILE,
        layout.entrySet().stream()
            .map(
                contract ->
                    contract.getKey()
                        + "\n"
                        + contract.getValue().stream()
                            .map(field -> "  " + field + "\n")
                            .collect(Collectors.joining()))
            .collect(Collectors.joining()));
  }

  @Test
  void fieldsAreOnlyAddedBehindTheLast() throws IOException {
    Map<String, List<String>> declared = declared();
    if (!Files.exists(FILE) && Boolean.getBoolean("layout.update")) {
      write(declared);
    }
    assertThat(written())
        .allSatisfy(
            (contract, fields) ->
                assertThat(declared.get(contract))
                    .as(contract)
                    .startsWith(fields.toArray(String[]::new)));
    if (Boolean.getBoolean("layout.update")) {
      write(declared);
    }
    assertThat(written()).as("-Dlayout.update=true writes down what was added").isEqualTo(declared);
  }
}
