package org.xinheng.models.warning.life;

import java.util.List;
import org.xinheng.models.warning.causes.Evidence;

/**
 * A warning as it stands on a night (预警). Days are days since 1970-01-01, null where there is none;
 * those of the handling belong to the last opening.
 *
 * @param id the same for every opening
 * @param cause what tells it from others of the rule and enterprise
 * @param state where it stands
 * @param openings how often it was opened
 * @param firstOpenedOn night of the first opening
 * @param openedOn night of the last opening
 * @param signedOn day it was taken up
 * @param verifiedOn day it was verified
 * @param disposedOn day it was dealt with
 * @param fedBackOn day it was reported back
 * @param endedOn night on which it was closed or cleared
 * @param outcome last code of feedback
 * @param due what must be done by when, and what was missed
 * @param evidence what it rests on, as last seen
 * @param history every step since the first opening
 */
public record Warning(
    String id,
    String cause,
    WarningState state,
    int openings,
    int firstOpenedOn,
    int openedOn,
    Integer signedOn,
    Integer verifiedOn,
    Integer disposedOn,
    Integer fedBackOn,
    Integer endedOn,
    String outcome,
    Due due,
    List<Evidence> evidence,
    List<Step> history) {

  public Warning {
    evidence = List.copyOf(evidence);
    history = List.copyOf(history);
  }

  /**
   * The deadlines of the last opening.
   *
   * @param signInBy day by which it must be taken up
   * @param verifyBy day by which it must be verified
   * @param disposeBy day by which it must be dealt with
   * @param missed how many of them have passed unmet: to the team's head, the bureau, oversight
   * @param escalatedOn night on which the last of these passed
   */
  public record Due(int signInBy, int verifyBy, int disposeBy, int missed, Integer escalatedOn) {}
}
