package org.xinheng.models.risk.classes;

import org.xinheng.models.dossier.Fact;
import org.xinheng.models.supervision.RiskClass;

/**
 * The risk class of one enterprise, and why.
 *
 * @param basis id of what gave it; {@link RiskClasses#labels()} says what it means
 * @param evidence record that triggered a direct rule; null where none did
 */
public record RiskStanding(RiskClass riskClass, String basis, Fact evidence) {}
