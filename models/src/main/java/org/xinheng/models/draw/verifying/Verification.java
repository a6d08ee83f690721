package org.xinheng.models.draw.verifying;

import java.util.List;

/**
 * What came of checking a ledger.
 *
 * @param summary what was checked, in one sentence
 * @param commitment digest of the commitment, to be compared with the published one
 * @param ledger digest of the oversight ledger, to be compared with the published one; in a public
 *     ledger the published one
 * @param findings every difference
 */
public record Verification(
    String summary, String commitment, String ledger, List<Finding> findings) {
  public Verification {
    findings = List.copyOf(findings);
  }

  public boolean isSound() {
    return findings.isEmpty();
  }
}
