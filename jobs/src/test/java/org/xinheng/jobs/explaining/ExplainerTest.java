package org.xinheng.jobs.explaining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.contracts.Listings;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.FactVersion;
import org.xinheng.models.scorecard.Surroundings;

class ExplainerTest {
  private static final String USCC = "91330782666196409W";
  private static final LocalDate NIGHT = LocalDate.of(2026, 6, 30);
  private static final LocalDate LATEST = LocalDate.of(2026, 7, 31);
  private static final Explainer EXPLAINER =
      Explainer.of(
          Definitions.load(Path.of(System.getProperty("project.root"), "models/definitions")));

  private static final FactVersion REGISTRATION =
      fact(
          Enterprises.CONTRACT,
          "e/1",
          "2026-01-01",
          Map.of(
              "uscc", USCC,
              "enterprise_name", "义乌市甲贸易有限公司",
              "subject_type", "ENTERPRISE",
              "registration_status", "OPEN",
              "established_on", day("2015-03-01")));
  private static final FactVersion LISTING =
      fact(
          Listings.CONTRACT,
          "l/1",
          "2026-05-10",
          Map.of(
              "document_number", "义市监列〔2026〕5号",
              "list_kind", "ABNORMAL_OPERATION",
              "listed_on", day("2026-05-01")));
  private static final FactVersion WARNING =
      fact(
          Penalties.CONTRACT,
          "p/1",
          "2026-03-10",
          Map.of(
              "document_number", "义市监罚〔2026〕1号",
              "decided_on", day("2026-03-01"),
              "penalty_kind", "WARNING",
              "procedure", "SIMPLE"));
  private static final FactVersion LICENCE =
      fact(Licences.CONTRACT, "x/1", "2026-03-10", Map.of("granted_on", day("2026-03-01")));

  @Test
  void everyReasonCarriesItsEvidenceItsBasisAndItsRepairPath() {
    String text = ExplanationText.of(explained(REGISTRATION, LISTING, WARNING, LICENCE));

    assertThat(text)
        .contains("91330782666196409W  义乌市甲贸易有限公司")
        .contains("基本情况 · 经营异常  扣20分")
        .contains("名单  义市监列〔2026〕5号")
        .contains("来源记录  l/1（2026-05-10知悉）")
        .contains("名单类别：经营异常名录")
        .contains("修复路径  补报年报")
        .contains("行政处罚  义市监罚〔2026〕1号")
        .contains("行政许可与备案 1条：行政许可信息不是不良信息")
        .contains("此后知悉的信息未改变该基准日的评定结果");
  }

  @Test
  void aRecordThatWasFoundOutLaterIsSeenOnlyInWhatIsKnownToday() {
    FactVersion late =
        fact(
            Listings.CONTRACT,
            "l/2",
            "2026-07-15",
            Map.of("list_kind", "ABNORMAL_OPERATION", "listed_on", day("2026-05-01")));

    Explanation explanation = explained(REGISTRATION, late);

    assertThat(explanation.asItWas().causes()).isEmpty();
    assertThat(explanation.asKnownToday().causes())
        .extracting(cause -> cause.evidence().sourceKey())
        .containsExactly("l/2");
    assertThat(ExplanationText.of(explanation)).contains("【截至2026-07-31所知，重新评定同一基准日】");
  }

  @Test
  void theLetterStatesFactsBasisRepairAndTheFiveWorkingDays() {
    String letter =
        ObjectionLetter.of(
            explained(REGISTRATION, LISTING, WARNING), "义乌市市场监督管理局", LocalDate.of(2026, 8, 3));

    assertThat(letter)
        .startsWith("关于义乌市甲贸易有限公司信用异议的答复\n")
        .contains("五个工作日内")
        .contains("以2026年6月30日为评定基准日")
        .contains("（1）基本情况“经营异常”，扣20分。")
        .contains("依据：五类主体公共信用评价指引 (2020版)")
        .contains("经营异常：补报年报")
        .endsWith("义乌市市场监督管理局\n2026年8月3日\n")
        .doesNotContain("{")
        .doesNotContain("null");
  }

  @Test
  void aValueThatLooksLikeAPlaceOfTheLetterStaysAsItIs() {
    assertThat(ObjectionLetter.filled("{甲}", Map.of("甲", "{乙}$1"))).isEqualTo("{乙}$1");
    assertThatThrownBy(() -> ObjectionLetter.filled("{丙}", Map.of()))
        .hasMessage("The letter has no value for {丙}");
  }

  @Test
  void theJsonHoldsTheSameInStableNames() {
    assertThat(ExplanationJson.of(explained(REGISTRATION, LISTING)))
        .contains("\"as_of\" : \"2026-06-30\"")
        .contains("\"known_by\" : \"2026-07-31\"")
        .contains("\"source_key\" : \"l/1\"")
        .contains("\"public-credit.yaml\" : \"");
  }

  @Test
  void anEnterpriseThatIsNotAssessedIsToldWhy() {
    Explanation explanation = explained(LISTING);

    assertThat(explanation.asItWas().notAssessed()).isEqualTo("没有登记信息，不予评价");
    assertThat(ExplanationText.of(explanation)).contains("不予评定：没有登记信息，不予评价");
    assertThat(ObjectionLetter.of(explanation, "局", NIGHT)).contains("按规定不予评定");
  }

  private static Explanation explained(FactVersion... versions) {
    Dossier dossier = Dossier.of(USCC, List.of(versions));
    return EXPLAINER.explain(dossier, new Surroundings(NIGHT, Set.of()), LATEST, null);
  }

  private static FactVersion fact(
      Contract contract, String key, String knownOn, Map<String, Object> values) {
    Object[] row = new Object[contract.fields().size()];
    for (int i = 0; i < row.length; i++) {
      row[i] = values.get(contract.fields().get(i).name());
    }
    return new FactVersion(contract, key, day(knownOn), 1, false, row);
  }

  private static int day(String day) {
    return (int) LocalDate.parse(day).toEpochDay();
  }
}
