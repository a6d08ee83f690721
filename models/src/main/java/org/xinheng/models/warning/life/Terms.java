package org.xinheng.models.warning.life;

/**
 * The terms of one rule that decide the life of its warnings.
 *
 * @param signIn working days until it must be taken up
 * @param verify working days until it must be verified
 * @param dispose working days until it must be dealt with
 * @param clearAfterDays days without the cause after which it clears itself
 * @param coolDownDays days after its end before the same cause opens it again
 */
public record Terms(int signIn, int verify, int dispose, int clearAfterDays, int coolDownDays) {}
