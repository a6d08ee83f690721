package org.xinheng.models.warning.leads;

/**
 * A targeted check that a confirmed warning became (线索核查). Days are days since 1970-01-01.
 *
 * @param id its number, of the warning and its opening, the same each night
 * @param matter code of the matter to be checked
 * @param from first day on which it may be made: the day after the confirmation was known
 * @param until last day on which it may be made
 */
public record Lead(String id, String matter, int from, int until) {}
