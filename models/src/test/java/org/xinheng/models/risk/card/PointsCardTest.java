package org.xinheng.models.risk.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xinheng.models.risk.RiskModel;
import org.xinheng.models.risk.RiskModelException;
import org.xinheng.models.risk.Vectors;
import org.xinheng.models.risk.binning.BinCounts;
import org.xinheng.models.risk.binning.RangeBins;
import org.xinheng.models.risk.binning.WoeBins;
import org.xinheng.models.risk.binning.ZeroCells;
import org.xinheng.models.risk.json.ModelJson;
import org.xinheng.models.risk.json.ModelNode;

class PointsCardTest {

  @Test
  void theGermanCardHasThePointsPublished() throws IOException {
    PointsCard card = GermanCard.card();
    assertThat(GermanCard.SCALE.offset() - GermanCard.SCALE.factor() * card.model().intercept())
        .isCloseTo(448.43, within(0.005));
    for (String[] row : Vectors.rows("germancredit_scorecard_600_1to19_50.csv")) {
      if (row[0].equals("basepoints")) {
        assertThat(card.basePoints()).isEqualTo(448);
        continue;
      }
      int term = card.model().indicators().indexOf(row[0]);
      String label = row[1].replace(';', ',');
      int bin = 0;
      while (!card.model().terms().get(term).bins().bins().label(bin).equals(label)) {
        bin++;
      }
      assertThat(card.points(term, bin)).as(label).isEqualTo((int) Double.parseDouble(row[2]));
    }
  }

  @Test
  void everyRowGetsThePublishedProbabilityAndPoints() throws IOException {
    PointsCard card = GermanCard.card();
    double[][] rows = GermanCard.rows();
    List<String[]> published = Vectors.rows("germancredit_scores.csv");
    for (int i = 0; i < rows.length; i++) {
      assertThat(card.model().probability(rows[i]))
          .isCloseTo(Double.parseDouble(published.get(i)[1]), within(1e-9));
      assertThat(card.score(rows[i])).isEqualTo((int) Double.parseDouble(published.get(i)[0]));
    }
  }

  @Test
  void aCardReadsBackToTheBit() throws IOException {
    PointsCard card = GermanCard.card();
    PointsCard back = PointsCard.read("scorecard.json", card.json());
    RiskModel model =
        RiskModel.read(ModelNode.read("model.json", ModelJson.of(card.model().json())));

    assertThat(back.json()).isEqualTo(card.json());
    for (double[] row : GermanCard.rows()) {
      assertThat(back.model().logOdds(row)).isEqualTo(card.model().logOdds(row));
      assertThat(model.probability(row)).isEqualTo(card.model().probability(row));
      assertThat(back.score(row)).isEqualTo(card.score(row));
    }
  }

  @Test
  void contributionsAddUpToTheLogOddsAndAverageToNothing() throws IOException {
    WoeLogistic model = GermanCard.model();
    double[] into = new double[3];
    double[] sum = new double[3];
    for (double[] row : GermanCard.rows()) {
      model.contributions(row, into);
      double all = model.base();
      for (int i = 0; i < 3; i++) {
        all += into[i];
        sum[i] += into[i];
      }
      assertThat(all).isCloseTo(model.logOdds(row), within(1e-12));
    }
    assertThat(sum[0]).isCloseTo(0, within(1e-9));
    assertThat(sum[2]).isCloseTo(0, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          "pdo": 20.0,        |                   | scorecard.json.scale is incomplete or damaged: "pdo" is missing.
          "pdo": 20.0         | "pdo": 0.0        | No scale has 0.0 points
          "pdo": 20.0         | "pdo": NaN        | is not JSON
          "pdo": 20.0         | "pdo": 1e999      | "pdo" is not a number
          "bad": [10.0, 30.0, 0.0] | "bad": [10.0, 30.0] | "bad" has 2 numbers for 2 bins and the bin of missing values.
          "breaks": [3.0],    |                   | it has not one of breaks and categories.
          "coefficient": 0.5  | "coefficient": null | "coefficient" is missing.
          "intercept": -1.0,  |                   | "intercept" is missing.
          "base_points": 629  | "base_points": 630 | its points are not those of its coefficients.
          "breaks": [3.0]     | "breaks": ["3"]   | "breaks" is not a number.
          scorecard/1         | scorecard/2       | is of the format xinheng-scorecard/2
          """)
  void anIncompleteCardIsRefused(String old, String replacement, String why) {
    String card = small().json();
    assertThat(card).contains(old);

    assertThatThrownBy(
            () ->
                PointsCard.read(
                    "scorecard.json", card.replace(old, replacement == null ? "" : replacement)))
        .isInstanceOf(RiskModelException.class)
        .hasMessageContaining(why);
  }

  @Test
  void aCardCutOffIsRefused() {
    String card = small().json();
    for (int end : new int[] {0, 1, 100, card.length() - 2}) {
      assertThatThrownBy(() -> PointsCard.read("scorecard.json", card.substring(0, end)))
          .isInstanceOf(RiskModelException.class);
    }
  }

  @Test
  void aFitThatFailedIsRefused() {
    WoeBins bins = small().model().terms().get(0).bins();

    assertThatThrownBy(() -> new Term("x", Double.NaN, bins))
        .hasMessage("The coefficient of x is NaN: the fit failed.");
    assertThatThrownBy(
            () -> new WoeLogistic(0, List.of(new Term("x", 1, bins), new Term("x", 1, bins))))
        .isInstanceOf(RiskModelException.class);
  }

  private static PointsCard small() {
    BinCounts counts = new BinCounts(new double[] {90, 70, 0}, new double[] {10, 30, 0});
    WoeBins bins = WoeBins.of(new RangeBins(new double[] {3}), counts, ZeroCells.REFUSE);
    return new PointsCard(
        new WoeLogistic(-1, List.of(new Term("findings", 0.5, bins))), new PointsScale(20, 1, 600));
  }
}
