package org.xinheng.models.quality;

/**
 * What a source promises about its deliveries, as its mapping declares it.
 *
 * @param source name of the source
 * @param contract contract it delivers
 * @param series feeds of one contract and series stand in for each other, such as two editions
 * @param isSnapshot whether each delivery holds everything
 * @param expectedEveryDays how often a delivery is due
 * @param maxAgeDays beyond that age the feed is late
 * @param closesWhenLate whether a late feed closes the gate; otherwise its contract is stale
 */
public record Feed(
    String source,
    String contract,
    String series,
    boolean isSnapshot,
    int expectedEveryDays,
    int maxAgeDays,
    boolean closesWhenLate) {}
