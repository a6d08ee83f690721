package org.xinheng.models.enforcement;

/**
 * A fine, to be compared with those of like cases.
 *
 * @param cause cause of action
 * @param kind code of the penalty
 * @param tier code of the discretion tier
 * @param department code of the department that decided; null where it is not known
 * @param document number of the decision
 * @param on day of the decision, as days since 1970-01-01
 * @param fineCents the fine
 * @param isExplained whether the decision gives its reasons for the tier
 */
public record LikeCase(
    String cause,
    String kind,
    String tier,
    String department,
    String document,
    int on,
    long fineCents,
    boolean isExplained) {}
