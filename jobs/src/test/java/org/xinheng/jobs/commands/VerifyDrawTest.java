package org.xinheng.jobs.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.night.Installation;
import org.xinheng.jobs.night.Screen;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.commitment.Commitment;
import org.xinheng.models.draw.commitment.CommittedPlan;
import org.xinheng.models.draw.ledger.PublicLedger;

class VerifyDrawTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @TempDir Path folder;

  @Test
  void aLedgerThatAgreesEndsWell() {
    Commitment commitment = announce();

    assertThat(execute(folder.toString(), "--commitment", commitment.digest())).isZero();

    assertThat(out.toString())
        .startsWith("Scope 2026Q4: commitment checked, nothing is drawn yet")
        .contains(commitment.digest())
        .endsWith("一致 Everything agrees." + System.lineSeparator());
  }

  @Test
  void aChangedLedgerIsNamedAndCallsForAPerson() throws IOException {
    announce();
    Path chain = folder.resolve("chain.jsonl");
    Files.writeString(chain, Files.readString(chain).replace("\"A\":2500", "\"A\":2501"));

    assertThat(execute(folder.toString())).isEqualTo(4);

    assertThat(out.toString())
        .contains("  承诺链 chain: chain.jsonl is not what was sealed: it was changed")
        .contains("  承诺 commitment: the digest is ");
    assertThat(err.toString()).contains("The ledger does not agree: 2 differences");
  }

  @Test
  void aFolderThatIsNoLedgerAndAMissingProofAreRefused() {
    assertThat(execute(folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("it is no ledger").doesNotContain("\tat ");

    assertThat(execute(folder.toString(), "--unit", folder + "/none")).isEqualTo(1);
    assertThat(execute()).isEqualTo(1);
  }

  private Commitment announce() {
    DrawPlan plan = new DrawPlan("food", List.of("M1"), new TreeMap<>(Map.of("A", 2500)), 2);
    Commitment commitment =
        new Commitment(
            "2026Q4",
            List.of(new CommittedPlan(plan, "00", 10, 1)),
            "00",
            new TreeMap<>(),
            "00",
            "00",
            "双色球 2026116",
            "2026-10-08",
            null);
    PublicLedger.at(folder).announce(List.of(), commitment, "2026-10-07");
    return commitment;
  }

  private int execute(String... arguments) {
    Installation installation =
        new Installation(
            folder,
            "1",
            Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
            new Screen(new PrintWriter(out, true), Screen.Kind.LOG));
    String[] line = new String[arguments.length + 1];
    line[0] = "verify-draw";
    System.arraycopy(arguments, 0, line, 1, arguments.length);
    return Xinheng.commandLine("1", List.of(new VerifyDraw(installation)))
        .setErr(new PrintWriter(err, true))
        .execute(line);
  }
}
