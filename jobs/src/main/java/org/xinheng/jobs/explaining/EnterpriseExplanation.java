package org.xinheng.jobs.explaining;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.jobs.lake.ModelRegistry;
import org.xinheng.jobs.runtime.Errors;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.risk.fitted.FittedModel;
import org.xinheng.models.risk.indicators.Rates;
import org.xinheng.models.scorecard.Surroundings;

/** Explains an enterprise out of the lake: what {@code ./xinheng explain} does. */
public final class EnterpriseExplanation {
  private static final Logger LOG = LoggerFactory.getLogger(EnterpriseExplanation.class);
  private static final Pattern USCC = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{18}");

  private EnterpriseExplanation() {}

  /**
   * Explains one enterprise by the definitions of the night, or by the given ones where those of
   * the night are not kept.
   *
   * @param subject its unified code, its 15-digit registration number, or its name
   * @param asOf the night, or null for the latest one
   * @throws org.xinheng.jobs.runtime.JobException if nothing or more than one enterprise is found
   */
  public static Explanation of(
      Lookup lake, Definitions definitions, String subject, LocalDate asOf) {
    DossierFinder finder = new DossierFinder(lake);
    LocalDate latest =
        finder
            .latestNight()
            .orElseThrow(
                () ->
                    Errors.notAssessed(
                        subject, "No night has run yet. Run: ./xinheng nightly --as-of DATE"));
    LocalDate night = asOf == null ? latest : asOf;
    Dossier dossier = dossier(finder, subject.strip());
    Explanation.Recorded recorded = finder.recorded(dossier.uscc(), night);
    Definitions then = definitions(lake, definitions, recorded);
    Surroundings surroundings = finder.surroundings(night);
    Explanation explanation =
        Explainer.of(then)
            .explain(dossier, surroundings, night.isAfter(latest) ? night : latest, recorded);
    return finder
        .riskModel(dossier.uscc(), night)
        .map(version -> explanation.with(risk(lake, then, version, dossier, surroundings)))
        .orElse(explanation);
  }

  /** The definitions of a night, or those in force where they are not kept or not understood. */
  private static Definitions definitions(
      Lookup lake, Definitions inForce, Explanation.Recorded recorded) {
    if (recorded == null || recorded.definitionsDigest().equals(inForce.digest())) {
      return inForce;
    }
    Optional<Definitions> kept = lake.definitionArchive().find(recorded.definitionsDigest());
    try {
      kept.ifPresent(Explainer::of);
      return kept.orElse(inForce);
    } catch (DefinitionException e) {
      LOG.warn("The definitions of that night can no longer be applied: {}", e.getMessage());
      return inForce;
    }
  }

  /** The risk class of a night by the model that gave it. */
  private static Explanation.Risk risk(
      Lookup lake,
      Definitions definitions,
      String version,
      Dossier dossier,
      Surroundings surroundings) {
    String text = lake.models().read(version, ModelRegistry.MODEL);
    FittedModel model = FittedModel.read("The risk model " + version, text);
    Rates rates = new DossierFinder(lake).rates(surroundings.asOf());
    Definitions measured = lake.models().measured(version, model, definitions);
    return new RiskExplainer(measured, version, model, rates).explain(dossier, surroundings);
  }

  /**
   * The enterprises that a text may mean, twenty at most: that of its unified code, else those of
   * exactly that registration number or name, else those with it in their name.
   */
  public static List<EnterpriseMatch> matches(Lookup lake, String subject) {
    DossierFinder finder = new DossierFinder(lake);
    String code = subject.toUpperCase(java.util.Locale.ROOT);
    if (USCC.matcher(code).matches() && finder.dossier(code).isPresent()) {
      return List.of(new EnterpriseMatch(code, null));
    }
    return finder.matches(subject);
  }

  /**
   * The dossier of one enterprise, with what waits in the overlay.
   *
   * @param subject its unified code, its 15-digit registration number, or its name
   * @throws org.xinheng.jobs.runtime.JobException if nothing or more than one enterprise is found
   */
  public static Dossier dossier(Lookup lake, String subject) {
    return dossier(new DossierFinder(lake), subject.strip());
  }

  private static Dossier dossier(DossierFinder finder, String subject) {
    String code = subject.toUpperCase(java.util.Locale.ROOT);
    if (USCC.matcher(code).matches()) {
      Optional<Dossier> dossier = finder.dossier(code);
      if (dossier.isPresent()) {
        return dossier.get();
      }
    }
    List<EnterpriseMatch> matches = finder.matches(subject);
    if (matches.isEmpty()) {
      throw Errors.notAssessed(
          subject, "No enterprise has that code, registration number or name in the lake.");
    }
    if (matches.size() > 1) {
      String list =
          matches.stream()
              .map(match -> match.uscc() + " " + match.name())
              .collect(Collectors.joining("\n  "));
      throw Errors.notAssessed(
          subject, "Several enterprises match. Name one by its unified code:\n  " + list);
    }
    return finder
        .dossier(matches.get(0).uscc())
        .orElseThrow(() -> Errors.notAssessed(subject, "Its dossier is not filed yet."));
  }
}
