package org.xinheng.models.risk.indicators;

import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Complaints;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Relations;
import org.xinheng.models.definitions.Section;

/**
 * What no indicator may look at: who inspected, ownership, origin and size of the enterprise, and
 * complaints that nobody substantiated. A definition file that asks for it is refused.
 */
final class Unseen {
  private static final Set<Contract> OF_THE_ENTERPRISE =
      Set.of(Enterprises.CONTRACT, Relations.CONTRACT);
  private static final List<String> SUBSTANTIATED = List.of("SUBSTANTIATED", "CASE_FILED");

  private Unseen() {}

  /** Names what an indicator on records may not ask for. */
  static void refuse(Section indicator, Contract contract) {
    if (OF_THE_ENTERPRISE.contains(contract)) {
      indicator.fault(
          "contract", "ownership, origin and size are no indicators: " + contract.name() + ".");
    }
    List<String> asked =
        indicator.optionalSection("when").map(Section::keys).map(List::copyOf).orElse(List.of());
    if (contract == Inspections.CONTRACT && asked.contains(Inspections.OFFICERS.name())) {
      indicator.fault("when", "who inspected is no indicator.");
    }
    if (contract == Complaints.CONTRACT && !isSubstantiated(indicator)) {
      indicator.fault(
          "when", "complaints count with outcome " + String.join(" or ", SUBSTANTIATED) + " only.");
    }
  }

  private static boolean isSubstantiated(Section indicator) {
    String outcome = Complaints.OUTCOME.name();
    return indicator
        .optionalSection("when")
        .filter(when -> when.isList(outcome))
        .filter(when -> SUBSTANTIATED.containsAll(when.texts(outcome)))
        .isPresent();
  }
}
