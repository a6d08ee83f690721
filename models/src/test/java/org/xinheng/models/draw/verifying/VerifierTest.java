package org.xinheng.models.draw.verifying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.models.draw.DrawException;
import org.xinheng.models.draw.ledger.OversightLedger;
import org.xinheng.models.draw.ledger.SmallScope;
import org.xinheng.models.draw.ledger.UnitProof;

class VerifierTest {
  /** File, what is changed into what, and what must be named. */
  private static final String CHANGES =
      """
      oversight/frames/0002/part-00000  | "weight":[1-9]\\d*       | "weight":999          | FRAME
      oversight/frames/0001/part-00001  | "stratum":"330782001"   | "stratum":"330782002" | FRAME
      oversight/frames/0001/part-00001  | "class":"A"             | "class":"C"           | FRAME
      oversight/frames/0002/part-00001  | 迁出                     | 注销                   | FRAME
      oversight/frames/0002/part-00001  | "id":"𠮷                | "id":"豈               | FRAME
      oversight/officers.jsonl          | "team":"T1"             | "team":"T0"           | OFFICERS
      oversight/officers.jsonl          | "load_cap":4            | "load_cap":5          | OFFICERS
      oversight/draw.json               | "text":"04              | "text":"4             | SEED
      oversight/draw.json               | "source":"双色球          | "source":"大乐透        | SEED
      oversight/draw.json               | "appeared_at":"2026-10-08T2 | "appeared_at":"2026-10-08T0 | SEED
      oversight/freeze.json             | "committed_at":"2026-10-07  | "committed_at":"2026-10-09  | SEED
      oversight/freeze.json             | "key":"key              | "key":"Key            | KEY
      oversight/freeze.json             | "secret":"secret        | "secret":"Secret      | SECRET
      oversight/freeze.json             | "plan":"fire"           | "plan":"fine"         | PLAN
      oversight/freeze.json             | (?s)^(.*)"reserves":2   | $1"reserves":1        | RESULT
      oversight/chain.jsonl             | "scope":"2026Q3"        | "scope":"2026Q2"      | CHAIN
      oversight/chain.jsonl             | "previous":"\\w          | "previous":"x         | CHAIN
      oversight/chain.jsonl             | (?s)^(.*)"D":2500       | $1"D":9500            | SIZE
      oversight/definitions.jsonl       | version: 1              | version: 2            | DEFINITIONS
      oversight/results/0002/part-00000 | "id":"[^"]*"            | "id":"义1"             | RESULT
      oversight/results/0002/part-00000 | (?s)\\n[^\\n]*\\n$       | LF                    | RESULT
      oversight/results/0002/part-00000 | "rank":"0x1.\\w          | "rank":"0x1.z         | RESULT
      oversight/results/0002/part-00000 | p-\\d"                  | p-9"                  | RANK
      oversight/results/0001/part-00000 | "ticket":\\d             | "ticket":             | RANK
      oversight/draw.json               | "drawn":1               | "drawn":2             | SIZE
      oversight/posts.jsonl             | "officers":\\["\\d+","\\d+"\\] | "officers":[]     | POSTS
      oversight/posts.jsonl             | "needed":2              | "needed":3            | POSTS
      oversight/posts.jsonl             | "team":"T1"             | "team":"T0"           | POSTS
      oversight/posts.jsonl             | "visit":"2026Q4:f       | "visit":"2026Q4:x     | POSTS
      public/chain.jsonl                | "matters":\\["F1"\\]      | "matters":["F2"]      | CHAIN
      public/chain.jsonl                | (?s)^(.*)"F1"           | $1"F2"                | COMMITMENT
      public/commitment.json            | "scope":"2026Q4"        | "scope":"2026Q5"      | COMMITMENT
      public/bulletin.json              | "text":"04              | "text":"05            | SEED
      public/bulletin.json              | "secret":"s             | "secret":"S           | SECRET
      public/bulletin.json              | "eligible":1            | "eligible":2          | SIZE
      public/bulletin.json              | "plan":"fire"           | "plan":"fine"         | PLAN
      public/drawn.jsonl                | ^[^\\n]*\\n              |                       | RESULT
      public/drawn.jsonl                | "plan":"fire"           | "plan":"fine"         | RESULT
      public/posts.jsonl                | "officers":\\["\\w        | "officers":["x        | POSTS
      """;

  private static Path honest;

  @TempDir static Path shared;
  @TempDir Path folder;

  @BeforeAll
  static void write() {
    honest = shared.resolve("honest");
    SmallScope.write(honest, 200);
  }

  @Test
  void anHonestLedgerIsSound() throws Exception {
    Verification oversight = Verifier.verify(honest.resolve("oversight"), null, null);
    Verification everybody = Verifier.verify(honest.resolve("public"), null, null);

    assertThat(oversight.findings()).isEmpty();
    assertThat(oversight.summary())
        .isEqualTo(
            "Scope 2026Q4: freeze checked, draw repeated, officers repeated, results of 0 of 48 visits, compared with the public ledger, which names 0 of the changes; 230 units of frames");
    assertThat(everybody.findings()).isEmpty();
    assertThat(oversight.commitment()).isEqualTo(everybody.commitment());
    assertThat(oversight.ledger()).isEqualTo(everybody.ledger());
    assertThat(BothVerifiers.python(honest.resolve("oversight")))
        .contains(oversight.summary(), oversight.commitment(), oversight.ledger())
        .endsWith("一致 Everything agrees.\nexit 0");
    assertThat(BothVerifiers.python(honest.resolve("public")))
        .contains(everybody.summary(), everybody.commitment(), everybody.ledger())
        .endsWith("exit 0");
  }

  @Test
  void whatIsChangedIsFoundAndNamedByBothThoughTheSealsWereMadeAgain() throws Exception {
    Map<Path, Finding.Subject> expected = new LinkedHashMap<>();
    for (String change : CHANGES.lines().toList()) {
      String[] cells = change.split(" *\\| *", -1);
      Path copy = copy(cells[0].replaceFirst("/.*", ""), expected.size());
      Tampering.replace(
          copy.resolve(cells[0].replaceFirst("^\\w+/", "")),
          cells[1],
          cells[2].replace("LF", "\n"));
      Tampering.reseal(copy);
      expected.put(copy, Finding.Subject.valueOf(cells[3]));
    }

    Map<Path, Set<Finding.Subject>> found =
        BothVerifiers.subjects(new ArrayList<>(expected.keySet()));

    List<String> changes = CHANGES.lines().toList();
    int line = 0;
    for (Map.Entry<Path, Finding.Subject> each : expected.entrySet()) {
      assertThat(found.get(each.getKey())).as(changes.get(line++)).contains(each.getValue());
    }
  }

  @Test
  void aChangedBitOfAnyFileIsFoundByBothAndTheFileNamed() throws Exception {
    List<Path> copies = new ArrayList<>();
    for (String ledger : List.of("oversight", "public")) {
      for (Path file : files(honest.resolve(ledger))) {
        Path copy = copy(ledger, copies.size());
        String name = honest.resolve(ledger).relativize(file).toString();
        Tampering.flip(copy.resolve(name), (copies.size() * 0.37 + 0.11) % 1);
        copies.add(copy);
        if (!name.endsWith(".sha256")) {
          assertThat(Verifier.verify(copy, null, null).findings())
              .extracting(Finding::message)
              .contains(name + " is not what was sealed: it was changed");
        }
      }
    }
    assertThat(copies).hasSize(22);

    assertThat(BothVerifiers.subjects(copies).values())
        .allSatisfy(found -> assertThat(found).isNotEmpty());
  }

  @Test
  void anEarlierLedgerIsCheckedAsFarAsItGoes() throws Exception {
    Path oversight = copy("oversight", 0);
    Path everybody = copy("public", 1);
    for (String file : List.of("posts.jsonl", "staff.sha256")) {
      Files.delete(oversight.resolve(file));
    }
    for (String file : List.of("bulletin.json", "bulletin.sha256", "drawn.jsonl", "posts.jsonl")) {
      Files.delete(everybody.resolve(file));
    }

    assertThat(BothVerifiers.subjects(List.of(oversight, everybody)).values())
        .allSatisfy(found -> assertThat(found).isEmpty());
    assertThat(Verifier.verify(everybody, null, null).summary())
        .isEqualTo("Scope 2026Q4: commitment checked, nothing is drawn yet");
  }

  @Test
  void aUnitFindsItselfInTheCommitmentAndNobodyElse() throws Exception {
    Path ledger = honest.resolve("public");
    String proof =
        UnitProof.of(OversightLedger.at(honest.resolve("oversight")), "food", "义57").json();
    String other = proof.replace("义57\\t", "义58\\t");

    assertThat(proof).contains("义57\\t").doesNotContain("\"A\"");
    assertThat(Verifier.verify(ledger, null, proof).findings()).isEmpty();
    assertThat(Verifier.verify(ledger, null, other).findings())
        .containsExactly(
            new Finding(
                Finding.Subject.UNIT,
                "leaf and path do not lead to the committed root of plan food"));
    assertThat(BothVerifiers.python(ledger, "--unit", BothVerifiers.proof(folder, proof)))
        .contains("本单位 unit 义57, plan food: ticket ")
        .endsWith("exit 0");
    assertThat(BothVerifiers.python(ledger, "--unit", BothVerifiers.proof(folder, other)))
        .contains("leaf and path do not lead to the committed root of plan food")
        .endsWith("exit 4");
  }

  @Test
  void aUnitIsGivenAProofForEachPlanItStandsIn() throws Exception {
    List<UnitProof> proofs = UnitProof.all(OversightLedger.at(honest.resolve("oversight")), "义57");
    String text = proofs.stream().map(UnitProof::json).collect(Collectors.joining("\n"));

    assertThat(proofs).extracting(UnitProof::plan).doesNotHaveDuplicates().contains("food");
    assertThat(Verifier.verify(honest.resolve("public"), null, text).findings()).isEmpty();
    assertThat(Verifier.verify(honest.resolve("public"), null, "\n").findings())
        .extracting(Finding::subject)
        .containsExactly(Finding.Subject.UNIT);
    assertThat(
            BothVerifiers.python(
                honest.resolve("public"), "--unit", BothVerifiers.proof(folder, text)))
        .endsWith("exit 0");
  }

  @Test
  void anotherCommitmentThanThePublishedOneIsNamed() throws Exception {
    Path ledger = honest.resolve("oversight");
    String digest = Verifier.verify(ledger, null, null).commitment();

    assertThat(Verifier.verify(ledger, digest, null).isSound()).isTrue();
    assertThat(Verifier.verify(ledger, "0123", null).findings())
        .extracting(Finding::subject)
        .containsExactly(Finding.Subject.COMMITMENT);
    assertThat(BothVerifiers.python(ledger, "--commitment", "0123")).endsWith("exit 4");
  }

  @Test
  void aFolderThatIsNoLedgerIsRefused() throws Exception {
    assertThatThrownBy(() -> Verifier.verify(folder, null, null))
        .isInstanceOf(DrawException.class)
        .hasMessageContaining("it is no ledger");
    assertThat(BothVerifiers.python(folder)).contains("is no ledger").endsWith("exit 2");
    assertThat(BothVerifiers.python()).endsWith("exit 1");
  }

  private Path copy(String ledger, int number) throws Exception {
    return Tampering.copy(honest.resolve(ledger), folder.resolve(number + "-" + ledger));
  }

  private static List<Path> files(Path ledger) throws Exception {
    try (Stream<Path> paths = Files.walk(ledger)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
