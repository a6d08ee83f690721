package org.xinheng.models.scorecard;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * One cause of lost points (扣分原因): enough to answer an objection with.
 *
 * @param group id of the group; {@link Card#DIRECT} for a direct rule
 * @param indicator id of the indicator, or of the direct rule
 * @param points points lost after caps; 0 where a cap left none, and for direct rules
 * @param contract contract of the evidence
 * @param factKey key of the fact; null where what is missing or stale costs the points
 * @param document number an officer would cite; null as {@code factKey}
 * @param countsFrom first day on which it costs; null where there is none
 * @param countsUntil first day on which it costs no more by itself; null where its end is open
 * @param basis what the indicator cites (依据)
 * @param confirmed whether that source was seen to say so
 * @param restores what would restore the points, in Chinese (信用修复路径)
 * @param rule id of the lifecycle rule that ends it, else of the one that began it; null without a
 *     fact
 * @param objected whether an objection to the fact is pending (异议标注)
 */
public record Reason(
    String group,
    String indicator,
    int points,
    String contract,
    String factKey,
    String document,
    LocalDate countsFrom,
    LocalDate countsUntil,
    String basis,
    boolean confirmed,
    String restores,
    String rule,
    boolean objected)
    implements Serializable {}
