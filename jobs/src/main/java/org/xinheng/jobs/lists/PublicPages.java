package org.xinheng.jobs.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.ledger.Bulletin;
import org.xinheng.models.draw.ledger.Chain;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.StrataCount;
import org.xinheng.models.registers.MatterRegister;

/**
 * The public ledgers as pages that anybody reads (公示): the commitment before the seed, the bulletin
 * after the visits. They are made of a public ledger and public names alone, so that nothing inside
 * can stand on them; a page once written stays.
 */
final class PublicPages {
  static final String COMMITMENT = "commitment.html";
  static final String BULLETIN = "bulletin.html";

  private final PublicLedger ledger;
  private final Commitment commitment;
  private final PublicNames names;

  /**
   * Names that are public by nature.
   *
   * @param plans Chinese name of each plan
   * @param strata names of towns and of their classes by code
   * @param enterprises names of enterprises by code
   */
  record PublicNames(
      Map<String, String> plans,
      MatterRegister matters,
      CodeList departments,
      Map<String, String> strata,
      Map<String, String> enterprises) {}

  PublicPages(PublicLedger ledger, PublicNames names) {
    this.ledger = ledger;
    this.commitment = Chain.of(ledger.folder()).last();
    this.names = names;
  }

  /** A committed plan as the page shows it. */
  record PlanOnPage(
      String id, String name, List<String> matters, String root, long units, long eligible) {}

  /** A drawn plan as the page shows it. */
  record DrawnPlan(String id, String name, long drawn, List<Count> strata) {}

  /** Counts of one stratum, or of several small ones together. */
  record Count(String strata, long eligible, long drawn) {}

  /** A drawn enterprise as the page shows it. */
  record Drawn(String uscc, String name, String plans, List<String> posts) {}

  /** The codes whose names the bulletin shows. */
  static List<String> enterprises(PublicLedger ledger) {
    List<String> ids = new ArrayList<>();
    ledger.eachDrawn(drawn -> ids.add(drawn.id()));
    return ids.stream().distinct().toList();
  }

  void writeCommitment(Folders folder) {
    place(
        folder,
        COMMITMENT,
        "commitment",
        Map.of(
            "announcement", ledger.announcement(),
            "commitment", commitment,
            "previous", commitment.previous() == null ? "无 (首份承诺)" : commitment.previous(),
            "plans", commitment.plans().stream().map(this::plan).toList(),
            "definitions", List.copyOf(commitment.definitions().entrySet())));
  }

  void writeBulletin(Folders folder) {
    Bulletin bulletin = ledger.bulletin();
    List<Drawn> drawn = drawn();
    place(
        folder,
        BULLETIN,
        "bulletin",
        Map.of(
            "announcement",
            ledger.announcement(),
            "bulletin",
            bulletin,
            "plans",
            bulletin.plans().stream().map(this::drawnPlan).toList(),
            "drawn",
            drawn));
  }

  private PlanOnPage plan(CommittedPlan plan) {
    String id = plan.plan().plan();
    return new PlanOnPage(
        id,
        names.plans().getOrDefault(id, id),
        plan.plan().matters().stream().map(this::matter).toList(),
        plan.frameRoot(),
        plan.eligible() + plan.excluded(),
        plan.eligible());
  }

  private String matter(String code) {
    return names.matters().matter(code).map(known -> known.name()).orElse(code);
  }

  private DrawnPlan drawnPlan(Bulletin.PublicPlan plan) {
    return new DrawnPlan(
        plan.plan(),
        names.plans().getOrDefault(plan.plan(), plan.plan()),
        plan.drawn(),
        plan.strata().stream().map(this::count).toList());
  }

  private Count count(StrataCount count) {
    return new Count(
        String.join(
            "、",
            count.strata().stream().map(one -> names.strata().getOrDefault(one, one)).toList()),
        count.eligible(),
        count.drawn());
  }

  /** The drawn by their codes, each with its plans and posts. */
  private List<Drawn> drawn() {
    SortedMap<String, List<String>> plans = new TreeMap<>();
    ledger.eachDrawn(
        unit ->
            plans
                .computeIfAbsent(unit.id(), key -> new ArrayList<>())
                .add(names.plans().getOrDefault(unit.plan(), unit.plan())));
    Map<String, List<String>> posts = new HashMap<>();
    ledger.eachPost(
        post ->
            posts
                .computeIfAbsent(
                    post.visit().substring(post.visit().indexOf(':') + 1), key -> new ArrayList<>())
                .add(
                    names.departments().labelOf(post.department().replaceFirst("/.*", ""))
                        + ": "
                        + (post.officers().isEmpty() ? "未派员" : String.join("、", post.officers()))));
    return plans.entrySet().stream()
        .map(
            unit ->
                new Drawn(
                    unit.getKey(),
                    names.enterprises().getOrDefault(unit.getKey(), ""),
                    String.join("；", unit.getValue()),
                    posts.getOrDefault(unit.getKey(), List.of())))
        .toList();
  }

  /** Writes a page beside its place and moves it in. */
  private static void place(
      Folders folder, String page, String template, Map<String, Object> values) {
    folder.replace(page, Pages.text(template, values));
  }
}
