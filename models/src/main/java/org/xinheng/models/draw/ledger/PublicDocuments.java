package org.xinheng.models.draw.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.draw.commitment.CanonicalJson;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.ledger.Bulletin.DrawnUnit;
import org.xinheng.models.draw.ledger.Bulletin.PublicPlan;
import org.xinheng.models.draw.ledger.Bulletin.PublicPost;

/** What a public ledger holds as canonical JSON, and back. */
final class PublicDocuments {
  private static final String CHANGES = "changes";
  private static final Set<String> ANNOUNCEMENT =
      Set.of("audience", "commitment", "committed_at", "protocol", "scope");
  private static final Set<String> BULLETIN =
      Set.of(CHANGES, "drawing_seed", "oversight_digest", "plans", "secret", "seed");

  /** Those of a bulletin that was written before changes were told. */
  private static final Set<String> BULLETIN_WITHOUT_CHANGES =
      Set.of("drawing_seed", "oversight_digest", "plans", "secret", "seed");

  private PublicDocuments() {}

  static String of(Announcement announcement) {
    return CanonicalJson.of(
        Map.of(
            "audience", "public",
            "commitment", announcement.commitment(),
            "committed_at", announcement.committedAt(),
            "protocol", Commitment.PROTOCOL,
            "scope", announcement.scope()));
  }

  static Announcement announcement(String text) {
    JsonRow row = JsonRow.of(text, ANNOUNCEMENT);
    Announcement announcement =
        new Announcement(row.text("scope"), row.text("commitment"), row.text("committed_at"));
    if (!of(announcement).equals(text)) {
      throw new LedgerFault("is not the commitment of a public ledger of this protocol");
    }
    return announcement;
  }

  static String of(Bulletin bulletin) {
    return CanonicalJson.of(
        Map.of(
            CHANGES,
            Map.of("entries", bulletin.changes().entries(), "last", bulletin.changes().last()),
            "drawing_seed",
            bulletin.drawingSeed(),
            "oversight_digest",
            bulletin.oversightDigest(),
            "plans",
            bulletin.plans().stream().map(PublicDocuments::plan).toList(),
            "secret",
            bulletin.secret(),
            "seed",
            LedgerDocuments.seed(bulletin.seed())));
  }

  private static Map<String, Object> plan(PublicPlan plan) {
    List<Map<String, Object>> strata =
        plan.strata().stream()
            .map(
                count ->
                    Map.<String, Object>of(
                        "drawn", count.drawn(),
                        "eligible", count.eligible(),
                        "strata", count.strata()))
            .toList();
    return Map.of("drawn", plan.drawn(), "plan", plan.plan(), "strata", strata);
  }

  static Bulletin bulletin(String text) {
    boolean tells = JsonRow.ofAny(text).has(CHANGES);
    JsonRow row = JsonRow.of(text, tells ? BULLETIN : BULLETIN_WITHOUT_CHANGES);
    return new Bulletin(
        LedgerDocuments.seed(row.row("seed", LedgerDocuments.SEED)),
        row.text("secret"),
        row.text("drawing_seed"),
        row.text("oversight_digest"),
        tells ? changes(row.row(CHANGES, Set.of("entries", "last"))) : new ChangesHead(0, ""),
        row.rows("plans", Set.of("drawn", "plan", "strata")).stream()
            .map(plan -> new PublicPlan(plan.text("plan"), plan.whole("drawn"), strata(plan)))
            .toList());
  }

  private static ChangesHead changes(JsonRow row) {
    return new ChangesHead(row.small("entries"), row.text("last"));
  }

  private static List<StrataCount> strata(JsonRow plan) {
    return plan.rows("strata", Set.of("drawn", "eligible", "strata")).stream()
        .map(
            count ->
                new StrataCount(
                    count.texts("strata"), count.whole("eligible"), count.whole("drawn")))
        .toList();
  }

  static String of(DrawnUnit drawn) {
    return CanonicalJson.of(Map.of("id", drawn.id(), "plan", drawn.plan()));
  }

  static DrawnUnit drawnUnit(String line) {
    JsonRow row = JsonRow.of(line, Set.of("id", "plan"));
    return new DrawnUnit(row.text("plan"), row.text("id"));
  }

  static String of(PublicPost post) {
    return CanonicalJson.of(
        Map.of(
            "department", post.department(),
            "officers", post.officers(),
            "visit", post.visit()));
  }

  static PublicPost post(String line) {
    JsonRow row = JsonRow.of(line, Set.of("department", "officers", "visit"));
    return new PublicPost(row.text("visit"), row.text("department"), row.texts("officers"));
  }
}
