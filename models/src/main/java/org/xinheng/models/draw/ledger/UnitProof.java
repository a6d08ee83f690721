package org.xinheng.models.draw.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.NameRules;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerklePath;
import org.xinheng.models.draw.commitment.MerkleRange;

/**
 * What one unit is given: its leaf in the frame of a plan, and the path to the committed root.
 *
 * @param plan the plan
 * @param leaf the leaf
 * @param path its path
 */
public record UnitProof(String plan, String leaf, MerklePath path) {
  private static final Set<String> KEYS = Set.of("hashes", "index", "leaf", "leaves", "plan");

  /**
   * The proofs of one unit, one for each plan whose frame it stands in.
   *
   * @throws DrawException if it stands in none
   */
  public static List<UnitProof> all(OversightLedger ledger, String id) {
    List<UnitProof> proofs = new ArrayList<>();
    for (CommittedPlan plan : Chain.of(ledger.folder()).last().plans()) {
      find(ledger, plan.plan().plan(), id).ifPresent(proofs::add);
    }
    if (proofs.isEmpty()) {
      throw new DrawException(
          "Unit " + NameRules.shown(id), List.of("it is in the frame of no plan of this scope"));
    }
    return proofs;
  }

  /**
   * The proof of one unit, found by one pass over the frame of the plan.
   *
   * @throws DrawException if the unit is not in the frame
   */
  public static UnitProof of(OversightLedger ledger, String plan, String id) {
    return find(ledger, plan, id)
        .orElseThrow(
            () ->
                new DrawException(
                    "Unit " + NameRules.shown(id),
                    List.of("it is not in the frame of plan " + plan)));
  }

  private static Optional<UnitProof> find(OversightLedger ledger, String plan, String id) {
    List<CommittedPlan> plans = Chain.of(ledger.folder()).last().plans();
    int index = plans.stream().map(committed -> committed.plan().plan()).toList().indexOf(plan);
    Leaves leaves = Leaves.of(ledger.freeze().key());
    MerkleRange before = MerkleRange.from(0);
    List<String> own = new ArrayList<>();
    List<MerkleRange> after = new ArrayList<>();
    if (index >= 0) {
      ledger.eachUnit(
          index,
          unit -> {
            String leaf = leaves.of(plan, unit);
            if (unit.id().equals(id)) {
              own.add(leaf);
              after.add(MerkleRange.from(before.end() + 1));
            } else {
              (after.isEmpty() ? before : after.get(0)).add(leaf);
            }
          });
    }
    return own.isEmpty()
        ? Optional.empty()
        : Optional.of(new UnitProof(plan, own.get(0), MerklePath.between(before, after.get(0))));
  }

  /** The proof as it is handed over. */
  public String json() {
    return CanonicalJson.of(
        Map.of(
            "hashes", path.hashes(),
            "index", path.index(),
            "leaf", leaf,
            "leaves", path.leaves(),
            "plan", plan));
  }

  /**
   * The proofs of a text that was handed over, one in a line; empty lines do not count.
   *
   * @throws LedgerFault if a line is none, or there is none
   */
  public static List<UnitProof> readAll(String text) {
    List<UnitProof> proofs =
        text.lines().filter(line -> !line.isBlank()).map(UnitProof::read).toList();
    if (proofs.isEmpty()) {
      throw new LedgerFault("holds no proof");
    }
    return proofs;
  }

  private static UnitProof read(String line) {
    JsonRow row = JsonRow.of(line.strip(), KEYS);
    return new UnitProof(
        row.text("plan"),
        row.text("leaf"),
        new MerklePath(row.whole("index"), row.whole("leaves"), row.texts("hashes")));
  }

  /** Why the unit is not where the proof says, seen from a commitment. */
  public Optional<String> fault(Commitment commitment) {
    Optional<CommittedPlan> committed =
        commitment.plans().stream().filter(each -> each.plan().plan().equals(plan)).findFirst();
    if (committed.isEmpty()) {
      return Optional.of("the commitment has no plan " + NameRules.shown(plan));
    }
    if (committed.get().eligible() + committed.get().excluded() != path.leaves()) {
      return Optional.of("the path is one of " + path.leaves() + " leaves, the frame has others");
    }
    return path.root(leaf).equals(committed.get().frameRoot())
        ? Optional.empty()
        : Optional.of("leaf and path do not lead to the committed root of plan " + plan);
  }
}
