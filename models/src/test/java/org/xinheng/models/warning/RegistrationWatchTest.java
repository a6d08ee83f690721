package org.xinheng.models.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.xinheng.models.warning.WarningTrial.REPORTS;
import static org.xinheng.models.warning.WarningTrial.on;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.xinheng.models.dossier.DossierTable;
import org.xinheng.models.warning.causes.EventCause;

/** What the registration, relatives and other tables say. */
class RegistrationWatchTest {
  private static final String OPEN =
      """
      enterprises
      key | known_on   | enterprise_name | subject_type | registration_status | established_on | industry | business_until | business_scope
      E   | 2000-01-01 | %s | ENTERPRISE   | OPEN                | %s             | F5139    | %s | %s

      """;

  private static String registered(String name, String established, String until, String scope) {
    return OPEN.formatted(name, established, until, scope);
  }

  @Test
  void aListedRelativeWarnsAndAShellAtAListedAddressDoesToo() {
    String listed =
        """
        related_listings
        key | relation_kind       | other_uscc | document_number | list_kind         | listed_on
        X1  | SAME_REPRESENTATIVE | U2         | D1              | SERIOUS_VIOLATION | 2026-02-01
        X2  | SAME_ADDRESS        | U3         | D2              | SERIOUS_VIOLATION | 2026-02-01
        """;

    assertThat(on("2026-03-01", registered("甲", "2010-01-01", "", "") + listed))
        .containsExactly("W09-related D1 OPEN 2026-02-01");
    assertThat(on("2026-03-01", registered("甲", "2026-02-20", "", "") + listed))
        .contains("W09-shell D2 OPEN 2026-02-01");
  }

  @Test
  void barredWordsWarnButNotInADisclaimer() {
    String scope = "信息咨询（未经金融等监管部门批准不得从事向公众集资、代客理财等服务）；日用品销售";

    assertThat(on("2026-01-01", registered("义乌财源理财服务部", "2010-01-01", "", "")))
        .containsExactly("W10-barred WEALTH_PRODUCTS OPEN 2026-01-01");
    assertThat(on("2026-01-01", registered("义乌某某商行", "2010-01-01", "", scope))).isEmpty();
    assertThat(on("2026-01-01", registered("义乌某某商行", "2010-01-01", "", "养老投资；日用品")))
        .containsExactly("W10-watched PENSION_INVESTMENT OPEN 2026-01-01");
  }

  @Test
  void aFallOfTheClassComesAsAnEvent() {
    EventCause.Event fall =
        new EventCause.Event(
            EventCause.Kind.CLASS_DROP,
            "2026-06-01",
            DossierTable.day("2026-06-01"),
            DossierTable.day("2026-07-01"),
            List.of());

    assertThat(
            WarningTrial.warnings(
                List.of(DossierTable.dossier(REPORTS)),
                Map.of(DossierTable.USCC, List.of(fall)),
                "2026-06-30"))
        .extracting(WarningTrial::text)
        .containsExactly("W12-downgraded 2026-06-01 OPEN 2026-06-01");
  }

  @Test
  void whoeverLeavesTheRegisterIsWarnedOfNothing() {
    String gone =
        """
        enterprises
        key | known_on   | enterprise_name | subject_type | registration_status | established_on
        E   | 2000-01-01 | 甲 | ENTERPRISE | OPEN         | 2010-01-01
        E   | 2026-05-01 | 甲 | ENTERPRISE | DEREGISTERED | 2010-01-01

        arrears
        key | arrears_kind | since_on   | amount_cny
        A1  | TAX          | 2026-02-01 | 100
        """;

    assertThat(WarningTrial.warnings(gone + "\n" + REPORTS, "2026-04-30"))
        .containsExactly("W07-arrears A1 OPEN 2026-02-01");
    assertThat(WarningTrial.warnings(gone + "\n" + REPORTS, "2026-05-01"))
        .containsExactly("W07-arrears A1 CLEARED 2026-02-01");
  }
}
