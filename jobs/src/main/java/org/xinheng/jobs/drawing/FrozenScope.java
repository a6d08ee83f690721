package org.xinheng.jobs.drawing;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.ledger.Chain;
import org.xinheng.models.draw.ledger.Freeze;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.plans.Plan;
import org.xinheng.models.plans.Plans;
import org.xinheng.models.supervision.Supervision;

/**
 * A frozen scope as its ledger holds it. Its plans are read from the definitions that were frozen
 * with it: a definition changed since then changes nothing.
 *
 * @param plans its plans, in the order of the commitment
 */
public record FrozenScope(
    OversightLedger ledger,
    Freeze freeze,
    Commitment commitment,
    Definitions definitions,
    List<Plan> plans) {

  /** The scope of a ledger whose freeze is sealed. */
  public static FrozenScope of(OversightLedger ledger) {
    Freeze freeze = ledger.freeze();
    Definitions definitions =
        Definitions.of(
            ledger.definitions().entrySet().stream()
                .map(file -> new DefinitionFile(file.getKey(), file.getValue()))
                .toList());
    Plans announced = Plans.announced(definitions, Supervision.of(definitions));
    return new FrozenScope(
        ledger,
        freeze,
        Chain.of(ledger.folder()).last(),
        definitions,
        inOrder(announced.ofScope(freeze.scope())));
  }

  /** Plans in the order of a commitment. */
  static List<Plan> inOrder(List<Plan> plans) {
    return plans.stream().sorted(Comparator.comparing(Plan::id, CodePoints.ORDER)).toList();
  }

  /** When the commitment of a night is public: the night runs on the day after. */
  static LocalDate committedOn(LocalDate asOf) {
    return asOf.plusDays(1);
  }

  /** Its name. */
  public String scope() {
    return freeze.scope();
  }

  /** The night that froze it. */
  public LocalDate frozenOn() {
    return LocalDate.parse(freeze.committedAt()).minusDays(1);
  }

  /** The first plan: days of freeze and draw and the seed are the same for all. */
  public Plan any() {
    return plans.get(0);
  }
}
