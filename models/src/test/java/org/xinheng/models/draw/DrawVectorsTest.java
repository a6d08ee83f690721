package org.xinheng.models.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.xinheng.models.draw.SharedVectors.object;
import static org.xinheng.models.draw.SharedVectors.objects;
import static org.xinheng.models.draw.SharedVectors.texts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.commitment.Seed;
import org.xinheng.models.draw.ledger.HexDouble;

/** The published draws of the protocol, to the bit. */
class DrawVectorsTest {
  private static final Comparator<FrameUnit> BY_ID =
      Comparator.comparing(FrameUnit::id, CodePoints.ORDER);

  @Test
  void everyTicketIsReproduced() throws IOException {
    List<Map<String, Object>> vectors = SharedVectors.draw("tickets.json");

    assertThat(vectors)
        .hasSizeGreaterThan(300)
        .allSatisfy(
            vector -> {
              long ticket =
                  Tickets.of((String) vector.get("s"), (String) vector.get("scope"))
                      .of((String) vector.get("id"));
              assertThat(ticket).isEqualTo(vector.get("k"));
              assertThat(HexDouble.of(Tickets.fraction(ticket))).isEqualTo(vector.get("u"));
            });
  }

  @Test
  void everyInclusionFractionIsReproduced() throws IOException {
    List<Map<String, Object>> vectors = SharedVectors.draw("inclusion.json");

    assertThat(vectors).isNotEmpty().allSatisfy(DrawVectorsTest::checkFractions);
  }

  private static void checkFractions(Map<String, Object> vector) {
    List<?> weights = (List<?>) vector.get("weights");
    int[] numbers = weights.stream().mapToInt(weight -> ((Long) weight).intValue()).toArray();
    CellOdds odds = CellOdds.of((Long) vector.get("n"), WeightCounts.of(numbers));
    List<List<Long>> fractions = new ArrayList<>();
    for (int weight : numbers) {
      fractions.add(
          odds.isCertain(weight)
              ? List.of(1L, 1L)
              : List.of(odds.places() * weight, odds.restWeight()));
    }
    assertThat(fractions).isEqualTo(vector.get("fractions"));
  }

  @Test
  void everyDrawIsReproducedWhateverTheOrderOfRows() throws IOException {
    for (Map<String, Object> vector : SharedVectors.draw("draws.json")) {
      List<FrameUnit> frame = frame(vector);
      Collections.shuffle(frame, new Random(7));
      Map<String, Object> expected = object(vector.get("expect"));

      PlanDraw draw = PlanDraw.of(tickets(vector), plan(vector), frame);

      assertThat(draw.drawn().map(Selected::id).sorted(CodePoints.ORDER).toList())
          .as((String) vector.get("name"))
          .isEqualTo(expected.get("drawn"));
      assertThat(draw.visitOrder()).isEqualTo(expected.get("visit_order"));
      assertThat(draw.cells().stream().map(DrawVectorsTest::counts).toList())
          .isEqualTo(expected.get("counts"));
      assertThat(draw.cells().stream().map(DrawVectorsTest::reserves).toList())
          .isEqualTo(expected.get("reserves"));
    }
  }

  @Test
  void everySeedRootAndRankIsReproduced() throws IOException {
    for (Map<String, Object> vector : SharedVectors.draw("draws.json")) {
      Seed seed = new Seed((String) vector.get("seed"), "", "", "");
      assertThat(seed.drawingSeed((String) vector.get("secret")))
          .isEqualTo(vector.get("drawing_seed"));
      assertThat(root(vector)).isEqualTo(object(vector.get("expect")).get("frame_root"));
      checkRanks(vector, object(vector.get("ranks_of_one_cell")));
    }
  }

  private static void checkRanks(Map<String, Object> vector, Map<String, Object> cell) {
    List<FrameUnit> units = new ArrayList<>();
    for (FrameUnit unit : frame(vector)) {
      if (unit.unitClass().equals(cell.get("class"))
          && unit.stratum().equals(cell.get("stratum"))) {
        units.add(unit);
      }
    }
    List<Map<String, Object>> ranks = objects(cell.get("ranks"));
    CellDraw draw = PlanDraw.draw(tickets(vector), units, (Long) cell.get("n"), units.size());

    assertThat(draw.selected())
        .extracting(Selected::id, selected -> HexDouble.of(selected.rank()))
        .containsExactlyElementsOf(
            ranks.stream().map(rank -> tuple(rank.get("id"), rank.get("rank"))).toList());
  }

  private static String root(Map<String, Object> vector) {
    Leaves leaves = Leaves.of((String) vector.get("key"));
    MerkleRange range = MerkleRange.from(0);
    List<FrameUnit> frame = frame(vector);
    frame.sort(BY_ID);
    frame.forEach(unit -> range.add(leaves.of((String) vector.get("plan"), unit)));
    return range.root();
  }

  private static Tickets tickets(Map<String, Object> vector) {
    return Tickets.of((String) vector.get("drawing_seed"), (String) vector.get("scope"));
  }

  private static DrawPlan plan(Map<String, Object> vector) {
    SortedMap<String, Integer> rates = new TreeMap<>();
    object(vector.get("rates_bp"))
        .forEach((unitClass, rate) -> rates.put(unitClass, ((Long) rate).intValue()));
    return new DrawPlan((String) vector.get("plan"), List.of("m"), rates, 2);
  }

  private static List<FrameUnit> frame(Map<String, Object> vector) {
    List<FrameUnit> frame = new ArrayList<>();
    for (Map<String, Object> unit : objects(vector.get("frame"))) {
      int weight = ((Long) unit.get("weight")).intValue();
      frame.add(
          FrameUnit.eligible(
              (String) unit.get("id"),
              (String) unit.get("stratum"),
              (String) unit.get("class"),
              weight));
    }
    for (Map<String, Object> unit : objects(vector.get("excluded"))) {
      frame.add(
          FrameUnit.excluded(
              (String) unit.get("id"), (String) unit.get("stratum"), (String) unit.get("reason")));
    }
    return frame;
  }

  private static Map<String, Object> counts(CellDraw cell) {
    return Map.of(
        "class", cell.unitClass(),
        "stratum", cell.stratum(),
        "eligible", cell.eligible(),
        "drawn", cell.odds().size());
  }

  private static Map<String, Object> reserves(CellDraw cell) {
    return Map.of(
        "class", cell.unitClass(),
        "stratum", cell.stratum(),
        "next", texts(cell.reserves().stream().map(Selected::id).toList()));
  }
}
