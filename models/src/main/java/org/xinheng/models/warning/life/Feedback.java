package org.xinheng.models.warning.life;

/**
 * What was known of the handling of a warning from one day on (预警反馈).
 *
 * @param warning id of the warning
 * @param code code of {@code warning-feedbacks}; null where an earlier report was withdrawn
 * @param on day it speaks of, as days since 1970-01-01
 * @param knownOn first day on which it was known
 */
public record Feedback(String warning, String code, int on, int knownOn) {}
