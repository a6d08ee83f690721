package org.xinheng.models.supervision;

/**
 * The supervision class of one enterprise, and why.
 *
 * @param supervisionClass null where the enterprise is not assessed
 * @param basis id of the cell or direct rule that gave it, or of the rule by which there is none;
 *     {@link Supervision#labels()} says what it means
 * @param weight odds inside class and stratum, 1 to 1,000,000; 0 where there is no class
 */
public record Classification(SupervisionClass supervisionClass, String basis, long weight) {

  static Classification none(String whyNot) {
    return new Classification(null, whyNot, 0);
  }
}
