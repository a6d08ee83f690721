package org.xinheng.models.risk.indicators;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.Rule;

/**
 * What a model predicts: that the next check is bad.
 *
 * @param id its name
 * @param label Chinese name
 * @param bad a check is bad where one of these holds
 * @param severity how severe a day of checks was
 */
public record Target(String id, String label, List<Condition> bad, Severity severity) {

  public Target {
    bad = List.copyOf(bad);
  }

  static Target read(Section section, CodeLists lists) {
    String id = Rule.said(section, "id");
    String label = Rule.said(section, "label");
    List<Condition> bad = new ArrayList<>();
    for (Section one : section.sections("bad")) {
      bad.add(Condition.read(one, Inspections.CONTRACT, lists));
    }
    if (bad.isEmpty()) {
      section.fault("bad", "nothing is bad: there is nothing to predict.");
    }
    Severity severity = Severity.read(section.section("severity"));
    section.close();
    return new Target(id, label, bad, severity);
  }
}
