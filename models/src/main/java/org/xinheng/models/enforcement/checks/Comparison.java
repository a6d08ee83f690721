package org.xinheng.models.enforcement.checks;

import java.util.ArrayList;
import java.util.List;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Symbols;

/** Checks that compare cases, towns, departments or matters: no single file shows them. */
public sealed interface Comparison extends Check {

  @Override
  default Sight bind(String id, Symbols symbols, Grounds grounds) {
    return BLIND;
  }

  /**
   * Fines far from those of like cases (同案不同罚): same cause, kind and tier. Compared by their
   * logarithms, as fines spread by factors.
   *
   * @param z robust standard deviations from the median
   * @param leastCases like cases from which a median says anything
   * @param leastRatio factor from the median below which a fine is near, however alike the rest
   * @param unlessExplained whether a decision that gives its reasons is let be
   */
  record LikeCases(double z, int leastCases, double leastRatio, boolean unlessExplained)
      implements Comparison {
    /** Reads a section. */
    public static LikeCases read(Section section) {
      LikeCases check =
          new LikeCases(
              section.number("z").doubleValue(),
              section.whole("least-cases"),
              section.number("least-ratio").doubleValue(),
              section.optionalFlag("unless-explained").orElse(false));
      if (!(check.z > 0) || check.leastCases < 3 || !(check.leastRatio > 1)) {
        section.fault("z", "z is above 0, of at least 3 cases, and the ratio above 1.");
      }
      section.close();
      return check;
    }
  }

  /**
   * Like cases fined differently from town to town.
   *
   * @param leastCases like cases in a town from which its median says anything
   * @param ratio of the highest town's median to the lowest
   */
  record TownSpread(int leastCases, double ratio) implements Comparison {
    /** Reads a section. */
    public static TownSpread read(Section section) {
      TownSpread check =
          new TownSpread(section.whole("least-cases"), section.number("ratio").doubleValue());
      if (check.leastCases < 3 || !(check.ratio > 1)) {
        section.fault("ratio", "the ratio is above 1, of at least 3 cases in each town.");
      }
      section.close();
      return check;
    }
  }

  /**
   * Departments whose decisions fall too often (复议诉讼纠错率).
   *
   * @param above rate that must be surpassed with 95 % confidence
   * @param leastDecided decided remedies from which a rate says anything
   */
  record Revocations(double above, int leastDecided) implements Comparison {
    /** Reads a section. */
    public static Revocations read(Section section) {
      Revocations check =
          new Revocations(section.number("above").doubleValue(), section.whole("least-decided"));
      if (!(check.above >= 0 && check.above < 1) || check.leastDecided < 1) {
        section.fault("above", "it is a rate from 0 to below 1, judged from one decision on.");
      }
      section.close();
      return check;
    }
  }

  /**
   * Matters that nobody acted on for years (零执法事项).
   *
   * @param years spans that are told apart, rising
   */
  record ZeroEnforcement(List<Integer> years) implements Comparison {
    /** Reads a section. */
    public static ZeroEnforcement read(Section section) {
      List<Integer> years = new ArrayList<>();
      int last = 0;
      for (String text : section.texts("years")) {
        int year = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 0;
        if (year <= last) {
          section.fault("years", "years are whole, above 0 and rising.");
        }
        last = year;
        years.add(year);
      }
      if (years.isEmpty()) {
        section.fault("years", "it names no years.");
      }
      section.close();
      return new ZeroEnforcement(List.copyOf(years));
    }
  }

  /**
   * A check that no contract carries the data for; it is declared so that nobody takes it for done.
   */
  record Missing(String why) implements Comparison {}
}
