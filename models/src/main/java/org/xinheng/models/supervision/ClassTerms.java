package org.xinheng.models.supervision;

import java.util.OptionalInt;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.lifecycle.Rule;

/**
 * What a class means for the draw: ratio, frequency and probability (比例、频次、概率).
 *
 * @param rateBp share drawn per plan, in basis points
 * @param checksPerYear checks of general plans in a calendar year; empty where only the cap bounds
 *     them
 */
public record ClassTerms(int rateBp, OptionalInt checksPerYear, WeightRule weight) {
  /** Basis points of the whole. */
  public static final int ALL = 10_000;

  static ClassTerms read(Section section) {
    int rate = section.whole("rate-bp");
    if (rate < 1 || rate > ALL) {
      section.fault("rate-bp", "a rate is 1 to 10000 basis points: no class is exempt.");
    }
    OptionalInt checks =
        section.optionalWhole("checks-per-year").map(OptionalInt::of).orElseGet(OptionalInt::empty);
    if (checks.isPresent() && checks.getAsInt() < 1) {
      section.fault("checks-per-year", "it is at least 1: no class is exempt.");
    }
    WeightRule weight = WeightRule.read(section.section("weight"));
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
    return new ClassTerms(rate, checks, weight);
  }

  /** Notes where this class would be watched less than the lighter one before it. */
  void checkAfter(ClassTerms lighter, Section section) {
    if (rateBp < lighter.rateBp) {
      section.fault("rate-bp", "a stricter class is never drawn at a lower rate.");
    }
    int most = checksPerYear.orElse(Integer.MAX_VALUE);
    if (most < lighter.checksPerYear.orElse(Integer.MAX_VALUE)) {
      section.fault("checks-per-year", "a stricter class is never visited less often.");
    }
  }
}
