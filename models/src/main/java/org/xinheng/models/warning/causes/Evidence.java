package org.xinheng.models.warning.causes;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.dossier.Fact;

/**
 * One thing that a warning rests on, as an officer would cite it (预警依据).
 *
 * @param source contract of the record, or the table it was seen in
 * @param document number of the document, or what else identifies it
 * @param on its day, as days since 1970-01-01; null where it has none
 * @param value what counts of it: an amount, a count, a word; null where the record itself does
 */
public record Evidence(String source, String document, Integer on, String value) {

  static Evidence of(Fact fact, int day, String value) {
    return new Evidence(fact.contract().name(), fact.document(), day, value);
  }

  static Evidence of(Contract contract, String document, String value) {
    return new Evidence(contract.name(), document, null, value);
  }
}
