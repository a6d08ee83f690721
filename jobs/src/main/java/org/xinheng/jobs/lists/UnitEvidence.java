package org.xinheng.jobs.lists;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.xinheng.jobs.drawing.FrozenScope;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.ledger.LedgerFolder;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.UnitProof;
import org.xinheng.models.plans.Plan;

/**
 * What one enterprise is given to check its own part in a draw (抽查证明): its leaf and path in each
 * frame, and a page that says what they are. Whether it was drawn stands there once the bulletin
 * says so, and not before.
 *
 * @param name of the files, without their endings
 * @param json one proof per plan, a line each
 * @param text the page, in Chinese
 */
public record UnitEvidence(String name, String json, String text) {

  /**
   * The evidence for one enterprise.
   *
   * @param ledger folder of the oversight ledger; the public one lies beside it
   * @throws DrawException if there is no such ledger, or no frame of it holds the enterprise
   */
  public static UnitEvidence of(Path ledger, String uscc) {
    Path beside = ledger.toAbsolutePath().normalize().resolveSibling("public");
    return of(OversightLedger.at(ledger), PublicLedger.at(beside), uscc);
  }

  /** The evidence for one enterprise from both ledgers of a scope, wherever they lie. */
  public static UnitEvidence of(OversightLedger oversight, PublicLedger everybody, String uscc) {
    if (!oversight.isThere()) {
      throw new DrawException(
          "The folder " + oversight.folder().place(),
          List.of("it is no oversight ledger: " + LedgerFolder.FREEZE + " is not in it"));
    }
    FrozenScope scope = FrozenScope.of(oversight);
    List<UnitProof> proofs = UnitProof.all(scope.ledger(), uscc);
    List<String> lines = new ArrayList<>();
    lines.add("抽查证明");
    lines.add("");
    lines.add("统一社会信用代码: " + uscc);
    lines.add("统筹周期: " + scope.scope());
    lines.add("承诺公布日期: " + scope.freeze().committedAt());
    lines.add("承诺摘要: " + scope.commitment().digest());
    lines.add("");
    lines.add("在随机种子公布之前, 你单位已列入下列抽查计划的检查对象名录。名录由承诺摘要锁定,");
    lines.add("此后增删改动任何一个对象, 都会使名录根与承诺不符。");
    proofs.forEach(proof -> lines.addAll(plan(scope, proof)));
    lines.addAll(fate(everybody, scope, proofs, uscc));
    lines.add("");
    lines.add("自行核对 (只需 Python 3.8 以上版本和公示账本):");
    lines.add(
        "  python3 verify_draw.py 公示账本文件夹 --commitment %s --unit %s.json"
            .formatted(scope.commitment().digest(), name(scope, uscc)));
    return new UnitEvidence(
        name(scope, uscc),
        proofs.stream().map(UnitProof::json).collect(Collectors.joining("\n", "", "\n")),
        String.join("\n", lines) + "\n");
  }

  private static String name(FrozenScope scope, String uscc) {
    return (scope.scope() + "-" + uscc).replaceAll("[^\\p{L}\\p{N}-]", "_");
  }

  private static List<String> plan(FrozenScope scope, UnitProof proof) {
    String label =
        scope.plans().stream()
            .filter(plan -> plan.id().equals(proof.plan()))
            .map(Plan::label)
            .findFirst()
            .orElse(proof.plan());
    String root =
        scope.commitment().plans().stream()
            .filter(plan -> plan.plan().plan().equals(proof.plan()))
            .map(plan -> plan.frameRoot())
            .findFirst()
            .orElseThrow();
    return List.of(
        "",
        "%s (%s)".formatted(label, proof.plan()),
        "  名录第 %d 位, 共 %d 位".formatted(proof.path().index() + 1, proof.path().leaves()),
        "  名录根: " + root,
        "  核对: " + proof.fault(scope.commitment()).map(fault -> "不一致 " + fault).orElse("一致"));
  }

  /** What the bulletin makes public of the enterprise. */
  private static List<String> fate(
      PublicLedger everybody, FrozenScope scope, List<UnitProof> proofs, String uscc) {
    if (!everybody.isPublished()) {
      return List.of("", "抽取结果尚未公告; 公告之后, 公示账本会说明你单位是否被抽中。");
    }
    Set<String> drawn = new HashSet<>();
    everybody.eachDrawn(
        unit -> {
          if (unit.id().equals(uscc)) {
            drawn.add(unit.plan());
          }
        });
    Tickets tickets = Tickets.of(everybody.bulletin().drawingSeed(), scope.scope());
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "抽签号: %d / 2^52 (任何人都可以由公布的种子和秘密算出; 越小越先, 并与抽取概率一起决定是否抽中)",
            tickets.of(uscc)));
    proofs.forEach(
        proof ->
            lines.add(
                "  %s: %s".formatted(proof.plan(), drawn.contains(proof.plan()) ? "抽中" : "未抽中")));
    return lines;
  }
}
