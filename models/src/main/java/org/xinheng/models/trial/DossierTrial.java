package org.xinheng.models.trial;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.scorecard.Surroundings;

/**
 * Assesses one dossier after another by the definitions in force and by those proposed, and counts
 * what differs. Pure: the same dossiers, surroundings, night and definitions, the same tally. One
 * per thread.
 */
public final class DossierTrial {
  private final Terms terms;
  private final TrialSide before;
  private final TrialSide after;

  /**
   * What a trial rests on, as it travels to the executors.
   *
   * @param modelBefore risk model by the definitions in force; null where there is none
   * @param modelAfter risk model by those proposed; null where there is none
   * @param asOf the night
   */
  public record Terms(
      Definitions inForce,
      Definitions proposed,
      RiskBeside modelBefore,
      RiskBeside modelAfter,
      Surroundings surroundings,
      LocalDate asOf)
      implements Serializable {

    /** Plans in force whose visits are not over. */
    public List<Plan> plansBefore() {
      return TrialSide.plans(inForce, asOf);
    }

    /** Plans proposed whose visits are not over. */
    public List<Plan> plansAfter() {
      return TrialSide.plans(proposed, asOf);
    }
  }

  private DossierTrial(Terms terms, TrialSide before, TrialSide after) {
    this.terms = terms;
    this.before = before;
    this.after = after;
  }

  /**
   * Compiles both sides.
   *
   * @param matters register of matters known by the night
   */
  public static DossierTrial of(Terms terms, MatterRegister matters) {
    return new DossierTrial(
        terms,
        TrialSide.of(terms.inForce(), terms.modelBefore(), matters, terms.asOf()),
        TrialSide.of(terms.proposed(), terms.modelAfter(), matters, terms.asOf()));
  }

  /** Adds an enterprise to a tally, unless nothing was known of it by the night. */
  public void add(Dossier dossier, TrialTally tally) {
    TrialSide.Seen was = before.look(dossier, terms.surroundings(), terms.asOf());
    if (was == null) {
      return;
    }
    TrialSide.Seen would = after.look(dossier, terms.surroundings(), terms.asOf());
    tally.add(
        new Move(
            dossier.uscc(),
            was.name(),
            was.town(),
            was.standing(),
            would.standing(),
            ReasonChange.between(was.assessment().reasons(), would.assessment().reasons())));
    before.count(dossier.uscc(), was, tally.forecast(true));
    after.count(dossier.uscc(), would, tally.forecast(false));
  }
}
