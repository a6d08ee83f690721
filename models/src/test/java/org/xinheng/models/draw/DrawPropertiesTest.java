package org.xinheng.models.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.xinheng.models.draw.commitment.MerkleRange;

class DrawPropertiesTest {

  @Property(tries = 200)
  void theOrderOfRowsIsOfNoConsequence(@ForAll long seed) {
    RandomFrames random = new RandomFrames(seed);
    List<FrameUnit> frame = random.frame(120);
    List<FrameUnit> shuffled = new ArrayList<>(frame);
    Collections.shuffle(shuffled, new Random(seed));
    Tickets tickets = random.tickets();

    assertThat(PlanDraw.of(tickets, RandomFrames.PLAN, shuffled))
        .isEqualTo(PlanDraw.of(tickets, RandomFrames.PLAN, frame));
  }

  @Property(tries = 200)
  void everySizeIsTheFloorOrTheCeilingOfItsTargetAndSoIsTheTotal(@ForAll long seed) {
    RandomFrames random = new RandomFrames(seed);

    PlanDraw draw = PlanDraw.of(random.tickets(), RandomFrames.PLAN, random.frame(300));

    RandomFrames.PLAN
        .ratesBp()
        .forEach(
            (unitClass, rate) -> {
              long eligible = 0;
              long drawn = 0;
              for (CellDraw cell : draw.cells()) {
                if (cell.unitClass().equals(unitClass)) {
                  assertRounded(cell.drawn().size(), cell.eligible() * rate);
                  eligible += cell.eligible();
                  drawn += cell.drawn().size();
                }
              }
              assertRounded(drawn, eligible * rate);
            });
  }

  private static void assertRounded(long size, long target) {
    assertThat(size).isBetween(target / 10_000, (target + 9_999) / 10_000);
  }

  @Property(tries = 200)
  void oddsFromTheLargestWeightsAloneAreThoseOfTheWholeCell(@ForAll long seed) {
    List<FrameUnit> frame = new RandomFrames(seed).frame(60);
    WeightCounts all = new WeightCounts();
    frame.stream().filter(FrameUnit::isEligible).forEach(unit -> all.add(unit.weight(), 1));
    long size = Math.floorMod(seed, all.units() + 1);
    List<WeightCounts.Entry> largest =
        frame.stream()
            .filter(FrameUnit::isEligible)
            .map(unit -> new WeightCounts.Entry(unit.weight(), 1))
            .sorted((one, other) -> Integer.compare(other.weight(), one.weight()))
            .limit(size + 1)
            .toList();

    // A weight may be met in several entries, as a sorted stream of units gives it.
    assertThat(CellOdds.of(size, all.sum(), largest.iterator())).isEqualTo(CellOdds.of(size, all));
  }

  @Property(tries = 200)
  void raisingAWeightNeverDropsAUnitFromADraw(@ForAll long seed) {
    RandomFrames random = new RandomFrames(seed);
    List<FrameUnit> frame = random.frame(60);
    Tickets tickets = random.tickets();
    List<String> drawn = PlanDraw.of(tickets, RandomFrames.PLAN, frame).visitOrder();
    for (int i = 0; i < frame.size(); i++) {
      FrameUnit unit = frame.get(i);
      if (drawn.contains(unit.id())) {
        int heavier = Math.min(FrameRules.LARGEST_WEIGHT, unit.weight() * 3);
        frame.set(i, FrameUnit.eligible(unit.id(), unit.stratum(), unit.unitClass(), heavier));
        assertThat(PlanDraw.of(tickets, RandomFrames.PLAN, frame).visitOrder()).contains(unit.id());
        frame.set(i, unit);
      }
    }
  }

  @Property(tries = 300)
  void idsAreSortedAsTheirUtf8IsWhichIsByCodePoint(@ForAll String one, @ForAll String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();

    if (NameRules.isUnicode(one) && NameRules.isUnicode(other)) {
      assertThat(Integer.signum(CodePoints.ORDER.compare(one, other)))
          .isEqualTo(Integer.signum(Arrays.compare(a, b)));
    }
  }

  @Property(tries = 200)
  void aRootIsTheSameHoweverItsLeavesAreSplitIntoRuns(@ForAll long seed) {
    Random random = new Random(seed);
    int leaves = random.nextInt(200);
    MerkleRange whole = MerkleRange.from(0);
    List<MerkleRange> runs = new ArrayList<>(List.of(MerkleRange.from(0)));
    for (int i = 0; i < leaves; i++) {
      whole.add("leaf " + i);
      if (random.nextInt(5) == 0) {
        runs.add(MerkleRange.from(i));
      }
      runs.get(runs.size() - 1).add("leaf " + i);
    }
    while (runs.size() > 1) {
      int first = random.nextInt(runs.size() - 1);
      runs.get(first).add(runs.remove(first + 1));
    }

    assertThat(runs.get(0).root()).isEqualTo(whole.root());
  }
}
