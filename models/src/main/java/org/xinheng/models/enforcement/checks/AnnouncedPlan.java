package org.xinheng.models.enforcement.checks;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Plans;

/**
 * A plan that was announced (抽查计划).
 *
 * @param drawOn day of the draw, as days since 1970-01-01; null where it is not said
 */
public record AnnouncedPlan(String department, Integer drawOn) {

  /** The plan of a record, its values in the order of the contract. */
  public static AnnouncedPlan of(Object[] values) {
    Contract contract = Plans.CONTRACT;
    return new AnnouncedPlan(
        (String) values[contract.indexOf(Plans.DEPARTMENT)],
        (Integer) values[contract.indexOf(Plans.DRAW_ON)]);
  }
}
