package org.xinheng.models.contracts;

import java.util.List;
import java.util.Optional;

/** All contracts of the product, in the order of their ids: the catalogue of what comes in. */
public final class Contracts {
  public static final List<Contract> ALL =
      List.of(
          Enterprises.CONTRACT,
          Licences.CONTRACT,
          Inspections.CONTRACT,
          Penalties.CONTRACT,
          CreditRecords.CONTRACT,
          Listings.CONTRACT,
          Complaints.CONTRACT,
          AnnualReports.CONTRACT,
          Arrears.CONTRACT,
          Relations.CONTRACT,
          Equipment.CONTRACT,
          QualifiedPersons.CONTRACT,
          Objections.CONTRACT,
          Repairs.CONTRACT,
          InspectionResults.CONTRACT,
          WarningFeedback.CONTRACT,
          RelatedListings.CONTRACT,
          CheckRequests.CONTRACT,
          Matters.CONTRACT,
          Delegations.CONTRACT,
          Teams.CONTRACT,
          Officers.CONTRACT,
          Plans.CONTRACT,
          Seeds.CONTRACT,
          WorkingDays.CONTRACT,
          Leaves.CONTRACT);

  private Contracts() {}

  /** Contracts whose rows are facts about enterprises. */
  public static List<Contract> facts() {
    return ALL.stream()
        .filter(contract -> contract.subject() == Contract.Subject.ENTERPRISE)
        .toList();
  }

  /** The contract of that name, if there is one. */
  public static Optional<Contract> named(String name) {
    return ALL.stream().filter(contract -> contract.name().equals(name)).findFirst();
  }
}
