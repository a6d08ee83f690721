package org.xinheng.models.plans;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Equipment;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.supervision.IndustryPrefixes;

/**
 * Who stands in the frame of a plan: everybody who meets all that it names, one value of each.
 *
 * @param labels labels of special registers (专项库)
 * @param licences names of certificates, held and in force
 * @param equipment kinds of equipment in use
 */
public record FrameFilter(
    List<String> subjectTypes,
    IndustryPrefixes industries,
    List<String> towns,
    List<String> labels,
    List<String> licences,
    List<String> equipment) {
  private static final int SUBJECT_TYPE = Enterprises.CONTRACT.indexOf(Enterprises.SUBJECT_TYPE);
  private static final int INDUSTRY = Enterprises.CONTRACT.indexOf(Enterprises.INDUSTRY);
  private static final int TOWN = Enterprises.CONTRACT.indexOf(Enterprises.TOWN);
  private static final int LABELS = Enterprises.CONTRACT.indexOf(Enterprises.LABELS);
  private static final int LICENCE = Licences.CONTRACT.indexOf(Licences.LICENCE_NAME);
  private static final int LICENCE_STATUS = Licences.CONTRACT.indexOf(Licences.LICENCE_STATUS);
  private static final int VALID_UNTIL = Licences.CONTRACT.indexOf(Licences.VALID_UNTIL);
  private static final int EQUIPMENT = Equipment.CONTRACT.indexOf(Equipment.EQUIPMENT_KIND);
  private static final int EQUIPMENT_STATUS =
      Equipment.CONTRACT.indexOf(Equipment.EQUIPMENT_STATUS);

  static FrameFilter read(Section section, CodeLists lists) {
    FrameFilter filter =
        new FrameFilter(
            codes(section, "subject-types", lists.list("subject-types").names()),
            IndustryPrefixes.read(section, "industries"),
            codes(section, "towns", lists.list("towns").names()),
            section.texts("labels"),
            section.texts("licences"),
            codes(section, "equipment", lists.list("equipment-kinds").names()));
    section.close();
    return filter;
  }

  private static List<String> codes(Section section, String key, Collection<String> known) {
    List<String> codes = section.texts(key);
    for (String code : codes) {
      if (!known.contains(code)) {
        section.fault(key, "\"" + code + "\" is unknown here. " + Problems.didYouMean(code, known));
      }
    }
    return codes;
  }

  /**
   * Whether an enterprise stands in the frame.
   *
   * @param registration null where there is none, which meets nothing that the filter names of it
   * @param on day as days since 1970-01-01
   */
  boolean holds(Fact registration, List<Fact> known, int on) {
    return meets(subjectTypes, registration, SUBJECT_TYPE)
        && meets(towns, registration, TOWN)
        && (industries.isEmpty()
            || (registration != null && industries.cover(registration.text(INDUSTRY))))
        && (labels.isEmpty() || labelsOf(registration).stream().anyMatch(labels::contains))
        && (licences.isEmpty() || known.stream().anyMatch(fact -> isLicence(fact, on)))
        && (equipment.isEmpty() || known.stream().anyMatch(this::isEquipment));
  }

  private static boolean meets(List<String> allowed, Fact registration, int index) {
    return allowed.isEmpty()
        || (registration != null && allowed.contains(registration.text(index)));
  }

  /** Labels of special registers that a registration carries. */
  static List<String> labelsOf(Fact registration) {
    String text = registration == null ? null : registration.text(LABELS);
    return text == null ? List.of() : Arrays.stream(text.split("[;；]")).map(String::strip).toList();
  }

  private boolean isLicence(Fact fact, int on) {
    if (fact.contract() != Licences.CONTRACT || !licences.contains(fact.text(LICENCE))) {
      return false;
    }
    String status = fact.text(LICENCE_STATUS);
    return (status == null || status.equals("VALID"))
        && (!fact.has(VALID_UNTIL) || fact.number(VALID_UNTIL) >= on);
  }

  private boolean isEquipment(Fact fact) {
    if (fact.contract() != Equipment.CONTRACT || !equipment.contains(fact.text(EQUIPMENT))) {
      return false;
    }
    String status = fact.text(EQUIPMENT_STATUS);
    return status == null || status.equals("IN_USE");
  }
}
