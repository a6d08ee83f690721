package org.xinheng.jobs.commands;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.DefinitionException;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.enforcement.EnforcementRules;
import org.xinheng.models.enforcement.kpis.KpiRules;
import org.xinheng.models.mapping.SourceMappings;
import org.xinheng.models.quality.QualityRules;
import org.xinheng.models.retention.RetentionTerms;
import org.xinheng.models.risk.classes.RiskClasses;
import org.xinheng.models.risk.indicators.RiskIndicators;
import org.xinheng.models.risk.registry.PromotionRules;
import org.xinheng.models.risk.watch.WatchRules;
import org.xinheng.models.scorecard.Assessor;
import org.xinheng.models.supervision.Supervision;
import org.xinheng.models.warning.WarningRules;

/**
 * Compiles every definition that the jobs of a night use, so that a faulty file stops the night
 * before it starts, with the faults of all files. Faults of code lists come alone: every other file
 * is read by them.
 */
final class DefinitionCheck {
  private static final List<Consumer<Definitions>> COMPILERS =
      List.of(
          CodeLists::of,
          SourceMappings::of,
          Assessor::of,
          QualityRules::of,
          RetentionTerms::of,
          Supervision::of,
          WarningRules::of,
          RiskIndicators::of,
          RiskClasses::of,
          PromotionRules::of,
          WatchRules::of,
          EnforcementRules::of,
          KpiRules::of);

  private DefinitionCheck() {}

  /**
   * Checks all definition files.
   *
   * @throws DefinitionException with every fault of every file, each once
   */
  static void check(Definitions definitions) {
    Set<String> faults = new LinkedHashSet<>();
    for (Consumer<Definitions> compiler : COMPILERS) {
      try {
        compiler.accept(definitions);
      } catch (DefinitionException e) {
        faults.addAll(e.problems());
      }
    }
    if (!faults.isEmpty()) {
      throw new DefinitionException(new ArrayList<>(faults));
    }
  }
}
