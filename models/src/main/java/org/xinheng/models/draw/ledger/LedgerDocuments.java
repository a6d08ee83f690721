package org.xinheng.models.draw.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.Seed;

/** The single documents of an oversight ledger as canonical JSON, and back. */
public final class LedgerDocuments {
  static final Set<String> SEED = Set.of("appeared_at", "proof", "source", "text");
  private static final Set<String> COMMITMENT =
      Set.of(
          "definitions",
          "key_digest",
          "officers_root",
          "plans",
          "previous",
          "protocol",
          "scope",
          "secret_digest",
          "seed_due",
          "seed_source");
  private static final Set<String> COMMITTED_PLAN =
      Set.of("eligible", "excluded", "frame_root", "matters", "plan", "rates_bp");
  private static final Set<String> FREEZE =
      Set.of("audience", "committed_at", "key", "plans", "protocol", "scope", "secret");
  private static final Set<String> DRAW = Set.of("drawing_seed", "plans", "seed");
  private static final Set<String> CELL = Set.of("class", "drawn", "eligible", "stratum");

  private LedgerDocuments() {}

  /** The commitment of its published text; reserves, which it does not hold, are none. */
  public static Commitment commitment(String text) {
    JsonRow row = JsonRow.of(text, COMMITMENT);
    if (!row.text("protocol").equals(Commitment.PROTOCOL)) {
      throw new LedgerFault("follows the protocol " + row.text("protocol"));
    }
    try {
      return new Commitment(
          row.text("scope"),
          row.rows("plans", COMMITTED_PLAN).stream().map(LedgerDocuments::committedPlan).toList(),
          row.text("officers_root"),
          row.textsByName("definitions"),
          row.text("key_digest"),
          row.text("secret_digest"),
          row.text("seed_source"),
          row.text("seed_due"),
          row.textOrNull("previous"));
    } catch (DrawException e) {
      throw new LedgerFault("is refused: " + String.join(", ", e.faults()));
    }
  }

  private static CommittedPlan committedPlan(JsonRow row) {
    return new CommittedPlan(
        new DrawPlan(row.text("plan"), row.texts("matters"), row.numbersByName("rates_bp"), 0),
        row.text("frame_root"),
        row.whole("eligible"),
        row.whole("excluded"));
  }

  static String of(Freeze freeze) {
    return CanonicalJson.of(
        Map.of(
            "audience", "oversight",
            "committed_at", freeze.committedAt(),
            "key", freeze.key(),
            "plans",
                freeze.reserves().entrySet().stream()
                    .map(plan -> Map.of("plan", plan.getKey(), "reserves", plan.getValue()))
                    .toList(),
            "protocol", Commitment.PROTOCOL,
            "scope", freeze.scope(),
            "secret", freeze.secret()));
  }

  public static Freeze freeze(String text) {
    JsonRow row = JsonRow.of(text, FREEZE);
    SortedMap<String, Integer> reserves = new TreeMap<>();
    for (JsonRow plan : row.rows("plans", Set.of("plan", "reserves"))) {
      reserves.put(plan.text("plan"), plan.small("reserves"));
    }
    Freeze freeze =
        new Freeze(
            row.text("scope"),
            row.text("committed_at"),
            row.text("key"),
            row.text("secret"),
            reserves);
    if (freeze.key().isEmpty() || !of(freeze).equals(text)) {
      throw new LedgerFault("is not the freeze of an oversight ledger of this protocol");
    }
    return freeze;
  }

  static String of(DrawHead head) {
    return CanonicalJson.of(
        Map.of(
            "drawing_seed", head.drawingSeed(),
            "plans",
                head.plans().stream()
                    .map(
                        plan ->
                            Map.of(
                                "plan", plan.plan(),
                                "cells", plan.cells().stream().map(LedgerDocuments::cell).toList()))
                    .toList(),
            "seed", seed(head.seed())));
  }

  private static Map<String, Object> cell(DrawHead.CellSize cell) {
    return Map.of(
        "class", cell.unitClass(),
        "drawn", cell.drawn(),
        "eligible", cell.eligible(),
        "stratum", cell.stratum());
  }

  static Map<String, Object> seed(Seed seed) {
    return Map.of(
        "appeared_at", seed.appearedAt(),
        "proof", seed.proof(),
        "source", seed.source(),
        "text", seed.text());
  }

  static Seed seed(JsonRow row) {
    return new Seed(
        row.text("text"), row.text("source"), row.text("appeared_at"), row.text("proof"));
  }

  public static DrawHead drawHead(String text) {
    JsonRow row = JsonRow.of(text, DRAW);
    List<DrawHead.PlanSizes> plans =
        row.rows("plans", Set.of("cells", "plan")).stream()
            .map(plan -> new DrawHead.PlanSizes(plan.text("plan"), cells(plan)))
            .toList();
    return new DrawHead(seed(row.row("seed", SEED)), row.text("drawing_seed"), plans);
  }

  private static List<DrawHead.CellSize> cells(JsonRow plan) {
    return plan.rows("cells", CELL).stream()
        .map(
            cell ->
                new DrawHead.CellSize(
                    cell.text("class"),
                    cell.text("stratum"),
                    cell.whole("eligible"),
                    cell.whole("drawn")))
        .toList();
  }
}
