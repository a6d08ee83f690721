package org.xinheng.jobs.commands;

import java.nio.file.Path;
import java.time.LocalDate;
import org.xinheng.jobs.explaining.DossierText;
import org.xinheng.jobs.explaining.EnterpriseExplanation;
import org.xinheng.jobs.explaining.Explanation;
import org.xinheng.jobs.explaining.ExplanationJson;
import org.xinheng.jobs.explaining.ExplanationText;
import org.xinheng.jobs.explaining.ObjectionLetter;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.runtime.Settings;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code explain}: why an enterprise scored what it scored, for the officer who must answer. */
@Command(
    name = "explain",
    description = "Explains the score of one enterprise on any night, in Chinese.",
    mixinStandardHelpOptions = true)
public final class Explain implements Runnable {
  private final Installation installation;

  @Parameters(
      paramLabel = "USCC",
      description = "Unified code, 15-digit registration number or name of the enterprise.")
  private String subject;

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The night to explain; without it the latest one in the lake.")
  private LocalDate asOf;

  @ArgGroup private Form form;

  @Option(
      names = "--authority",
      paramLabel = "NAME",
      defaultValue = "义乌市市场监督管理局",
      description = "Who signs the letter; without it ${DEFAULT-VALUE}.")
  private String authority;

  @Mixin private SettingsOptions settings;

  /** How the explanation is written; as text where neither is asked for. */
  private static final class Form {
    @Option(names = "--json", description = "Writes JSON.")
    private boolean json;

    @Option(names = "--letter", description = "Writes the reply to an objection.")
    private boolean letter;

    @Option(
        names = "--dossier",
        description = "Writes the dossier itself: every record in all its versions.")
    private boolean dossier;
  }

  public Explain(Installation installation) {
    this.installation = installation;
  }

  @Override
  public void run() {
    Settings inForce = settings.settings(installation.home());
    Definitions definitions = Definitions.load(Path.of(inForce.definitionsRoot()));
    Lookup lake = Lookup.in(inForce);
    if (form != null && form.dossier) {
      Dossier dossier = EnterpriseExplanation.dossier(lake, subject);
      installation.screen().line(DossierText.of(dossier, CodeLists.of(definitions)));
      return;
    }
    Explanation explanation = EnterpriseExplanation.of(lake, definitions, subject, asOf);
    installation.screen().line(written(explanation));
  }

  private String written(Explanation explanation) {
    if (form != null && form.json) {
      return ExplanationJson.of(explanation);
    }
    if (form != null && form.letter) {
      return ObjectionLetter.of(
          explanation,
          authority,
          LocalDate.ofInstant(installation.clock().instant(), installation.clock().getZone()));
    }
    return ExplanationText.of(explanation);
  }
}
