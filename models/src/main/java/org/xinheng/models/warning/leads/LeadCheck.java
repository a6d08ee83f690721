package org.xinheng.models.warning.leads;

/**
 * What a rule asks to be checked once one of its warnings is confirmed.
 *
 * @param matter code of the matter to be checked
 * @param withinWorkingDays working days from the night the confirmation was known, in which it is
 */
public record LeadCheck(String matter, int withinWorkingDays) {}
