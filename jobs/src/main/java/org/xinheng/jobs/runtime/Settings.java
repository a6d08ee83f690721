package org.xinheng.jobs.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;

/**
 * Where and how much: read from a file of {@code jobs/conf}, then overridden by {@code --set}.
 *
 * @param lakeRoot folder or URI of the lake
 * @param deliveriesRoot folder or URI that holds {@code <date>/<source>/<files>}
 * @param definitionsRoot folder of the definition files
 * @param privacyKeyFile file with the key for hashing persons' identifiers
 * @param drawKeyFile file with the key of oversight for the ledgers of draws
 * @param drawSecretFile file with the secret of a draw; {@code {scope}} stands for its scope
 * @param sparkMaster Spark master; empty when spark-submit decides
 * @param shufflePartitions partitions after a shuffle
 * @param overlayMaxRows facts beyond which the overlay is filed into the dossiers
 * @param lineage who is told which job made what of what
 * @param approval what a night does where its rules have no approval on record
 * @param spark further Spark options by name
 */
public record Settings(
    String lakeRoot,
    String deliveriesRoot,
    String definitionsRoot,
    String privacyKeyFile,
    String drawKeyFile,
    String drawSecretFile,
    String sparkMaster,
    int shufflePartitions,
    long overlayMaxRows,
    LineageSettings lineage,
    ApprovalMode approval,
    Map<String, String> spark) {

  private static final List<String> KEYS =
      List.of(
          "lake.root",
          "deliveries.root",
          "definitions.root",
          "privacy.key-file",
          "draws.key-file",
          "draws.secret-file",
          "spark.master",
          "spark.shuffle-partitions",
          "overlay.max-rows",
          "definitions.approval");

  /** Beginnings of Spark's own settings that are handed on; the rest is for spark-submit to say. */
  private static final List<String> OF_SPARK =
      List.of(
          "spark.sql.",
          "spark.driver.",
          "spark.databricks.",
          "spark.hadoop.",
          "spark.eventLog.",
          "spark.local.",
          "spark.memory.",
          "spark.ui.");

  /**
   * Reads a settings file and applies overrides; relative folders are resolved against {@code
   * home}.
   *
   * @throws JobException naming every fault
   */
  public static Settings load(Path file, Map<String, String> overrides, Path home) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> spark = new LinkedHashMap<>();
    List<String> faults = new ArrayList<>();
    read(file, values, spark, faults);
    overrides.forEach((key, value) -> put(key, value, "--set " + key, values, spark, faults));
    for (String key : KEYS) {
      if (!values.containsKey(key)) {
        faults.add(file.getFileName() + ": the key \"" + key + "\" is missing.");
      }
    }
    long shuffle = positive("spark.shuffle-partitions", values, faults);
    long overlay = positive("overlay.max-rows", values, faults);
    LineageSettings lineage = lineage(values, home, faults);
    ApprovalMode approval = approval(values, faults);
    if (!faults.isEmpty()) {
      throw Errors.badSetting(faults);
    }
    return new Settings(
        resolved(values.get("lake.root"), home),
        resolved(values.get("deliveries.root"), home),
        resolved(values.get("definitions.root"), home),
        resolved(values.get("privacy.key-file"), home),
        resolved(values.get("draws.key-file"), home),
        resolved(values.get("draws.secret-file"), home),
        values.get("spark.master"),
        (int) shuffle,
        overlay,
        lineage,
        approval,
        Map.copyOf(spark));
  }

  private static LineageSettings lineage(
      Map<String, String> values, Path home, List<String> faults) {
    String file = values.getOrDefault(LineageSettings.FILE, "");
    String url = values.getOrDefault(LineageSettings.URL, "");
    if (!LineageSettings.isAddress(url)) {
      faults.add(LineageSettings.URL + ": \"" + url + "\" is no http or https address.");
    }
    String key = values.getOrDefault(LineageSettings.KEY_FILE, "");
    if (!key.isEmpty() && url.isEmpty()) {
      faults.add(LineageSettings.KEY_FILE + " goes with " + LineageSettings.URL + ".");
    }
    return new LineageSettings(
        file.isEmpty() ? "" : resolved(file, home), url, key.isEmpty() ? "" : resolved(key, home));
  }

  /** Every setting in force by its key, in order. */
  public SortedMap<String, String> effective() {
    SortedMap<String, String> values = new TreeMap<>(spark);
    values.put("lake.root", lakeRoot);
    values.put("deliveries.root", deliveriesRoot);
    values.put("definitions.root", definitionsRoot);
    values.put("privacy.key-file", privacyKeyFile);
    values.put("draws.key-file", drawKeyFile);
    values.put("draws.secret-file", drawSecretFile);
    values.put("spark.master", sparkMaster);
    values.put("spark.shuffle-partitions", String.valueOf(shufflePartitions));
    values.put("overlay.max-rows", String.valueOf(overlayMaxRows));
    values.put(LineageSettings.FILE, lineage.file());
    values.put(LineageSettings.URL, lineage.url());
    values.put(LineageSettings.KEY_FILE, lineage.keyFile());
    values.put("definitions.approval", approval.word());
    return values;
  }

  /** SHA-256 of the settings in force: kept beside every run. */
  public String digest() {
    return new DefinitionFile("settings", effective().toString()).digest();
  }

  private static void read(
      Path file, Map<String, String> values, Map<String, String> spark, List<String> faults) {
    Problems problems = new Problems();
    Section section;
    try {
      section =
          new DefinitionFile(file.getFileName().toString(), Files.readString(file)).open(problems);
    } catch (IOException e) {
      throw Errors.badSetting(List.of("The settings file " + file + " cannot be read."));
    }
    for (String key : section.keys()) {
      put(key, section.text(key), file.getFileName().toString(), values, spark, faults);
    }
    faults.addAll(problems.all());
  }

  private static void put(
      String key,
      String value,
      String where,
      Map<String, String> values,
      Map<String, String> spark,
      List<String> faults) {
    if (KEYS.contains(key) || LineageSettings.KEYS.contains(key)) {
      values.put(key, value);
    } else if (OF_SPARK.stream().anyMatch(key::startsWith)) {
      spark.put(key, value);
    } else {
      List<String> known = new ArrayList<>(KEYS);
      known.addAll(LineageSettings.KEYS);
      faults.add(
          where
              + ": unknown setting \""
              + key
              + "\". "
              + Problems.didYouMean(key, known)
              + " Spark's own begin with "
              + String.join(", ", OF_SPARK)
              + ".");
    }
  }

  private static long positive(String key, Map<String, String> values, List<String> faults) {
    String text = values.getOrDefault(key, "1");
    if (text.matches("[1-9][0-9]{0,9}")) {
      return Long.parseLong(text);
    }
    faults.add(key + ": \"" + text + "\" is not a positive whole number.");
    return 1;
  }

  private static ApprovalMode approval(Map<String, String> values, List<String> faults) {
    String word = values.getOrDefault("definitions.approval", ApprovalMode.OFF.word());
    Optional<ApprovalMode> mode = ApprovalMode.of(word);
    if (mode.isEmpty()) {
      faults.add(
          "definitions.approval: \"%s\" is none of %s.".formatted(word, ApprovalMode.words()));
    }
    return mode.orElse(ApprovalMode.OFF);
  }

  private static String resolved(String path, Path home) {
    if (LocalFolder.hasScheme(path) || Path.of(path).isAbsolute()) {
      return path;
    }
    return home.resolve(path).normalize().toString();
  }
}
