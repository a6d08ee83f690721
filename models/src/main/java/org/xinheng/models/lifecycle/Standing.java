package org.xinheng.models.lifecycle;

import org.xinheng.models.dossier.Fact;

/**
 * Whether one fact counts on a day, from when until when, and by which rule.
 *
 * @param counts whether it counts on the day asked for
 * @param countsFrom first day on which it counts; {@link #NONE} where no day is known
 * @param countsUntil first day on which it counts no more; {@link #NONE} where its end is open
 * @param whyNot id of the rule by which it does not count on the day; null where it counts
 * @param ruleId id of the deciding rule: {@code whyNot}, else what ends it, else what began it
 * @param explanation what that rule says, in Chinese
 * @param basis what that rule cites (依据)
 * @param tier code of its tier; null where it has none
 * @param objected whether an objection to it is pending (异议标注)
 */
public record Standing(
    Fact fact,
    boolean counts,
    int countsFrom,
    int countsUntil,
    String whyNot,
    String ruleId,
    String explanation,
    String basis,
    String tier,
    boolean objected) {
  /** Stands for a missing day. */
  public static final int NONE = DayTerm.NONE;
}
