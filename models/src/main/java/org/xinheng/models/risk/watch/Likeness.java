package org.xinheng.models.risk.watch;

import java.util.List;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.dossier.Fact;

/**
 * What an enterprise is likened by when one asks whether a model treats everybody alike; each is
 * {@link WatchDimension#UNKNOWN} where the register does not say.
 *
 * @param town its town
 * @param industry section of its trade
 * @param size its size
 */
public record Likeness(String town, String industry, String size) {
  private static final int TOWN = Enterprises.CONTRACT.indexOf(Enterprises.TOWN);
  private static final int INDUSTRY = Enterprises.CONTRACT.indexOf(Enterprises.INDUSTRY);

  /**
   * The likeness of an enterprise.
   *
   * @param known its facts as they were known on the day
   */
  public static Likeness of(List<Fact> known, SizeBands sizes) {
    for (Fact fact : known) {
      if (fact.contract() == Enterprises.CONTRACT) {
        String industry = orUnknown(fact.text(INDUSTRY));
        return new Likeness(orUnknown(fact.text(TOWN)), section(industry), sizes.of(fact));
      }
    }
    return new Likeness(WatchDimension.UNKNOWN, WatchDimension.UNKNOWN, WatchDimension.UNKNOWN);
  }

  /** GB/T 4754 begins a code with the letter of its section; anything else is its own section. */
  private static String section(String industry) {
    boolean isCoded = industry.matches("[A-Z]\\d+");
    return isCoded ? industry.substring(0, 1) : industry;
  }

  private static String orUnknown(String text) {
    return text == null || text.isEmpty() ? WatchDimension.UNKNOWN : text;
  }
}
