package org.xinheng.jobs.lake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.indicators.RiskIndicators;

/**
 * Fitted models in the lake: {@code registry/NAME/VERSION/} with the model, its card and its
 * scorecard as plain files, and one line, {@code registry/NAME/champion}, that names the version in
 * force. A version appears whole or not at all and never changes. To go back, write another
 * version's name into that line.
 */
public final class ModelRegistry {
  /** The model that gives the risk class. */
  public static final String INSPECTION = "inspection";

  /** File of the fitted model. */
  public static final String MODEL = "model.json";

  /** File of the model card. */
  public static final String CARD = "card.json";

  /** File of the scorecard by which one may score by hand. */
  public static final String SCORECARD = "scorecard.json";

  /** File of the definitions that it was trained by, which say what its indicators mean. */
  public static final String DEFINITIONS = "risk-model.yaml";

  private static final Logger LOG = LoggerFactory.getLogger(ModelRegistry.class);
  private static final String CHAMPION = "champion";
  private static final String PENDING = ".pending-";

  private final String name;
  private final Folders folders;

  private ModelRegistry(String name, Folders folders) {
    this.name = name;
    this.folders = folders;
  }

  /** The registry of one model below a lake. */
  public static ModelRegistry at(String lakeRoot, String name, Configuration configuration) {
    Path root = new Path(new Path(lakeRoot, "registry"), name);
    return new ModelRegistry(name, Folders.at(root, configuration));
  }

  /**
   * The champion as it was registered.
   *
   * @param version its version
   * @param text the fitted model as its file says it, for executors to read again
   * @param measured definitions by which its indicators are measured: those in force, or its own
   *     where those in force have come to mean something else
   */
  public record Champion(String version, String text, Definitions measured) {

    /** The model. */
    public FittedModel model() {
      return FittedModel.read("The risk model " + version, text);
    }
  }

  /** Versions, sorted. */
  public List<String> versions() {
    return folders.names("").stream()
        .filter(one -> !one.startsWith(".") && !one.equals(CHAMPION))
        .toList();
  }

  /**
   * Puts a version in its place, at once. The same model again changes nothing: its card stays as
   * it was written first, since who was champion then decided what it says.
   *
   * @param files texts by name
   * @return whether it is new
   */
  public boolean add(String version, Map<String, String> files) {
    if (folders.exists(version)) {
      if (!read(version, MODEL).equals(files.get(MODEL))) {
        throw Errors.modelRefused(
            version, "The registry holds another one of that version.", place());
      }
      return false;
    }
    folders.makeRoot();
    String pending = PENDING + version;
    folders.delete(pending);
    new TreeMap<>(files).forEach((file, text) -> folders.write(pending + "/" + file, text));
    folders.move(pending, version);
    return true;
  }

  /** A file of a version. */
  public String read(String version, String file) {
    return folders.read(version + "/" + file);
  }

  /** Puts a version in force. */
  public void promote(String version) {
    if (!folders.exists(version)) {
      throw Errors.modelRefused(version, "There is no such version.", place());
    }
    folders.replace(CHAMPION, version + "\n");
  }

  /** Name of the version in force. */
  public Optional<String> championVersion() {
    return folders.exists(CHAMPION)
        ? Optional.of(folders.read(CHAMPION).strip())
        : Optional.empty();
  }

  /**
   * The version in force; empty where no model was ever put in force. One that is older than the
   * definitions in force goes on by those it was trained by, and a warning says so.
   *
   * @throws org.xinheng.jobs.runtime.JobException where it is missing or damaged, or older than its
   *     definitions and its own are not kept
   */
  public Optional<Champion> champion(Definitions definitions) {
    Optional<String> version = championVersion();
    if (version.isEmpty()) {
      return Optional.empty();
    }
    String inForce = version.get();
    if (!versions().contains(inForce) || !folders.exists(inForce + "/" + MODEL)) {
      throw Errors.modelRefused(inForce, "There is no such version.", place());
    }
    try {
      String text = read(inForce, MODEL);
      FittedModel model = FittedModel.read("The risk model " + inForce, text);
      Definitions measured = measured(inForce, model, definitions);
      if (measured != definitions) {
        LOG.warn(
            "The risk model {} is older than {}: it goes on by the definitions that it was trained"
                + " by, which the registry keeps. Train it anew.",
            inForce,
            RiskIndicators.PATH);
      }
      return Optional.of(new Champion(inForce, text, measured));
    } catch (RiskModelException e) {
      throw Errors.modelRefused(inForce, e.getMessage(), place());
    }
  }

  /**
   * The definitions by which a version's indicators are measured.
   *
   * @param inForce the definitions in force, which serve as long as they mean the same
   * @throws RiskModelException where they do not, and the version's own are not kept
   */
  public Definitions measured(String version, FittedModel model, Definitions inForce) {
    try {
      model.requireDefinitions(meanings(inForce));
      return inForce;
    } catch (RiskModelException e) {
      if (!folders.exists(version + "/" + DEFINITIONS)) {
        throw e;
      }
      Definitions own =
          inForce.with(new DefinitionFile(RiskIndicators.PATH, read(version, DEFINITIONS)));
      model.requireDefinitions(meanings(own));
      return own;
    }
  }

  private static Map<String, String> meanings(Definitions definitions) {
    Map<String, String> meanings = new TreeMap<>(definitions.digests());
    if (meanings.containsKey(RiskIndicators.PATH)) {
      meanings.put(RiskIndicators.PATH, RiskIndicators.meaning(definitions));
    }
    return meanings;
  }

  private String place() {
    return "registry/" + name + "/" + CHAMPION;
  }
}
