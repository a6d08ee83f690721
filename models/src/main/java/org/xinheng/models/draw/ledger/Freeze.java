package org.xinheng.models.draw.ledger;

import java.util.SortedMap;

/**
 * What a frozen scope keeps beside its commitment.
 *
 * @param scope the scope
 * @param committedAt when the commitment was published: a day, or an instant with its offset
 * @param key the key of oversight
 * @param secret the secret, revealed at the end
 * @param reserves next ranks kept in each class and stratum, by plan
 */
public record Freeze(
    String scope,
    String committedAt,
    String key,
    String secret,
    SortedMap<String, Integer> reserves) {}
