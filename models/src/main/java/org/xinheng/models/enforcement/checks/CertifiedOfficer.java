package org.xinheng.models.enforcement.checks;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Officers;

/**
 * An officer of the register (执法检查人员).
 *
 * @param team code of the team
 * @param certificateValidUntil last day of the certificate, as days since 1970-01-01; null where
 *     the register names none
 * @param recusals enterprises to stay away from
 */
public record CertifiedOfficer(
    String id, String team, Integer certificateValidUntil, Set<String> recusals) {

  /** The officer of a record, its values in the order of the contract. */
  public static CertifiedOfficer of(Object[] values) {
    Contract contract = Officers.CONTRACT;
    return new CertifiedOfficer(
        (String) values[contract.indexOf(Officers.OFFICER_ID)],
        (String) values[contract.indexOf(Officers.TEAM_CODE)],
        (Integer) values[contract.indexOf(Officers.CERTIFICATE_VALID_UNTIL)],
        Set.copyOf(parts((String) values[contract.indexOf(Officers.RECUSALS)])));
  }

  /** The parts of a list in one text, each once. */
  static List<String> parts(String text) {
    if (text == null) {
      return List.of();
    }
    return Arrays.stream(text.split("[;；,，、]"))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .distinct()
        .collect(Collectors.toList());
  }
}
