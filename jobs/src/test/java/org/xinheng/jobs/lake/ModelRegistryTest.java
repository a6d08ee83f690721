package org.xinheng.jobs.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.risk.binning.BinCounts;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.ValueCounts;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.calibration.IsotonicCalibration;
import org.xinheng.models.risk.card.Term;
import org.xinheng.models.risk.card.WoeLogistic;
import org.xinheng.models.risk.classes.CutOffs;
import org.xinheng.models.risk.fitted.FittedModel;

class ModelRegistryTest {
  private static final Definitions DEFINITIONS =
      Definitions.of(List.of(new DefinitionFile("risk-indicators.yaml", "one")));

  @TempDir private Path lake;

  @Test
  void withoutAChampionThereIsNoModel() {
    assertThat(registry().champion(DEFINITIONS)).isEmpty();
    assertThat(registry().versions()).isEmpty();
  }

  @Test
  void aVersionIsAddedWholeAndTheSameAgainChangesNothing() {
    assertThat(registry().add("v1", files(-1))).isTrue();
    assertThat(
            registry()
                .add(
                    "v1",
                    Map.of(ModelRegistry.MODEL, model(-1).json(), ModelRegistry.CARD, "later")))
        .isFalse();
    assertThat(registry().read("v1", ModelRegistry.CARD)).isEqualTo("{}");

    assertThatThrownBy(() -> registry().add("v1", files(-2)))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("The registry holds another one of that version.");
    assertThat(registry().versions()).containsExactly("v1");
    assertThat(registry().read("v1", ModelRegistry.MODEL)).isEqualTo(model(-1).json());
  }

  @Test
  void whatAKilledRunLeftIsNoVersion() throws IOException {
    Path left = lake.resolve("registry/inspection/.pending-v1");
    Files.createDirectories(left);
    Files.writeString(left.resolve("stray.json"), "{");

    assertThat(registry().versions()).isEmpty();
    registry().add("v1", files(-1));
    assertThat(lake.resolve("registry/inspection/v1/stray.json")).doesNotExist();
    assertThat(left).doesNotExist();
  }

  @Test
  void oneLinePutsAVersionInForceAndBack() throws IOException {
    registry().add("v1", files(-1));
    registry().add("v2", files(-2));
    registry().promote("v2");
    assertThat(registry().champion(DEFINITIONS).orElseThrow().version()).isEqualTo("v2");

    Files.writeString(lake.resolve("registry/inspection/champion"), "v1\n");

    ModelRegistry.Champion back = registry().champion(DEFINITIONS).orElseThrow();
    assertThat(back.version()).isEqualTo("v1");
    assertThat(back.model().json()).isEqualTo(model(-1).json());
  }

  @Test
  void aChampionThatIsMissingDamagedOrOutdatedIsRefusedWithTheWayBack() throws IOException {
    registry().add("v1", files(-1));
    registry().promote("v1");

    assertThatThrownBy(() -> registry().promote("v3")).hasMessageContaining("no such version");
    assertThatThrownBy(
            () ->
                registry()
                    .champion(DEFINITIONS.with(new DefinitionFile("risk-indicators.yaml", "two"))))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("older than its definitions: risk-indicators.yaml changed")
        .hasMessageContaining("registry/inspection/champion");
    Files.writeString(lake.resolve("registry/inspection/v1/model.json"), "{\"format\":");
    assertThatThrownBy(() -> registry().champion(DEFINITIONS))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("is not JSON: it is cut off or damaged");
    Files.writeString(lake.resolve("registry/inspection/champion"), "v9\n");
    assertThatThrownBy(() -> registry().champion(DEFINITIONS))
        .isInstanceOf(JobException.class)
        .hasMessageContaining("The risk model v9 cannot be used. There is no such version.");
  }

  private ModelRegistry registry() {
    return ModelRegistry.at(lake.toString(), ModelRegistry.INSPECTION, new Configuration());
  }

  private static Map<String, String> files(double intercept) {
    return Map.of(ModelRegistry.MODEL, model(intercept).json(), ModelRegistry.CARD, "{}");
  }

  private static FittedModel model(double intercept) {
    BinCounts counts = new BinCounts(new double[] {90, 70, 0}, new double[] {10, 30, 0});
    WoeBins bins = WoeBins.of(new RangeBins(new double[] {3}), counts, ZeroCells.REFUSE);
    return new FittedModel(
        new WoeLogistic(intercept, List.of(new Term("findings", 0.5, bins))),
        IsotonicCalibration.fit(new ValueCounts.Counting().add(0.5, 1, 1).done(), 0),
        new CutOffs(0.1, 0.2, 0.4),
        List.of(),
        new TreeMap<>(DEFINITIONS.digests()));
  }
}
