package org.xinheng.models.plans;

import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.time.LocalDate;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.registers.SampleRegisters;
import org.xinheng.models.supervision.Supervision;

/** The shipped plans with texts replaced, over the matters of data-samples. */
final class TrialPlans {
  static final LocalDate NIGHT = LocalDate.parse("2026-06-30");
  static final Supervision SUPERVISION = Supervision.of(SHIPPED);
  static final MatterRegister MATTERS = SampleRegisters.matters();
  static final String MARKET = "plans/2026Q3-1-market.yaml";
  static final String JOINT = "plans/2026Q3-1-comprehensive.yaml";
  static final String KEY = "plans/2026Q3-1-emergency.yaml";

  private TrialPlans() {}

  static Plans shipped() {
    return Plans.of(SHIPPED, SUPERVISION, MATTERS, NIGHT);
  }

  static Plan plan(String id, Definitions definitions) {
    return Plans.of(definitions, SUPERVISION, MATTERS, NIGHT).all().stream()
        .filter(plan -> plan.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** The shipped definitions with the first of each text of one file replaced by the next one. */
  static Definitions with(String path, String... replacements) {
    String text = SHIPPED.file(path).text();
    for (int i = 0; i < replacements.length; i += 2) {
      int at = text.indexOf(replacements[i]);
      if (at < 0) {
        throw new IllegalArgumentException(path + " has no \"" + replacements[i] + "\"");
      }
      text =
          text.substring(0, at)
              + replacements[i + 1]
              + text.substring(at + replacements[i].length());
    }
    return SHIPPED.with(new DefinitionFile(path, text));
  }
}
