package org.xinheng.models.warning.life;

/**
 * One line in the history of a warning (流转记录).
 *
 * @param on night on which it happened, as days since 1970-01-01
 * @param opening which of its openings it belongs to, from 1
 * @param state state it led to
 * @param feedback code of the feedback that led there; null where none did
 */
public record Step(int on, int opening, WarningState state, String feedback) {}
