package org.xinheng.models.risk.indicators;

import java.util.List;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.dossier.Fact;

/**
 * What is known of one enterprise on a day.
 *
 * @param facts its facts as they were known
 * @param checks its days of checks up to the day
 * @param asOf the day
 * @param rates what is known of all the others; null where nothing is likened
 */
record Sight(List<Fact> facts, CheckDays checks, int asOf, Rates rates) {

  /** The register's record of the enterprise; null where there is none. */
  Fact enterprise() {
    for (Fact fact : facts) {
      if (fact.contract() == Enterprises.CONTRACT) {
        return fact;
      }
    }
    return null;
  }

  /** The group that the enterprise belongs to; null where it is unknown. */
  String group(Group group) {
    Fact enterprise = enterprise();
    return enterprise == null ? null : enterprise.text(group.index());
  }
}
