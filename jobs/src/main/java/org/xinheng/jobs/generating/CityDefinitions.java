package org.xinheng.jobs.generating;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.xinheng.jobs.generating.population.Shares;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

/**
 * The definitions the generator reads, from the class path.
 *
 * @param shares shares and rates
 * @param codes code lists with their Chinese labels
 */
record CityDefinitions(Shares shares, CodeLists codes) {

  static CityDefinitions packaged() {
    List<DefinitionFile> lists =
        Contracts.ALL.stream()
            .flatMap(contract -> contract.fields().stream())
            .map(Field::list)
            .filter(name -> name != null)
            .distinct()
            .map(name -> file("codes/" + name + ".yaml"))
            .toList();
    return new CityDefinitions(
        Shares.read(file("generator.yaml")), CodeLists.of(Definitions.of(lists)));
  }

  private static DefinitionFile file(String path) {
    String resource = "/definitions/" + path;
    try (InputStream stream = CityDefinitions.class.getResourceAsStream(resource)) {
      if (stream == null) {
        throw new IllegalStateException("Not on the class path: " + resource);
      }
      return new DefinitionFile(path, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot be read: " + resource, e);
    }
  }
}
