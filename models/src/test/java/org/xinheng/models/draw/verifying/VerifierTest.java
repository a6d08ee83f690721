package org.xinheng.models.draw.verifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.models.draw.ledger.SmallScope;

class VerifierTest {
  @TempDir Path folder;

  @Test
  void anHonestLedgerIsSound() {
    SmallScope.write(folder, 200);

    Verification oversight = Verifier.verify(folder.resolve("oversight"), null, null);
    Verification everybody = Verifier.verify(folder.resolve("public"), null, null);

    assertThat(oversight.findings()).isEmpty();
    assertThat(everybody.findings()).isEmpty();
    assertThat(oversight.commitment()).isEqualTo(everybody.commitment());
    assertThat(oversight.ledger()).isEqualTo(everybody.ledger());
    System.out.println(oversight.summary() + everybody.summary());
  }
}
