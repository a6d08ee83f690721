package org.xinheng.models.risk.fitted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.risk.RiskModel;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.calibration.IsotonicCalibration;
import org.xinheng.models.risk.classes.CutOffs;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.json.ModelNode;

/**
 * A fitted model with all that a night needs: what it computes, how that becomes a probability,
 * where the classes part, how everything lay when it was made, and by which definitions.
 *
 * @param cutOffs where the classes part by the shares declared when it was made
 * @param frozen distributions of its indicators, and of the probability
 * @param definitions digest of every definition file that decides what its indicators mean
 */
public record FittedModel(
    RiskModel model,
    IsotonicCalibration calibration,
    CutOffs cutOffs,
    List<FrozenBins> frozen,
    SortedMap<String, String> definitions) {
  private static final String FORMAT = "xinheng-risk-model/1";

  public FittedModel {
    frozen = List.copyOf(frozen);
    definitions = new TreeMap<>(definitions);
    for (FrozenBins one : frozen) {
      if (!one.name().equals(FrozenBins.SCORE) && !model.indicators().contains(one.name())) {
        throw new RiskModelException(
            "The distribution of \"" + one.name() + "\" is frozen, but the model does not ask it.");
      }
    }
  }

  /** Calibrated probability of a row in the order of the model's indicators. */
  public double probability(double[] row) {
    return calibration.of(model.probability(row));
  }

  /**
   * Refuses the model where a definition it was made by has changed since: its indicators may mean
   * something else.
   *
   * @param inForce digests of the definition files in force, by path
   */
  public void requireDefinitions(Map<String, String> inForce) {
    List<String> changed = new ArrayList<>();
    definitions.forEach(
        (path, digest) -> {
          if (!digest.equals(inForce.get(path))) {
            changed.add(path);
          }
        });
    if (!changed.isEmpty()) {
      throw new RiskModelException(
          "The risk model is older than its definitions: "
              + String.join(", ", changed)
              + " changed since it was trained. Train it anew, or put back the definitions or"
              + " a champion made by them.");
    }
  }

  /** The model as a text that reads back to the bit. */
  public String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", FORMAT);
    json.put("model", model.json());
    json.put("calibration", calibration.json());
    json.put("cut_offs", cutOffs.json());
    json.put("frozen", frozen.stream().map(FrozenBins::json).toList());
    json.put("definitions", definitions);
    return ModelJson.of(json);
  }

  /**
   * The model of a text.
   *
   * @param what what is read, as refusals name it
   * @throws RiskModelException where anything of it lacks or is no number
   */
  public static FittedModel read(String what, String text) {
    ModelNode node = ModelNode.read(what, text);
    if (!node.text("format").equals(FORMAT)) {
      throw node.refusal("is of the format " + node.text("format") + ", not " + FORMAT + ".");
    }
    TreeMap<String, String> digests = new TreeMap<>();
    ModelNode definitions = node.node("definitions");
    definitions.keys().forEach(path -> digests.put(path, definitions.text(path)));
    return new FittedModel(
        RiskModel.read(node.node("model")),
        IsotonicCalibration.read(node.node("calibration")),
        CutOffs.read(node.node("cut_offs")),
        node.nodes("frozen").stream().map(FrozenBins::read).toList(),
        digests);
  }
}
