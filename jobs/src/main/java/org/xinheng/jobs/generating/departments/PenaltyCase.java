package org.xinheng.jobs.generating.departments;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import org.xinheng.jobs.generating.delivering.Desk;
import org.xinheng.jobs.generating.population.Days;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;

/**
 * One penalty from filing to repair; days that never come are {@link Days#NEVER}.
 *
 * @param subject how it names its enterprise
 * @param number number of the decision
 * @param department who decided
 * @param kind code of the heaviest penalty
 * @param procedure code of the procedure
 * @param tier code of the discretion tier
 * @param fineCents fine
 * @param confiscatedCents amount confiscated
 * @param filedOn day of filing
 * @param decidedOn day of the decision
 * @param publishedOn day of publication
 * @param performedOn day of full performance
 * @param enforcedOn day execution was applied for
 * @param remedy code of the remedy sought
 * @param soughtOn day it was sought
 * @param remedyDecidedOn day it was decided
 * @param remedyOutcome code of its outcome
 * @param repairedOn day of repair
 */
record PenaltyCase(
    Subject subject,
    String number,
    String department,
    String kind,
    String procedure,
    String tier,
    long fineCents,
    long confiscatedCents,
    int filedOn,
    int decidedOn,
    int publishedOn,
    int performedOn,
    int enforcedOn,
    String remedy,
    int soughtOn,
    int remedyDecidedOn,
    String remedyOutcome,
    int repairedOn) {
  private static final String[] OUTCOMES = {
    "UPHELD", "UPHELD", "UPHELD", "REVOKED", "CHANGED", "ILLEGAL", "WITHDRAWN", "VOID"
  };
  private static final long SERIOUS_FINE = 20_000_000;
  private static final long MINOR_FINE = 300_000;

  static PenaltyCase of(Chronicle chronicle, int ordinal, Dice dice, Desk desk) {
    Enterprise enterprise = chronicle.enterprise();
    int decided = chronicle.someDay(dice);
    String department = Authorities.department(enterprise.industry(), dice);
    String kind = kind(dice);
    boolean punished = !kind.equals("NOT_PUNISHED");
    boolean simple = punished && dice.chance(0.22);
    boolean fined = punished && !kind.equals("WARNING") && !kind.equals("CRITICISM");
    int performed = fined ? performed(decided, dice) : NEVER;
    int unpaidSince = fined && performed > decided + 100 ? decided + dice.between(105, 150) : NEVER;
    boolean disputed = !simple && dice.chance(0.05);
    int sought = disputed ? decided + dice.between(15, 60) : NEVER;
    boolean repaired = performed != NEVER && dice.chance(0.35);
    return new PenaltyCase(
        Subject.of(enterprise, dice, desk),
        Authorities.document(department, "罚", Days.yearOf(decided), enterprise.index(), ordinal),
        department,
        kind,
        simple ? "SIMPLE" : dice.chance(0.04) ? "HEARING" : "ORDINARY",
        punished
            ? dice.pick(new String[] {"MITIGATED", "LENIENT", "LENIENT", "ORDINARY", "HEAVY"})
            : "EXEMPT",
        fined ? Money.round(simple ? 2 : 3, simple ? 2 : dice.chance(0.08) ? 5 : 4, dice) : 0,
        kind.equals("CONFISCATION") ? Money.round(2, 4, dice) : 0,
        decided - (dice.chance(0.03) ? dice.between(91, 160) : dice.between(3, 85)),
        decided,
        decided + (dice.chance(0.04) ? dice.between(29, 60) : dice.between(1, 20)),
        performed,
        unpaidSince,
        disputed
            ? dice.pick(new String[] {"RECONSIDERATION", "RECONSIDERATION", "LITIGATION"})
            : "NONE",
        sought,
        disputed ? sought + dice.between(45, 150) : NEVER,
        dice.pick(OUTCOMES),
        repaired ? Math.max(performed, decided) + dice.between(95, 380) : NEVER);
  }

  private static String kind(Dice dice) {
    double roll = dice.unit();
    if (roll < 0.70) {
      return "FINE";
    }
    if (roll < 0.80) {
      return "WARNING";
    }
    if (roll < 0.87) {
      return "NOT_PUNISHED";
    }
    return roll < 0.93
        ? "CONFISCATION"
        : dice.pick(
            new String[] {
              "CRITICISM", "SUSPEND_LICENCE", "STOP_BUSINESS", "REVOKE_LICENCE", "RESTRICT_BUSINESS"
            });
  }

  private static int performed(int decided, Dice dice) {
    double roll = dice.unit();
    if (roll < 0.86) {
      return decided + dice.between(0, 25);
    }
    return roll < 0.94 ? decided + dice.between(26, 260) : NEVER;
  }

  String severity() {
    return switch (kind) {
      case "STOP_BUSINESS", "REVOKE_LICENCE", "RESTRICT_BUSINESS" -> "SERIOUS";
      case "WARNING", "CRITICISM", "NOT_PUNISHED" -> "MINOR";
      default ->
          fineCents >= SERIOUS_FINE
              ? "SERIOUS"
              : fineCents < MINOR_FINE || procedure.equals("SIMPLE") ? "MINOR" : "GENERAL";
    };
  }

  boolean isFined() {
    return fineCents > 0;
  }

  /** Day the decision fell, or never. */
  int withdrawnOn() {
    return switch (remedyOutcome) {
      case "REVOKED", "CHANGED", "ILLEGAL", "VOID" -> remedyDecidedOn;
      default -> NEVER;
    };
  }
}
