package org.xinheng.models.enforcement.kpis;

import java.util.List;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.enforcement.checks.Acts;
import org.xinheng.models.enforcement.checks.Term;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.registers.MatterKind;

/** How an indicator is counted. */
public sealed interface Measure {

  /**
   * Acts among acts.
   *
   * @param of which acts
   * @param due counts only those whose day has passed; null where all count
   * @param inTime those whose term was kept, of those whose term has ended; null for another test
   * @param hit which of them; ignored beside a term
   * @param findings whether hits are inspections with a finding among those that took place
   * @param departments only their acts; empty for all
   */
  record Share(
      Acts of, DayTerm due, Term inTime, Condition hit, boolean findings, List<String> departments)
      implements Measure {}

  /**
   * Matters on the published lists that were acted on.
   *
   * @param kinds which matters
   * @param acts acts that count
   * @param atLeast only matters with so many acts; 0 for all in force
   * @param every what every act of a matter must be; null where one act is enough
   */
  record Matters(List<MatterKind> kinds, Acts acts, int atLeast, Condition every)
      implements Measure {}

  /**
   * Open enterprises that an act was about.
   *
   * @param acts acts that count
   * @param atLeast hits are those with so many of them
   */
  record Enterprises(Acts acts, int atLeast) implements Measure {}

  /** Double-random tasks whose draw used the supervision class: those of our own draws. */
  record Draws() implements Measure {}

  /**
   * Matters of the register that these departments are competent for.
   *
   * @param kinds which matters
   */
  record Competence(List<MatterKind> kinds, List<String> departments) implements Measure {}

  /**
   * Matters of the register in force that are on the published lists (清单公布).
   *
   * @param kinds which matters
   */
  record Published(List<MatterKind> kinds) implements Measure {}

  /**
   * Warnings that a team dealt with, or whose last day for it has passed (预警处置).
   *
   * @param inTime whether only those dealt with by that day are hits
   */
  record Handled(boolean inTime) implements Measure {}

  /** Visits of our own draws whose day has passed; hits are those with a result (抽查任务完成). */
  record Visited() implements Measure {}

  /**
   * Acts with which checks of enforcement.yaml found something amiss.
   *
   * @param acts acts that count
   * @param checks ids of the checks
   */
  record Faulted(Acts acts, List<String> checks) implements Measure {}

  /** Officers of the register. */
  record Staff(Standing standing) implements Measure {}

  /** What an officer may be. */
  enum Standing {
    /** Holds a certificate that is valid on the night (持证). */
    CERTIFIED,
    /** Belongs to a team of the register (一线). */
    IN_TEAM,
    /** Of those in a team, belongs to a town's (下沉镇街). */
    IN_TOWN_TEAM
  }

  /**
   * A plain number of acts, or a sum over them: it may be shown and never aimed at.
   *
   * @param sumOf amount summed up; null for a number of acts
   */
  record Total(Acts acts, Field sumOf) implements Measure {}

  /** No contract carries the data. */
  record Missing(String why) implements Measure {}
}
