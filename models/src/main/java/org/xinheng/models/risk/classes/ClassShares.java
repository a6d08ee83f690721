package org.xinheng.models.risk.classes;

import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;

/**
 * Shares of all enterprises that fall into the classes, by falling probability; the rest is A.
 *
 * @param b basis points in B
 * @param c basis points in C
 * @param d basis points in D
 */
public record ClassShares(int b, int c, int d) {
  /** Basis points of the whole. */
  public static final int ALL = 10_000;

  static ClassShares read(Section section) {
    ClassShares shares =
        new ClassShares(section.whole("B"), section.whole("C"), section.whole("D"));
    if (shares.b < 0 || shares.c < 0 || shares.d < 0) {
      section.fault("B", "a share is never below 0.");
    }
    if (shares.b + shares.c + shares.d >= ALL) {
      section.fault("B", "B, C and D take everybody: nothing is left for A.");
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return shares;
  }
}
