package org.xinheng.models.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.models.dossier.DossierTable.SHIPPED;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.draw.ledger.LedgerFault;

class RuleRecordTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-07-10");
  private static final RuleEntry PROPOSAL =
      new RuleEntry(
          RuleEntry.Kind.PROPOSAL, "aaa", "new", "old", "王 芳", "分值过重", TODAY, null, "ttt");

  private final TreeMap<String, String> files = new TreeMap<>();

  @Test
  void entriesAreReadBackInTheirOrder() {
    add(PROPOSAL);
    RuleEntry approval = PROPOSAL.approved("李强", TODAY, TODAY.plusDays(2));
    add(approval);

    assertThat(record().entries()).containsExactly(PROPOSAL, approval);
    assertThat(files).containsOnlyKeys("00001.json", "00002.json");
    assertThat(record().proposal("aa")).contains(PROPOSAL);
    assertThat(record().proposal("b")).isEmpty();
  }

  @Test
  void anEntryThatIsAlteredOrTakenOutIsSeen() {
    add(PROPOSAL);
    add(PROPOSAL.approved("李强", TODAY, TODAY));
    add(PROPOSAL.approved("李强", TODAY, TODAY.plusDays(1)));

    files.computeIfPresent("00001.json", (name, text) -> text.replace("分值过重", "别的原因"));
    assertThatThrownBy(this::record)
        .isInstanceOf(LedgerFault.class)
        .hasMessage("00002.json is not bound to the entry before");

    files.remove("00001.json");
    assertThatThrownBy(this::record).hasMessage("00002.json is not 00001.json");
  }

  @Test
  void aNightRunsByTheLatestApprovalDatedFromItOrBefore() {
    add(PROPOSAL.approved("李强", TODAY, TODAY.plusDays(5)));
    RuleEntry sooner = PROPOSAL.approved("赵敏", TODAY, TODAY.plusDays(1));
    add(sooner);

    assertThat(record().approvedFor(TODAY)).isEmpty();
    assertThat(record().approvedFor(TODAY.plusDays(4))).contains(sooner);
    assertThat(record().approvedFor(TODAY.plusDays(5)).orElseThrow().person()).isEqualTo("李强");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          王芳   | 2026-07-11 | old   | proposed it; a second person approves
          ＷＡＮＧ | 2026-07-09 | old   | is past
          李强   | 2026-07-11 | other | The definitions in force have changed since
          ' '    | 2026-07-11 | old   | It has no approver
          """)
  void anApprovalIsRefused(String approver, LocalDate from, String inForce, String why) {
    add(PROPOSAL);

    assertThat(record().faults(PROPOSAL, PROPOSAL.approved(approver, TODAY, from), inForce))
        .singleElement()
        .asString()
        .contains(why);
  }

  @Test
  void anotherPersonApprovesFromTodayOnButNotTwice() {
    add(PROPOSAL);
    RuleEntry approval = PROPOSAL.approved("李强", TODAY, TODAY);
    assertThat(record().faults(PROPOSAL, approval, "old")).isEmpty();

    add(approval);

    assertThat(record().faults(PROPOSAL, approval, "new"))
        .containsExactly("李强 approved it on 2026-07-10 from 2026-07-10 already.");
  }

  @Test
  void plansAndCommentsNeedNoApprovalAndAWeightDoes() {
    String plan = "plans/2026Q3-1-market.yaml";
    String cards = "public-credit.yaml";
    var replanned =
        SHIPPED.with(
            new DefinitionFile(plan, SHIPPED.file(plan).text() + "\n# late\n"),
            new DefinitionFile(cards, "# said otherwise\n" + SHIPPED.file(cards).text()));
    var reweighed =
        SHIPPED.with(
            new DefinitionFile(cards, SHIPPED.file(cards).text().replace("A: 990", "A: 985")));

    assertThat(RulesDigest.of(replanned)).isEqualTo(RulesDigest.of(SHIPPED));
    assertThat(RulesDigest.differing(SHIPPED, replanned)).isEmpty();
    assertThat(RulesDigest.differing(SHIPPED, reweighed)).containsExactly(cards);
    assertThat(
            RuleRecord.faults(
                new RuleEntry(
                    RuleEntry.Kind.PROPOSAL, "d", "same", "same", "", " ", TODAY, null, "t")))
        .isEqualTo(
            List.of(
                "It has no author.",
                "It has no reason.",
                "It changes plans alone, and a plan names its own approval in its file."));
  }

  private RuleRecord record() {
    return RuleRecord.of(files);
  }

  private void add(RuleEntry entry) {
    RuleRecord kept = record();
    files.put(kept.nextFile(), kept.text(entry));
  }
}
