package org.xinheng.models.supervision;

import java.time.LocalDate;
import java.util.List;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;

/**
 * Leniency to new industries, forms and models (包容审慎): lighter odds for a time, never none.
 *
 * @param industries industries that are new forms
 * @param labels labels of special registers that say so
 * @param months how long after its establishment an enterprise enjoys it
 * @param classes classes that may
 * @param weightPercent what is left of the weight
 */
public record NewForms(
    IndustryPrefixes industries,
    List<String> labels,
    int months,
    List<SupervisionClass> classes,
    int weightPercent) {

  /** Whether an enterprise is one of them. */
  public boolean include(String industry, List<String> itsLabels) {
    return industries.cover(industry) || itsLabels.stream().anyMatch(labels::contains);
  }

  /**
   * The weight of one of them on a day; never below 1.
   *
   * @param establishedOn null where it is not known, which earns no leniency
   */
  public long weight(
      long weight, SupervisionClass supervisionClass, LocalDate establishedOn, LocalDate on) {
    if (establishedOn == null
        || !classes.contains(supervisionClass)
        || !on.isBefore(establishedOn.plusMonths(months))) {
      return weight;
    }
    return Math.max(1, weight * weightPercent / 100);
  }

  static NewForms read(Section section) {
    NewForms forms =
        new NewForms(
            IndustryPrefixes.read(section, "industries"),
            section.texts("labels"),
            section.whole("months"),
            ClassNames.all(section, "classes", SupervisionClass.class),
            section.whole("weight-percent"));
    if (forms.months < 1) {
      section.fault("months", "it is at least one month.");
    }
    if (forms.weightPercent < 1 || forms.weightPercent > 100) {
      section.fault("weight-percent", "it is 1 to 100: nobody is exempt.");
    }
    if (forms.classes.contains(SupervisionClass.D)) {
      section.fault("classes", "class D enjoys no leniency.");
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return forms;
  }
}
