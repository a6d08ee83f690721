package org.xinheng.models.enforcement;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.enforcement.checks.AnnouncedPlan;
import org.xinheng.models.enforcement.checks.CertifiedOfficer;
import org.xinheng.models.enforcement.checks.Finding;
import org.xinheng.models.enforcement.checks.Grounds;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterKind;
import org.xinheng.models.registers.MatterRegister;

/** Reviews of single dossiers by the shipped checks, beside small registers. */
public final class ReviewTrial {
  public static final Definitions SHIPPED = DossierTable.SHIPPED;
  static final LocalDate NIGHT = LocalDate.parse("2026-06-30");
  private static final LocalDate SINCE = LocalDate.parse("2020-01-01");

  public static final MatterRegister MATTERS =
      MatterRegister.of(
          List.of(
              matter("SC001", "食品销售经营监督检查", "MARKET", MatterKind.KEY_INSPECTION, true),
              matter("SC004", "企业公示信息检查", "MARKET", MatterKind.GENERAL_INSPECTION, true),
              matter("SC006", "广告行为检查", "MARKET", MatterKind.GENERAL_INSPECTION, false),
              matter("SC008", "商标使用行为检查", "MARKET", MatterKind.UNDISTURBED, true),
              matter("SC010", "销售不符合食品安全标准食品的处罚", "MARKET", MatterKind.PENALTY, true),
              matter("SC011", "虚假宣传的处罚", "MARKET", MatterKind.PENALTY, true),
              matter("ZF001", "户外广告设施检查", "COMPREHENSIVE", MatterKind.GENERAL_INSPECTION, true),
              matter("JT001", "道路货物运输经营检查", "TRANSPORT", MatterKind.GENERAL_INSPECTION, true)));

  public static final List<CertifiedOfficer> OFFICERS =
      List.of(
          officer("YW1", "T-MARKET", "2030-12-31"),
          officer("YW2", "T-330782001", "2026-03-31"),
          new CertifiedOfficer("YW3", "T-330782001", day("2030-12-31"), Set.of(DossierTable.USCC)),
          officer("YW4", "OFFICE", "2030-12-31"));

  private ReviewTrial() {}

  private static Matter matter(
      String code, String name, String department, MatterKind kind, boolean isPublished) {
    OptionalLong cap =
        kind == MatterKind.GENERAL_INSPECTION ? OptionalLong.of(2) : OptionalLong.empty();
    return new Matter(code, name, department, kind, isPublished, cap, SINCE, null);
  }

  private static CertifiedOfficer officer(String id, String team, String until) {
    return new CertifiedOfficer(id, team, day(until), Set.of());
  }

  static int day(String date) {
    return DossierTable.day(date);
  }

  static Grounds grounds() {
    return new Grounds(
        SHIPPED,
        MATTERS,
        OFFICERS,
        List.of(new AnnouncedPlan("MARKET", day("2026-01-05"))),
        Map.of());
  }

  /** Reviews dossiers one after the other; what is counted goes to the counts. */
  static List<Reviewed> review(ReviewCounts counts, String... tables) {
    Review review = Review.of(SHIPPED, grounds(), counts, NIGHT);
    return Arrays.stream(tables).map(DossierTable::dossier).map(review::look).toList();
  }

  /** What is counted of one dossier. */
  public static ReviewCounts counts(String... tables) {
    ReviewCounts counts = new ReviewCounts();
    review(counts, tables);
    return counts;
  }

  /** Findings of one dossier as "check document measured / allowed". */
  static List<String> findings(String tables) {
    return review(new ReviewCounts(), tables).get(0).findings().stream()
        .map(ReviewTrial::text)
        .toList();
  }

  private static String text(Finding finding) {
    return finding.check()
        + " "
        + finding.document()
        + " "
        + finding.measured()
        + (finding.allowed() == null ? "" : " / " + finding.allowed());
  }

  /** The shipped definitions with the first of each text of a file replaced by the one after it. */
  public static Definitions with(String path, String... replacements) {
    String text = SHIPPED.file(path).text();
    for (int i = 0; i < replacements.length; i += 2) {
      int at = text.indexOf(replacements[i]);
      if (at < 0) {
        throw new IllegalArgumentException("There is no \"" + replacements[i] + "\"");
      }
      text =
          text.substring(0, at)
              + replacements[i + 1]
              + text.substring(at + replacements[i].length());
    }
    return SHIPPED.with(new DefinitionFile(path, text));
  }
}
