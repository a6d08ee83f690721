package org.xinheng.models.enforcement;

import java.util.List;
import org.xinheng.models.enforcement.checks.Finding;

/**
 * What a night's review saw of one enterprise's file.
 *
 * @param uscc the enterprise
 * @param name its name; null where it is not known
 * @param town code of its town; null where it is not known
 * @param findings what was amiss
 * @param cases fines to be compared with those of others
 * @param shares hits among so many of indicators that are cut by supervision class
 */
public record Reviewed(
    String uscc,
    String name,
    String town,
    List<Finding> findings,
    List<LikeCase> cases,
    List<Share> shares) {

  public Reviewed {
    findings = List.copyOf(findings);
    cases = List.copyOf(cases);
    shares = List.copyOf(shares);
  }

  /** Hits of an indicator at one enterprise. */
  public record Share(String kpi, long hits, long counted) {}

  /** Whether there is nothing to pass on. */
  public boolean isEmpty() {
    return findings.isEmpty() && cases.isEmpty() && shares.isEmpty();
  }
}
