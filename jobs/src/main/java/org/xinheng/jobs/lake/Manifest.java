package org.xinheng.jobs.lake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.jobs.catalogue.MartContracts;

/** What a published night holds and what made it: the content of its {@code manifest.json}. */
public final class Manifest {
  private static final String THROUGH_LOAD = "through_load";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  /**
   * What made a night.
   *
   * @param contractVersion version of the marts' contract with their readers
   * @param program version and commit of the program
   * @param definitions digest of each definition file by its path
   * @param definitionsDigest digest over all of them
   * @param models version of each model by its name
   * @param throughLoad last load with deliveries known by the night, as far as they were in
   */
  public record Origin(
      String contractVersion,
      String program,
      SortedMap<String, String> definitions,
      String definitionsDigest,
      SortedMap<String, String> models,
      long throughLoad) {}

  /** One file of a mart. */
  record PublishedFile(String path, long bytes, String sha256) {}

  /** One mart of a night. */
  record PublishedMart(String name, long rows, List<PublishedFile> files) {}

  private Manifest() {}

  static String text(LocalDate asOf, Origin origin, List<PublishedMart> marts) {
    ObjectNode root = JSON.createObjectNode();
    root.put("as_of", asOf.toString());
    root.put("contract_version", origin.contractVersion());
    root.put("program", origin.program());
    root.put("definitions_digest", origin.definitionsDigest());
    root.put(THROUGH_LOAD, origin.throughLoad());
    ArrayNode list = root.putArray("marts");
    for (PublishedMart mart : marts) {
      ObjectNode node = list.addObject();
      node.put("name", mart.name());
      node.put("contract", MartContracts.version(mart.name()));
      node.put("rows", mart.rows());
      node.put("bytes", mart.files().stream().mapToLong(PublishedFile::bytes).sum());
      ArrayNode files = node.putArray("files");
      for (PublishedFile file : mart.files()) {
        ObjectNode entry = files.addObject();
        entry.put("path", file.path());
        entry.put("bytes", file.bytes());
        entry.put("sha256", file.sha256());
      }
    }
    ObjectNode definitions = root.putObject("definitions");
    origin.definitions().forEach(definitions::put);
    ObjectNode models = root.putObject("models");
    origin.models().forEach(models::put);
    return written(root);
  }

  static String latest(LocalDate asOf, String folder) {
    ObjectNode root = JSON.createObjectNode();
    root.put("as_of", asOf.toString());
    root.put("path", folder);
    return written(root);
  }

  private static String written(ObjectNode root) {
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A tree can always be written", e);
    }
  }

  /** The loads a night rests on, as its manifest says; empty where it does not. */
  static OptionalLong throughLoad(String text) {
    try {
      JsonNode load = JSON.readTree(text).path(THROUGH_LOAD);
      return load.isIntegralNumber() ? OptionalLong.of(load.asLong()) : OptionalLong.empty();
    } catch (JsonProcessingException e) {
      return OptionalLong.empty();
    }
  }

  /**
   * What a manifest tells the readers of a night.
   *
   * @param rows rows of each mart by its name
   */
  public record Summary(
      String contractVersion,
      String program,
      String definitionsDigest,
      SortedMap<String, Long> rows) {}

  static Summary summary(String text) {
    try {
      JsonNode root = JSON.readTree(text);
      SortedMap<String, Long> rows = new TreeMap<>();
      root.path("marts")
          .forEach(mart -> rows.put(mart.path("name").asText(), mart.path("rows").asLong()));
      return new Summary(
          root.path("contract_version").asText(),
          root.path("program").asText(),
          root.path("definitions_digest").asText(),
          rows);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A published manifest can always be read", e);
    }
  }

  /** The list of nights that later deliveries have overtaken. */
  static String superseded(List<LocalDate> nights) {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode list = root.putArray("superseded");
    nights.forEach(night -> list.add(night.toString()));
    return written(root);
  }

  /** The files that a manifest names. */
  static List<PublishedFile> files(String text) {
    List<PublishedFile> files = new ArrayList<>();
    try {
      for (JsonNode mart : JSON.readTree(text).path("marts")) {
        for (JsonNode file : mart.path("files")) {
          files.add(
              new PublishedFile(
                  file.path("path").asText(),
                  file.path("bytes").asLong(),
                  file.path("sha256").asText()));
        }
      }
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return files;
  }
}
