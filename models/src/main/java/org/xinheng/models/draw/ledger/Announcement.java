package org.xinheng.models.draw.ledger;

/**
 * What the public is told before the seed can be known.
 *
 * @param scope the scope
 * @param commitment digest of the commitment
 * @param committedAt when it was published: a day, or an instant with its offset
 */
public record Announcement(String scope, String commitment, String committedAt) {}
