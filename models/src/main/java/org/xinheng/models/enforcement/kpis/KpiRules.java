package org.xinheng.models.enforcement.kpis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.enforcement.EnforcementCheck;
import org.xinheng.models.enforcement.EnforcementRules;
import org.xinheng.models.lifecycle.Rule;

/**
 * {@code kpis.yaml} as it declares.
 *
 * @param months length of the period that ends with the night
 * @param kpis the indicators in their order
 */
public record KpiRules(int months, List<Kpi> kpis) {
  /** The definition file. */
  public static final String PATH = "kpis.yaml";

  /**
   * Reads the file.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static KpiRules of(Definitions definitions) {
    Problems problems = new Problems();
    KpiReader reader =
        new KpiReader(
            CodeLists.of(definitions),
            EnforcementRules.of(definitions).checks().stream().map(EnforcementCheck::id).toList());
    Section file = definitions.file(PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    Rule.said(file, "source");
    file.flag("confirmed");
    int months = file.whole("period-months");
    if (months < 1) {
      file.fault("period-months", "a period is at least one month.");
    }
    List<Kpi> kpis = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Section section : file.sections("kpis")) {
      Kpi kpi = reader.read(section);
      if (!ids.add(kpi.id())) {
        section.fault("id", "the indicator \"" + kpi.id() + "\" stands twice.");
      }
      kpis.add(kpi);
    }
    if (kpis.isEmpty()) {
      file.fault("kpis", "there are no indicators.");
    }
    file.close();
    problems.throwIfAny();
    return new KpiRules(months, List.copyOf(kpis));
  }
}
