package org.xinheng.jobs.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SmallCity;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.drawing.DrawFolders;
import org.xinheng.jobs.drawing.DrawnCity;
import org.xinheng.models.draw.verifying.Verifier;

/** What a drawn city's people get on paper. */
class WriteListsTest extends SparkTest {
  private static final long serialVersionUID = 1L;

  private transient SmallCity city;
  private transient DrawFolders folders;

  @BeforeEach
  void drawOnce() {
    DrawnCity drawn = DrawnCity.shared(spark());
    city = drawn.city();
    folders = drawn.folders();
  }

  @Test
  void whoGoesGetsListsAndThePublicGetsPages() throws IOException {
    Path lake = Path.of(city.lake().root());
    city.run("2026-07-02", new WriteLists());
    String manifest = Files.readString(lake.resolve("lists/" + DrawnCity.SCOPE + "/manifest.json"));
    city.run("2026-07-02", new WriteLists()).run("2026-10-15", new WriteLists());

    assertThat(lake.resolve("lists/" + DrawnCity.SCOPE + "/manifest.json")).hasContent(manifest);
    assertThat(manifest)
        .contains("\"forms-T-EMERGENCY.html\"", "\"planner.xlsx\"", "\"visits.parquet\"")
        .contains("\"visits-T-EMERGENCY.xlsx\"", "\"as_of\":\"2026-07-02\"");
    assertThat(lake.resolve("oversight/draws/draw-report.xlsx")).isNotEmptyFile();
    assertThat(Files.readString(lake.resolve("public/" + DrawnCity.SCOPE + "/bulletin.html")))
        .contains("义乌1号商行")
        .doesNotContain("YW1", "LICENCE_REVOKED", "demonstration-key");
  }

  @Test
  void anEnterpriseIsToldItsPlaceAndItsFate() {
    UnitEvidence evidence =
        UnitEvidence.of(folders.oversight(DrawnCity.SCOPE).folder().path(), SmallCity.uscc(1));

    assertThat(
            Verifier.verify(
                    folders.everybody(DrawnCity.SCOPE).folder().path(), null, evidence.json())
                .findings())
        .isEmpty();
    assertThat(evidence.json().lines()).hasSize(2);
    assertThat(evidence.text()).contains("P-EMERGENCY: 抽中", "核对: 一致").doesNotContain("YW1");
  }
}
