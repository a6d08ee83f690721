package org.xinheng.models.supervision;

import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;

/**
 * How often one department may check one enterprise in a calendar year (年度频次上限).
 *
 * @param checks most checks that count
 * @param whereUnsaid check types that count where a record does not say whether it does
 */
public record YearlyCap(int checks, List<String> whereUnsaid) {

  static YearlyCap read(Section section, CodeLists lists) {
    int checks = section.whole("checks");
    if (checks < 1) {
      section.fault("checks", "a cap below 1 would forbid every check.");
    }
    Set<String> known = lists.list(Inspections.CHECK_TYPE.list()).names();
    List<String> types = section.texts("where-unsaid");
    for (String type : types) {
      if (!known.contains(type)) {
        section.fault(
            "where-unsaid",
            "\"" + type + "\" is no code of check-types. " + Problems.didYouMean(type, known));
      }
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return new YearlyCap(checks, types);
  }
}
