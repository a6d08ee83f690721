package org.xinheng.models.registers;

import java.time.LocalDate;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Delegations;

/**
 * A matter delegated to a class of towns (赋权事项).
 *
 * @param from first day of the delegation
 */
public record Delegation(String matter, String townClass, LocalDate from) {

  /** The delegation of a record, its values in the order of the contract. */
  public static Delegation of(Object[] values) {
    Contract contract = Delegations.CONTRACT;
    return new Delegation(
        (String) values[contract.indexOf(Delegations.MATTER_CODE)],
        (String) values[contract.indexOf(Delegations.TOWN_CLASS)],
        Days.of(values[contract.indexOf(Delegations.DELEGATED_ON)]));
  }
}
