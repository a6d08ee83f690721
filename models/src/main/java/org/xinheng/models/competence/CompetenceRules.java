package org.xinheng.models.competence;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.registers.MatterRegister;

/**
 * {@code competence.yaml} as it declares.
 *
 * @param bureau department that transferred matters go to
 * @param professional departments with a team of their own
 * @param transferred codes of the transferred matters
 */
record CompetenceRules(String bureau, List<String> professional, Set<String> transferred) {

  static CompetenceRules read(
      Definitions definitions, CodeLists lists, MatterRegister matters, Problems problems) {
    Set<String> departments = lists.list("departments").names();
    Section file = definitions.file(Competence.PATH).open(problems);
    file.text("version");
    file.date("effective-from");
    cited(file);
    Section delegation = file.section("delegation");
    Rule.said(delegation, "label");
    cited(delegation);
    delegation.close();
    Section bureauSection = file.section("bureau");
    Rule.said(bureauSection, "label");
    cited(bureauSection);
    String bureau = bureauSection.text("department");
    known(bureauSection, "department", bureau, departments, "no department is called");
    bureauSection.close();
    List<String> professional = professional(file.section("professional"), departments, bureau);
    Set<String> transferred = transferred(file.section("transferred"), matters);
    file.close();
    return new CompetenceRules(bureau, professional, transferred);
  }

  private static List<String> professional(
      Section section, Set<String> departments, String bureau) {
    Rule.said(section, "label");
    cited(section);
    List<String> named = section.texts("departments");
    Set<String> seen = new HashSet<>(Set.of(bureau));
    for (String department : named) {
      known(section, "departments", department, departments, "no department is called");
      if (!seen.add(department)) {
        section.fault("departments", "\"" + department + "\" stands twice, or is the bureau.");
      }
    }
    Set<String> left = new TreeSet<>(departments);
    left.removeAll(seen);
    if (section.has("departments") && !left.isEmpty()) {
      section.fault("departments", "nobody is competent for " + String.join(", ", left) + ".");
    }
    section.close();
    return named;
  }

  private static Set<String> transferred(Section section, MatterRegister matters) {
    cited(section);
    List<String> fields = section.texts("fields");
    Set<String> transferred = new TreeSet<>();
    for (Section one : section.sections("matters")) {
      String matter = one.text("matter");
      known(one, "matter", matter, matters.codes(), "the register of matters has no");
      known(one, "field", one.text("field"), fields, "no transferred field is called");
      cited(one);
      if (!transferred.add(matter)) {
        one.fault("matter", "the matter \"" + matter + "\" stands twice.");
      }
      one.close();
    }
    section.close();
    return transferred;
  }

  private static void known(
      Section section, String key, String name, Collection<String> known, String complaint) {
    if (section.has(key) && !known.contains(name)) {
      section.fault(key, complaint + " \"" + name + "\". " + Problems.didYouMean(name, known));
    }
  }

  private static void cited(Section section) {
    Rule.said(section, "source");
    section.flag("confirmed");
  }
}
