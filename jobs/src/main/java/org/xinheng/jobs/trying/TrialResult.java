package org.xinheng.jobs.trying;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.trial.DefinitionChange;
import org.xinheng.models.trial.DrawForecast;
import org.xinheng.models.trial.TrialTally;

/**
 * What a change of definitions would have done to a night.
 *
 * @param drawsBefore what the plans in force would draw
 * @param drawsAfter what the plans proposed would draw
 * @param warnings null where the change touches none
 * @param notes what a reader should know of the comparison, in Chinese
 */
public record TrialResult(
    LocalDate asOf,
    DefinitionChange change,
    TrialTally tally,
    List<DrawForecast.PlanDraws> drawsBefore,
    List<DrawForecast.PlanDraws> drawsAfter,
    WarningsCompared warnings,
    List<String> notes) {
  private static final List<String> SHOWN =
      List.of(
          "public-credit.yaml",
          "lifecycle.yaml",
          "risk-classes.yaml",
          "supervision.yaml",
          "warnings.yaml",
          "competence.yaml",
          "plans/",
          "codes/");

  public TrialResult {
    notes = List.copyOf(notes);
  }

  /** Changed files whose effect on a night that was run cannot be seen, or is not looked at. */
  public List<String> notShown() {
    return change.files().stream()
        .map(DefinitionFile::path)
        .filter(path -> SHOWN.stream().noneMatch(path::startsWith))
        .toList();
  }

  /** Name of the folder that holds it. */
  public String name() {
    return asOf + "-" + change.proposed().digest().substring(0, 12);
  }
}
