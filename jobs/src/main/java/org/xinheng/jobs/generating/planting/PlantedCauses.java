package org.xinheng.jobs.generating.planting;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/**
 * What can be planted (植入样本): records, and the rules that must see them.
 *
 * @param registration fields of every planted enterprise
 * @param common records that every one has and that only look like causes
 * @param plants kinds of plants, those from which nothing may come among them
 */
public record PlantedCauses(
    Map<String, String> registration, List<Told> common, List<Plant> plants) {
  private static final String PATH = "planting/causes.yaml";
  private static final Set<String> KEYS = Set.of("contract", "of", "to", "known", "duty", "repeat");

  /**
   * A record to be delivered.
   *
   * @param of first member of the plant that it is about, from 1
   * @param to last member
   * @param known day it becomes known, as written
   * @param duty name by which a plant leaves it out, or empty
   * @param repeat how often it is told, each a day later
   */
  record Told(
      Contract contract,
      int of,
      int to,
      String known,
      String duty,
      int repeat,
      Map<String, String> fields) {
    /** Day of the first delivery. */
    static final String OPENING = "-18m";
  }

  /**
   * A warning that must open, or a finding that must be made.
   *
   * @param of member of the plant
   * @param about what else than that member it is about, such as a matter; or empty
   * @param from first day on which it may open; empty for a finding
   * @param by last day, or empty for the first
   */
  public record Due(String rule, int of, String about, String from, String by) {}

  /**
   * One kind of plant.
   *
   * @param isBare whether its first member has none of the common records
   * @param registered day on which a bare one becomes known
   * @param registration fields that differ from everybody's
   * @param without duties left out of the common records
   * @param raises all that must come of it
   * @param silent what else than its members nothing may be said about
   */
  public record Plant(
      String id,
      boolean isBare,
      String registered,
      Map<String, String> registration,
      List<String> without,
      List<Told> records,
      List<Due> raises,
      List<String> silent) {

    /** Number of enterprises that it needs. */
    int members() {
      int members = raises.stream().mapToInt(Due::of).reduce(1, Math::max);
      for (Told one : records) {
        members = Math.max(members, one.to());
        for (String value : one.fields().values()) {
          members =
              value.startsWith("@")
                  ? Math.max(members, Integer.parseInt(value.substring(1)))
                  : members;
        }
      }
      return members;
    }
  }

  /** The causes that come with the program. */
  public static PlantedCauses packaged() {
    try (InputStream stream = PlantedCauses.class.getResourceAsStream("/" + PATH)) {
      String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      return read(new DefinitionFile(PATH, text));
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot be read: " + PATH, e);
    }
  }

  private static PlantedCauses read(DefinitionFile file) {
    Problems problems = new Problems();
    Section section = file.open(problems);
    section.text("version");
    section.text("source");
    PlantedCauses causes =
        new PlantedCauses(
            fields(section.section("registration")),
            section.sections("common").stream().map(PlantedCauses::told).toList(),
            section.sections("plants").stream().map(PlantedCauses::plant).toList());
    section.close();
    problems.throwIfAny();
    return causes;
  }

  private static Plant plant(Section section) {
    Plant plant =
        new Plant(
            section.text("id"),
            section.optionalFlag("bare").orElse(false),
            section.optionalText("registered").orElse(Told.OPENING),
            section.optionalSection("registration").map(PlantedCauses::fields).orElse(Map.of()),
            section.texts("without"),
            section.sections("records").stream().map(PlantedCauses::told).toList(),
            section.sections("raises").stream().map(PlantedCauses::due).toList(),
            section.texts("silent"));
    section.close();
    return plant;
  }

  private static Due due(Section section) {
    Due due =
        new Due(
            section.text("rule"),
            section.optionalWhole("of").orElse(1),
            section.optionalText("about").orElse(""),
            section.optionalText("from").orElse(""),
            section.optionalText("by").orElse(""));
    section.close();
    return due;
  }

  private static Told told(Section section) {
    String name = section.text("contract");
    Optional<Contract> contract = Contracts.named(name);
    if (contract.isEmpty()) {
      section.fault("contract", "there is no contract \"" + name + "\".");
    }
    int of = section.optionalWhole("of").orElse(1);
    Told told =
        new Told(
            contract.orElse(Enterprises.CONTRACT),
            of,
            section.optionalWhole("to").orElse(of),
            section.optionalText("known").orElse(Told.OPENING),
            section.optionalText("duty").orElse(""),
            section.optionalWhole("repeat").orElse(1),
            fields(section));
    told.fields().keySet().stream()
        .filter(field -> told.contract().field(field).isEmpty())
        .forEach(field -> section.fault(field, "\"" + name + "\" has no such field."));
    return told;
  }

  private static Map<String, String> fields(Section section) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String key : section.keys()) {
      if (!KEYS.contains(key)) {
        fields.put(key, section.text(key));
      }
    }
    return fields;
  }
}
