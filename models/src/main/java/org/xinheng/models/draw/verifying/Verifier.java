package org.xinheng.models.draw.verifying;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.ledger.Chain;
import org.xinheng.models.draw.ledger.LedgerFault;
import org.xinheng.models.draw.ledger.LedgerFiles;
import org.xinheng.models.draw.ledger.LedgerFolder;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.UnitProof;

/** Checks the ledger of a folder, whichever it is, by itself alone. */
public final class Verifier {
  private Verifier() {}

  /** Checks a ledger of this machine, with the public one beside it where there is one. */
  public static Verification verify(Path folder, String published, String unitProof) {
    LedgerFiles beside =
        LedgerFiles.at(folder.toAbsolutePath().normalize().resolveSibling("public"));
    LedgerFiles told = PublicLedger.in(beside).isThere() ? beside : null;
    return verify(LedgerFiles.at(folder), told, published, unitProof);
  }

  /**
   * Checks a ledger, wherever it lies.
   *
   * @param told the public ledger that an oversight ledger is compared with; null for none
   * @param published the digest of the commitment as somebody saw it published; null for none
   * @param unitProof the proofs that a unit was given, one in a line; null for none
   * @throws DrawException if the folder is no ledger
   */
  public static Verification verify(
      LedgerFiles ledger, LedgerFiles told, String published, String unitProof) {
    OversightLedger oversight = OversightLedger.in(ledger);
    PublicLedger everybody = PublicLedger.in(ledger);
    Findings findings = new Findings();
    LedgerFolder files = oversight.folder();
    if (!oversight.isThere() && !everybody.isThere()) {
      throw new DrawException(
          "The folder " + files.place(),
          List.of(
              "it is no ledger: neither %s nor %s is in it"
                  .formatted(LedgerFolder.FREEZE, LedgerFolder.COMMITMENT)));
    }
    checkSeals(everybody.brokenSeals(), findings);
    Optional<Chain> chain = chain(files, published, findings);
    Optional<Commitment> commitment = chain.flatMap(each -> commitment(each, findings));
    commitment.ifPresent(each -> checkUnit(unitProof, each, findings));
    String digest = chain.map(Chain::digest).orElse("");
    if (oversight.isThere()) {
      return OversightCheck.of(oversight, commitment, publicLedger(told), findings)
          .verification(digest);
    }
    return PublicCheck.of(everybody, commitment, findings).verification(digest);
  }

  private static Optional<PublicLedger> publicLedger(LedgerFiles told) {
    Optional<PublicLedger> ledger = Optional.ofNullable(told).map(PublicLedger::in);
    if (ledger.filter(each -> !each.isThere()).isPresent()) {
      throw new DrawException(
          "The folder " + told.place(),
          List.of("it is no public ledger: no commitment.json is in it"));
    }
    return ledger;
  }

  private static Optional<Chain> chain(LedgerFolder files, String published, Findings findings) {
    try {
      Chain chain = Chain.of(files);
      findings.addAll(Finding.Subject.CHAIN, chain.faults());
      if (published != null) {
        findings.compare(
            Finding.Subject.COMMITMENT, "the digest of the commitment", chain.digest(), published);
      }
      return Optional.of(chain);
    } catch (LedgerFault e) {
      findings.add(Finding.Subject.CHAIN, e.getMessage());
      return Optional.empty();
    }
  }

  private static Optional<Commitment> commitment(Chain chain, Findings findings) {
    try {
      return Optional.of(chain.last());
    } catch (LedgerFault e) {
      findings.add(Finding.Subject.COMMITMENT, e.getMessage());
      return Optional.empty();
    }
  }

  private static void checkUnit(String proof, Commitment commitment, Findings findings) {
    if (proof != null) {
      findings.reads(
          Finding.Subject.UNIT,
          () ->
              UnitProof.readAll(proof)
                  .forEach(
                      unit ->
                          unit.fault(commitment)
                              .ifPresent(fault -> findings.add(Finding.Subject.UNIT, fault))));
    }
  }

  private static void checkSeals(Map<String, List<String>> broken, Findings findings) {
    broken.forEach((file, faults) -> findings.addAll(subjectOf(file), faults));
  }

  private static Finding.Subject subjectOf(String file) {
    return switch (file.replaceFirst("/.*", "")) {
      case LedgerFolder.CHAIN -> Finding.Subject.CHAIN;
      case LedgerFolder.COMMITMENT -> Finding.Subject.COMMITMENT;
      case LedgerFolder.FREEZE -> Finding.Subject.PLAN;
      case LedgerFolder.DEFINITIONS -> Finding.Subject.DEFINITIONS;
      case LedgerFolder.OFFICERS -> Finding.Subject.OFFICERS;
      case LedgerFolder.DRAW, LedgerFolder.BULLETIN -> Finding.Subject.SEED;
      case LedgerFolder.POSTS -> Finding.Subject.POSTS;
      case LedgerFolder.DRAWN, "results" -> Finding.Subject.RESULT;
      case "frames" -> Finding.Subject.FRAME;
      case "changes" -> Finding.Subject.CHANGES;
      default -> Finding.Subject.FILES;
    };
  }
}
