package org.xinheng.models.draw.ledger;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.Sha256;

/**
 * All commitments from the first to that of a ledger, each naming the digest of the one before.
 *
 * @param texts their published texts
 */
public record Chain(List<String> texts) {
  public Chain {
    texts = List.copyOf(texts);
  }

  static Iterator<String> lines(List<String> earlier, Commitment commitment) {
    return Stream.concat(earlier.stream(), Stream.of(commitment.json())).iterator();
  }

  /**
   * The chain of a folder.
   *
   * @throws LedgerFault if it has no commitment
   */
  public static Chain of(LedgerFolder folder) {
    List<String> texts = new ArrayList<>();
    LineFile.read(folder.resolve(LedgerFolder.CHAIN), texts::add);
    if (texts.isEmpty()) {
      throw new LedgerFault(LedgerFolder.CHAIN + " holds no commitment");
    }
    return new Chain(texts);
  }

  /**
   * The commitment of this ledger, the last one.
   *
   * @throws LedgerFault if it cannot be read
   */
  public Commitment last() {
    return LedgerDocuments.commitment(texts.get(texts.size() - 1));
  }

  /** Digest of the last commitment. */
  public String digest() {
    return Sha256.hex(texts.get(texts.size() - 1));
  }

  /** Where the chain is broken. */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    Set<String> scopes = new HashSet<>();
    String previous = null;
    for (int i = 0; i < texts.size(); i++) {
      String name = LedgerFolder.CHAIN + ":" + (i + 1) + " ";
      try {
        Commitment commitment = LedgerDocuments.commitment(texts.get(i));
        if (!Objects.equals(commitment.previous(), previous)) {
          faults.add(
              name + "names " + commitment.previous() + " as the one before, which is " + previous);
        }
        if (!scopes.add(commitment.scope())) {
          faults.add(name + "repeats the scope " + commitment.scope());
        }
      } catch (LedgerFault e) {
        faults.add(name + e.getMessage());
      }
      previous = Sha256.hex(texts.get(i));
    }
    return faults;
  }
}
