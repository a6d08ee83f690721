package org.xinheng.jobs.training;

import java.io.Serializable;
import java.util.List;
import org.xinheng.models.risk.RiskModel;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.json.ModelNode;

/** A fitted model as a text that travels to executors and is read there once. */
final class ModelText implements Serializable {
  private static final long serialVersionUID = 1L;

  private final String json;
  private final int[] indicators;
  private transient Fitting.Fit fit;

  private ModelText(String json, int[] indicators) {
    this.json = json;
    this.indicators = indicators;
  }

  static ModelText of(Fitting.Fit fit) {
    return new ModelText(ModelJson.of(fit.model().json()), fit.indicators());
  }

  Fitting.Fit fit() {
    if (fit == null) {
      fit =
          new Fitting.Fit(
              RiskModel.read(ModelNode.read("The fitted model", json)), indicators, List.of());
    }
    return fit;
  }
}
