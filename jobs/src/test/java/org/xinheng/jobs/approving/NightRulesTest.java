package org.xinheng.jobs.approving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.lake.DefinitionArchive;
import org.xinheng.jobs.night.Screen;
import org.xinheng.jobs.runtime.ApprovalMode;
import org.xinheng.jobs.runtime.ExitCode;
import org.xinheng.jobs.runtime.JobException;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.trial.DefinitionChange;

class NightRulesTest {
  private static final Definitions SHIPPED =
      Definitions.load(SparkTest.projectRoot().resolve("models/definitions"));
  private static final String CARDS = "public-credit.yaml";
  private static final Definitions CHANGED =
      SHIPPED.with(
          new DefinitionFile(CARDS, SHIPPED.file(CARDS).text().replace("A: 990", "A: 985")));
  private static final LocalDate TODAY = LocalDate.parse("2026-07-01");

  private final Configuration configuration = new Configuration();
  @TempDir Path lake;

  @Test
  void theFirstNightSetsTheRulesAndLaterOnesKeepThem() throws IOException {
    assertThat(fault(CHANGED, TODAY)).isEmpty();

    published("2026-06-30", SHIPPED);

    assertThat(fault(SHIPPED, TODAY)).isEmpty();
    assertThat(fault(CHANGED, TODAY).orElseThrow())
        .contains("No approval is on record", CARDS, "definitions/" + SHIPPED.digest());
    assertThat(fault(CHANGED, LocalDate.parse("2026-06-01")))
        .as("a night before all of them")
        .isPresent();
  }

  @Test
  void anApprovedChangeIsAskedForFromItsDayOn() throws IOException {
    published("2026-06-30", SHIPPED);
    RuleApproval record = RuleApproval.in(lake.toString(), configuration);
    DefinitionChange change = DefinitionChange.of(SHIPPED, List.of(CHANGED.file(CARDS)));
    record.propose(change, new RuleApproval.Word("王芳", "分数线", TODAY), "trial");

    record.approve(
        CHANGED.digest(), new RuleApproval.Word("李强", "", TODAY), TODAY.plusDays(3), SHIPPED);

    assertThat(fault(CHANGED, TODAY.plusDays(2))).as("too early").isPresent();
    assertThat(fault(SHIPPED, TODAY.plusDays(2))).isEmpty();
    assertThat(fault(CHANGED, TODAY.plusDays(3))).isEmpty();
    assertThat(fault(SHIPPED, TODAY.plusDays(3)).orElseThrow())
        .contains("that 李强 approved from 2026-07-04", "definitions/" + CHANGED.digest());
  }

  @Test
  void aNightByOtherRulesGoesOnWithANoteOrDoesNotRun() {
    StringWriter out = new StringWriter();
    Screen screen = new Screen(new PrintWriter(out, true), Screen.Kind.LOG);

    NightRules.say("Nobody approved it.", ApprovalMode.WARN, screen);

    assertThat(out.toString()).isEqualToIgnoringNewLines("Note: Nobody approved it.");
    assertThatThrownBy(() -> NightRules.say("Nobody approved it.", ApprovalMode.REFUSE, screen))
        .isInstanceOfSatisfying(
            JobException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.INPUT))
        .hasMessageContaining("./xinheng try");
  }

  private Optional<String> fault(Definitions definitions, LocalDate asOf) {
    return NightRules.fault(lake.toString(), configuration, definitions, asOf);
  }

  private void published(String night, Definitions definitions) throws IOException {
    DefinitionArchive.at(lake.toString(), configuration).keep(definitions);
    Path folder = Files.createDirectories(lake.resolve("marts/as_of=" + night));
    Files.writeString(
        folder.resolve("manifest.json"),
        "{\"definitions_digest\": \"%s\", \"marts\": []}".formatted(definitions.digest()));
  }
}
