package org.xinheng.models.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PlantedCausesTest {

  @Test
  void everyRuleFindsAllThatWasPlantedAndNothingThatOnlyLooksLikeIt() {
    PlantedCity city = new PlantedCity(1500, 7);

    Map<String, Set<String>> seen = new HashMap<>();
    for (Raised raised : WarningTrial.warnings(city.dossiers(), PlantedCity.NIGHT)) {
      seen.computeIfAbsent(raised.uscc(), any -> new TreeSet<>()).add(raised.rule().id());
    }

    List<String> missed = new ArrayList<>();
    List<String> falseAlarms = new ArrayList<>();
    city.truth()
        .forEach(
            (uscc, planted) -> {
              Set<String> found = seen.getOrDefault(uscc, Set.of());
              planted.stream()
                  .filter(rule -> !found.contains(rule))
                  .forEach(rule -> missed.add(uscc + " " + rule));
              found.stream()
                  .filter(rule -> !planted.contains(rule))
                  .forEach(rule -> falseAlarms.add(uscc + " " + rule));
            });
    assertThat(missed).isEmpty();
    assertThat(falseAlarms).isEmpty();
  }
}
