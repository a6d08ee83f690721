package org.xinheng.models.enforcement.checks;

import java.util.List;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.Rule;

/**
 * What belongs together from approval to penalty (许可—监管—处罚).
 *
 * @param rule as an officer cites it
 * @param licences words of which the certificate's name holds one
 * @param inspections codes of the matters that check the licensed
 * @param penalties codes of the matters that punish what such checks find
 */
public record Chain(
    Rule rule, List<String> licences, List<String> inspections, List<String> penalties) {
  private static final int NAME = Licences.CONTRACT.indexOf(Licences.LICENCE_NAME);
  private static final int GRANTED = Licences.CONTRACT.indexOf(Licences.GRANTED_ON);
  private static final int UNTIL = Licences.CONTRACT.indexOf(Licences.VALID_UNTIL);
  private static final int STATUS = Licences.CONTRACT.indexOf(Licences.LICENCE_STATUS);

  /** Reads a section; a chain without two of its links is none. */
  public static Chain read(Section section) {
    Chain chain =
        new Chain(
            Rule.read(section, ""),
            section.texts("licences"),
            section.texts("inspections"),
            section.texts("penalties"));
    if (chain.licences.isEmpty() || chain.licences.stream().anyMatch(String::isBlank)) {
      section.fault("licences", "it names no certificate.");
    }
    if (chain.inspections.isEmpty()) {
      section.fault("inspections", "it names no matter that checks the licensed.");
    }
    section.close();
    return chain;
  }

  /** Whether a licence belongs to the chain and is valid on a day. */
  public boolean licenses(Fact licence, int day) {
    String name = licence.text(NAME);
    String status = licence.text(STATUS);
    return name != null
        && licences.stream().anyMatch(name::contains)
        && (status == null || status.equals("VALID"))
        && licence.number(GRANTED) <= day
        && (!licence.has(UNTIL) || licence.number(UNTIL) >= day);
  }
}
