package org.xinheng.jobs.generating.delivering;

import java.util.EnumMap;
import java.util.Map;

/** What one source delivered on one day: the truth that ingest is compared with. */
public final class Tally {
  private long delivered;
  private long accepted;
  private long facts;
  private long deleted;
  private final Map<Fault, Long> planted = new EnumMap<>(Fault.class);

  void accept(boolean isFirst) {
    delivered++;
    accepted++;
    facts += isFirst ? 1 : 0;
  }

  void delete() {
    delivered++;
    accepted++;
    deleted++;
  }

  void plant(Fault fault) {
    delivered++;
    accepted += fault.isRefused() ? 0 : 1;
    planted.merge(fault, 1L, Long::sum);
  }

  void add(Tally other) {
    delivered += other.delivered;
    accepted += other.accepted;
    facts += other.facts;
    deleted += other.deleted;
    other.planted.forEach((fault, count) -> planted.merge(fault, count, Long::sum));
  }

  public long delivered() {
    return delivered;
  }

  public long accepted() {
    return accepted;
  }

  /** Records told for the first time. */
  public long facts() {
    return facts;
  }

  public long deleted() {
    return deleted;
  }

  public Map<Fault, Long> planted() {
    return planted;
  }
}
