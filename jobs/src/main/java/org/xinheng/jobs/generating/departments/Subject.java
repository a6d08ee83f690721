package org.xinheng.jobs.generating.departments;

import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;

/**
 * How a record names its enterprise: by code, now and then by the old number or the name alone.
 *
 * @param uscc code, or empty
 * @param number legacy registration number, or empty
 * @param name name, or empty
 */
record Subject(String uscc, String number, String name) {

  static Subject of(Enterprise enterprise, Dice dice, Desk desk) {
    double roll = dice.unit();
    double byNumber = desk.shares().dirt("by-number-only");
    if (roll < byNumber && !enterprise.registrationNumber().isEmpty()) {
      return new Subject("", enterprise.registrationNumber(), enterprise.name());
    }
    return roll > 1 - desk.shares().dirt("by-name-only")
        ? new Subject("", "", enterprise.name())
        : full(enterprise);
  }

  /** For forms without a column for the old number. */
  static Subject withoutNumber(Enterprise enterprise, Dice dice, Desk desk) {
    return dice.unit() > 1 - desk.shares().dirt("by-name-only")
        ? new Subject("", "", enterprise.name())
        : full(enterprise);
  }

  static Subject full(Enterprise enterprise) {
    return new Subject(enterprise.uscc(), enterprise.registrationNumber(), enterprise.name());
  }
}
