package org.xinheng.jobs.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.lake.Folders;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.commitment.Seed;
import org.xinheng.models.draw.ledger.Bulletin;
import org.xinheng.models.draw.ledger.ChangesHead;
import org.xinheng.models.draw.ledger.PublicLedger;
import org.xinheng.models.draw.ledger.StrataCount;
import org.xinheng.models.registers.MatterRegister;

/** What the public reads. */
class PublicPagesTest {
  @TempDir private Path folder;
  private PublicLedger ledger;

  @BeforeEach
  void publish() {
    DrawPlan plan =
        new DrawPlan("P-1", List.of("SC004"), new TreeMap<>(Map.of("A", 4711, "B", 4712)), 2);
    Commitment commitment =
        new Commitment(
            "2026Q4",
            List.of(new CommittedPlan(plan, "ab12", 90, 10)),
            "cd34",
            new TreeMap<>(Map.of("draws.yaml", "ef56")),
            "1a",
            "2b",
            "双色球<b>",
            "2026-10-08",
            null);
    ledger = PublicLedger.at(folder.resolve("ledger"));
    ledger.announce(List.of(), commitment, "2026-10-07");
    ledger.publish(
        new Bulletin(
            new Seed("03 11", "双色球<b>", "2026-10-08", "record 1"),
            "secret",
            "99",
            "77",
            new ChangesHead(3, "5ead"),
            List.of(
                new Bulletin.PublicPlan(
                    "P-1", 2, List.of(new StrataCount(List.of("330782001"), 90, 2))))),
        List.of(new Bulletin.DrawnUnit("P-1", "91A"), new Bulletin.DrawnUnit("P-1", "91B"))
            .iterator(),
        List.of(
            new Bulletin.PublicPost(
                "2026Q4:91A", "MARKET", List.of("0123456789ab", "ab0123456789")),
            new Bulletin.PublicPost("2026Q4:91B", "MARKET/T-1", List.of())));
  }

  private Folders page() {
    return Folders.at(folder.toString(), new Configuration());
  }

  private PublicPages pages() {
    return new PublicPages(
        ledger,
        new PublicPages.PublicNames(
            Map.of("P-1", "公示信息抽查"),
            MatterRegister.of(List.of()),
            CodeLists.of(SmallCity.DEFINITIONS).list("departments"),
            Map.of("330782001", "稠城街道"),
            Map.of("91A", "义乌<script>alert(1)</script>商行", "91B", "=cmd|' /C calc'!A0")));
  }

  @Test
  void theBulletinNamesTheDrawnAndEscapesWhateverTheyAreCalled() throws IOException {
    pages().writeBulletin(page());

    assertThat(Files.readString(folder.resolve("bulletin.html")))
        .contains("义乌&lt;script&gt;alert(1)&lt;/script&gt;商行")
        .contains("市场监管: 0123456789ab、ab0123456789", "市场监管: 未派员", "稠城街道", "双色球&lt;b&gt;")
        .doesNotContain("<script", "双色球<b>");
  }

  @Test
  void nothingInsideStandsOnAnyPage() throws IOException {
    pages().writeCommitment(page());
    pages().writeBulletin(page());

    for (String page : List.of("commitment.html", "bulletin.html")) {
      assertThat(Files.readString(folder.resolve(page)))
          .as(page)
          .doesNotContain("4711", "4712", "rates", "\"weight\"", "class=\"A\"", "YW1", ">A<", ">B<")
          .doesNotContain("监管分类", "权重", "排除");
    }
    assertThat(Files.readString(folder.resolve("commitment.html")))
        .contains("公示信息抽查", "ab12", "cd34", "ef56", ">100<", ">90<");
  }

  @Test
  void theSameLedgerIsTheSamePage() throws IOException {
    pages().writeBulletin(page());
    byte[] first = Files.readAllBytes(folder.resolve("bulletin.html"));

    pages().writeBulletin(page());

    assertThat(Files.readAllBytes(folder.resolve("bulletin.html"))).isEqualTo(first);
    assertThat(PublicPages.enterprises(ledger)).containsExactly("91A", "91B");
  }
}
