package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SmallCity;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

class DefinitionCheckTest {

  private static DefinitionFile changed(String path, String from, String to) {
    return new DefinitionFile(path, SmallCity.DEFINITIONS.file(path).text().replaceFirst(from, to));
  }

  @Test
  void theDefinitionsOfTheProjectHaveNoFault() {
    assertThatCode(() -> DefinitionCheck.check(SmallCity.DEFINITIONS)).doesNotThrowAnyException();
  }

  @Test
  void faultsOfAllFilesAreToldAtOnce() {
    Definitions faulty =
        SmallCity.DEFINITIONS.with(
            changed("lifecycle.yaml", "effective-from:", "effective-form:"),
            changed("public-credit.yaml", "version:", "versoin:"),
            changed("quality.yaml", "history-nights:", "history-night:"),
            changed("retention.yaml", "last-nights:", "last-night:"),
            changed("sources/penalties-2018.yaml", "when-late:", "when-lat:"));

    assertThatThrownBy(() -> DefinitionCheck.check(faulty))
        .isInstanceOf(DefinitionException.class)
        .hasMessageContaining("lifecycle.yaml:")
        .hasMessageContaining("public-credit.yaml:")
        .hasMessageContaining("quality.yaml:")
        .hasMessageContaining("retention.yaml:")
        .hasMessageContaining("sources/penalties-2018.yaml:");
  }

  @Test
  void aFaultThatSeveralFilesMeetIsToldOnce() {
    Definitions faulty =
        SmallCity.DEFINITIONS.with(changed("codes/grades.yaml", "label:", "lable:"));

    assertThatThrownBy(() -> DefinitionCheck.check(faulty))
        .hasMessageStartingWith("2 faults")
        .hasMessageContaining("codes/grades.yaml:3: unknown key \"lable\"");
  }
}
