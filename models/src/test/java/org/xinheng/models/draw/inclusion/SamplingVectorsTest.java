package org.xinheng.models.draw.inclusion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.xinheng.models.draw.CellOdds;
import org.xinheng.models.draw.SharedVectors;
import org.xinheng.models.draw.WeightCounts;

/** Inclusion probabilities and selections of R packages, on the inputs they were run on. */
class SamplingVectorsTest {

  @Test
  void probabilitiesEqualThoseOfThePackageSampling() throws IOException {
    Map<String, List<Map<String, String>>> cases =
        byCase(SharedVectors.sampling("pps_inclusionprobabilities_sampling.csv"));

    for (List<Map<String, String>> rows : cases.values()) {
      int[] weights = numbers(rows, "x");
      CellOdds odds = CellOdds.of(Long.parseLong(rows.get(0).get("n")), WeightCounts.of(weights));
      for (Map<String, String> row : rows) {
        assertThat(odds.probability(Integer.parseInt(row.get("x"))))
            .isCloseTo(Double.parseDouble(row.get("pi")), within(1e-12));
      }
    }
  }

  @Test
  void paretoSelectionsFromFixedRandomNumbersEqualThoseOfThePackageSps() throws IOException {
    List<Map<String, String>> units = SharedVectors.sampling("order_sampling_x20_prn_golden.csv");
    int[] weights = numbers(units, "x");

    for (Map<String, String> golden :
        SharedVectors.sampling("order_sampling_selection_x20_golden.csv")) {
      int n = Integer.parseInt(golden.get("n"));
      CellOdds odds = CellOdds.of(n, WeightCounts.of(weights));
      String selected =
          IntStream.range(0, weights.length)
              .boxed()
              .sorted(Comparator.comparing(i -> odds.rank(ticket(units.get(i)), weights[i])))
              .limit(n)
              .sorted()
              .map(i -> units.get(i).get("i"))
              .collect(Collectors.joining(" "));
      assertThat(selected).isEqualTo(golden.get("pareto"));
    }
  }

  private static long ticket(Map<String, String> unit) {
    return (long) (Double.parseDouble(unit.get("prn")) * 0x1p52);
  }

  @Test
  void exactProbabilitiesOfParetoEqualThoseByIntegration() throws IOException {
    Map<String, List<Map<String, String>>> cases =
        byCase(
            SharedVectors.sampling("order_sampling_exact_inclusion.csv").stream()
                .filter(row -> row.get("design").equals("pareto"))
                .toList());
    assertThat(cases).hasSize(8);

    for (List<Map<String, String>> rows : cases.values()) {
      List<Map<String, String>> uncertain =
          rows.stream().filter(row -> Double.parseDouble(row.get("target_pi")) < 1).toList();
      int certain = rows.size() - uncertain.size();
      double[] targets = decimals(uncertain, "target_pi");
      double[] exact =
          ExactPareto.probabilities(targets, Integer.parseInt(rows.get(0).get("n")) - certain);
      assertThat(exact).containsExactly(decimals(uncertain, "exact_pi"), within(2e-11));
      assertThat(Arrays.stream(exact).sum())
          .isCloseTo(Integer.parseInt(rows.get(0).get("n")) - certain, within(1e-12));
    }
  }

  private static Map<String, List<Map<String, String>>> byCase(List<Map<String, String>> rows) {
    return rows.stream().collect(Collectors.groupingBy(row -> row.get("case")));
  }

  private static int[] numbers(List<Map<String, String>> rows, String column) {
    return rows.stream().mapToInt(row -> Integer.parseInt(row.get(column))).toArray();
  }

  private static double[] decimals(List<Map<String, String>> rows, String column) {
    List<Double> decimals = new ArrayList<>();
    rows.forEach(row -> decimals.add(Double.parseDouble(row.get(column))));
    return decimals.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
