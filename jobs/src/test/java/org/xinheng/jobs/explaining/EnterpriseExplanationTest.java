package org.xinheng.jobs.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.xinheng.jobs.JsonTable.rows;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.NightSurroundings;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.lake.Lookup;
import org.xinheng.models.contracts.Listings;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.DossierCodec;
import org.xinheng.models.dossier.FactVersion;

class EnterpriseExplanationTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String USCC = "91330782666196409W";
  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);

  @TempDir transient Path root;
  private transient Lake lake;

  @BeforeEach
  void aLakeWithTwoEnterprisesOfOneName() {
    lake = Lake.at(spark(), root.toString());
    lake.overwrite(
        Facts.TABLE,
        rows(
            spark(),
            Facts.TABLE,
            """
            load | contract    | record_key | uscc               | record
            1    | enterprises | e/1        | 91330782666196409W | {"enterprise_name":"甲公司","registration_number":"330782001389705"}
            1    | enterprises | e/2        | 91330782MA2DEGFD41 | {"enterprise_name":"甲公司分店"}
            """));
    lake.overwrite(
        Dossiers.TABLE,
        spark()
            .createDataFrame(
                List.of(RowFactory.create(USCC, listing("l/1"), 1L)), Dossiers.TABLE.schema()));
    lake.overwrite(
        Overlay.TABLE,
        spark()
            .createDataFrame(
                List.of(RowFactory.create(USCC, listing("l/2"), false, 2L)),
                Overlay.TABLE.schema()));
    lake.overwrite(
        Assessments.TABLE,
        rows(
            spark(),
            Assessments.TABLE,
            """
            as_of      | uscc               | points | grade | definitions_digest
            2026-06-30 | 91330782666196409W | 960    | A     | other
            """));
    lake.overwrite(
        NightSurroundings.TABLE,
        rows(
            spark(),
            NightSurroundings.TABLE,
            """
            as_of      | loads | stale_contracts
            2026-06-30 | [1]   | ["listings"]
            """));
  }

  @Test
  void codeNumberOrNameFindTheDossierWithWhatWaitsInTheOverlay() {
    Explanation explanation = explained("330782001389705");

    assertThat(explanation.uscc()).isEqualTo(USCC);
    assertThat(explanation.asOf()).isEqualTo(NIGHT);
    assertThat(explanation.notCounting())
        .extracting(record -> record.evidence().sourceKey())
        .containsExactly("l/1", "l/2");
    assertThat(explanation.recorded().points()).isEqualTo(960);
    assertThat(explanation.hasOtherDefinitions()).isTrue();
    assertThat(explained("甲公司").uscc()).isEqualTo(USCC);
    assertThat(explained(USCC).uscc()).isEqualTo(USCC);
  }

  @Test
  void severalMatchesAreListedAndNoneIsSaid() {
    assertThatThrownBy(() -> explained("甲公"))
        .hasMessageContaining("Several enterprises match")
        .hasMessageContaining("91330782MA2DEGFD41 甲公司分店");
    assertThatThrownBy(() -> explained("丙")).hasMessageContaining("No enterprise has that code");
  }

  @Test
  void aNightIsExplainedByTheRulesItWasAssessedBy() {
    Definitions since = definitions();
    DefinitionFile card = since.file("public-credit.yaml");
    Definitions then =
        since.with(new DefinitionFile(card.path(), card.text() + "# as it was that night\n"));
    lake.definitionArchive().keep(then);
    lake.definitionArchive().keep(then);
    lake.overwrite(
        Assessments.TABLE,
        rows(
            spark(),
            Assessments.TABLE,
            """
            as_of      | uscc               | points | grade | definitions_digest
            2026-06-30 | 91330782666196409W | 960    | A     | %s
            """
                .formatted(then.digest())));

    Explanation explanation = explained(USCC);

    assertThat(explanation.definitionsDigest()).isEqualTo(then.digest());
    assertThat(explanation.hasOtherDefinitions()).isFalse();
  }

  private Explanation explained(String subject) {
    return EnterpriseExplanation.of(Lookup.at(root.toString()), definitions(), subject, null);
  }

  private static Definitions definitions() {
    return Definitions.load(projectRoot().resolve("models/definitions"));
  }

  private static byte[] listing(String key) {
    Object[] values = new Object[Listings.CONTRACT.fields().size()];
    values[Listings.CONTRACT.indexOf(Listings.LIST_KIND)] = "ABNORMAL_OPERATION";
    values[Listings.CONTRACT.indexOf(Listings.LISTED_ON)] =
        (int) LocalDate.of(2026, 5, 1).toEpochDay();
    int knownOn = (int) LocalDate.of(2026, 5, 2).toEpochDay();
    return DossierCodec.encode(new FactVersion(Listings.CONTRACT, key, knownOn, 1, false, values));
  }
}
