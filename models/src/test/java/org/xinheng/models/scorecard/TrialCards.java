package org.xinheng.models.scorecard;

import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;

/** Small cards for tests, laid over the shipped definitions. */
final class TrialCards {
  private static final String FRAME =
      """
      version: "1"
      effective-from: 2026-04-01
      source: s
      confirmed: false
      subjects: {ENTERPRISE: c, COOPERATIVE: c, BRANCH: c, INDIVIDUAL: c}
      unregistered: {id: unregistered, label: l, source: s, confirmed: false}
      cards:
      - {id: c, label: l, source: s, confirmed: false, total: 100,
         cut-offs: {A: 85, B: 80, C: 75, D: 70, source: s, confirmed: false},
         groups: [{id: g, label: l, source: s, confirmed: false, points: 100, indicators: [
      %s
      ]}]}
      """;

  private TrialCards() {}

  /** One card of 100 points with one group; each indicator begins on line 11 and after. */
  static Definitions of(String... indicators) {
    StringBuilder lines = new StringBuilder();
    for (String indicator : indicators) {
      lines.append(lines.isEmpty() ? "" : ",\n");
      lines
          .append("{label: l, source: s, confirmed: false, restores: r, ")
          .append(indicator)
          .append('}');
    }
    return SHIPPED.with(new DefinitionFile("public-credit.yaml", FRAME.formatted(lines)));
  }

  /** The shipped definitions with a text of the cards replaced. */
  static Definitions shippedWith(String old, String replacement) {
    return replaced("public-credit.yaml", old, replacement);
  }

  /**
   * The shipped definitions without the comments of one file, and with its first such text
   * replaced.
   */
  static Definitions replaced(String path, String old, String replacement) {
    String text = SHIPPED.file(path).text().replaceAll("(?m)^#.*\n", "");
    if (!text.contains(old)) {
      throw new IllegalArgumentException(path + " has no \"" + old + "\"");
    }
    int at = text.indexOf(old);
    return SHIPPED.with(
        new DefinitionFile(
            path, text.substring(0, at) + replacement + text.substring(at + old.length())));
  }
}
