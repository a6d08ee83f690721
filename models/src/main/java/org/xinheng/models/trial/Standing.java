package org.xinheng.models.trial;

import java.io.Serializable;
import org.xinheng.models.scorecard.Grade;
import org.xinheng.models.supervision.RiskClass;
import org.xinheng.models.supervision.SupervisionClass;

/**
 * Where an enterprise stands by one set of definitions.
 *
 * @param whyNotAssessed rule by which it is not assessed; null where it is
 * @param points 0 where it is not assessed
 * @param grade null where it is not assessed
 * @param directRule rule that made the grade worse; null where none did
 * @param riskClass null where it has none
 * @param supervisionClass null where it has none
 * @param basis id of the cell or rule that gave the supervision class
 * @param weight odds inside class and stratum; 0 without a class
 */
public record Standing(
    String whyNotAssessed,
    int points,
    Grade grade,
    String directRule,
    RiskClass riskClass,
    SupervisionClass supervisionClass,
    String basis,
    long weight)
    implements Serializable {}
