package org.xinheng.jobs.drawing.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.TextTable;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.jobs.drawing.frames.FrameCounts;
import org.xinheng.jobs.drawing.frames.FrameLedger;
import org.xinheng.jobs.runtime.Failure;
import org.xinheng.models.draw.CellDraw;
import org.xinheng.models.draw.CodePoints;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.FrameUnit;
import org.xinheng.models.draw.PlanDraw;
import org.xinheng.models.draw.Tickets;
import org.xinheng.models.draw.commitment.Leaves;
import org.xinheng.models.draw.commitment.MerkleRange;
import org.xinheng.models.draw.ledger.LedgerFiles;
import org.xinheng.models.draw.ledger.OversightLedger;

class RankingTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final String SCOPE = "2026Q4";
  private static final String SEED = "drawing seed";
  private static final String KEY = "key of oversight, long enough to be one";
  private static final DrawPlan PLAN = plan();

  @TempDir Path folder;

  private static DrawPlan plan() {
    SortedMap<String, Integer> rates = new TreeMap<>();
    rates.put("A", 300);
    rates.put("B", 4000);
    return new DrawPlan("P", List.of("M1"), rates, 2);
  }

  private LedgerFiles ledger(String name) {
    return OversightLedger.at(folder.resolve(name)).folder().storage();
  }

  /** Two classes in three strata, the largest cell beyond the size that bounds are made for. */
  private static List<FrameUnit> units() {
    List<FrameUnit> units = new ArrayList<>();
    for (int i = 0; i < 4000; i++) {
      String id = (i % 7 == 0 ? "𠮷" : i % 5 == 0 ? "豈" : "a") + i;
      String stratum = i % 10 == 1 ? "小" : i % 10 == 2 ? "中" : "大";
      units.add(
          i % 11 == 3
              ? FrameUnit.excluded(id, stratum, "MOVED_AWAY")
              : FrameUnit.eligible(id, stratum, i % 3 == 0 ? "B" : "A", 1 + i * 37 % 101));
    }
    units.sort(Comparator.comparing(FrameUnit::id, CodePoints.ORDER));
    return units;
  }

  private Dataset<Row> frames(int partitions) {
    List<Row> rows =
        units().stream()
            .map(
                unit ->
                    RowFactory.create(
                        SCOPE,
                        "P",
                        unit.id(),
                        unit.stratum(),
                        unit.unitClass(),
                        unit.weight(),
                        unit.reason(),
                        null,
                        null))
            .toList();
    return spark().createDataFrame(rows, DrawFrames.TABLE.schema()).repartition(partitions);
  }

  @Test
  void anyNumberOfPartitionsDrawsWhatTheProtocolDraws() {
    Tickets tickets = Tickets.of(SEED, SCOPE);
    List<String> expected = new ArrayList<>();
    for (CellDraw cell : PlanDraw.of(tickets, PLAN, units()).cells()) {
      cell.selected()
          .forEach(
              unit ->
                  expected.add(
                      String.join(
                          " | ",
                          cell.unitClass(),
                          cell.stratum(),
                          unit.id(),
                          Long.toString(unit.place()),
                          Double.toString(unit.rank()),
                          Long.toString(unit.ticket()),
                          Boolean.toString(unit.place() > cell.odds().size()))));
    }
    Cells cells = Cells.of(FrameCounts.of(frames(2)), List.of(PLAN), tickets).cells();

    for (int partitions : new int[] {1, 7, 64}) {
      assertThat(
              TextTable.text(
                  Ranking.results(frames(partitions), cells, SEED, SCOPE, Ranking.TicketsOf.SCOPE),
                  "unit_class",
                  "stratum",
                  "id",
                  "place",
                  "rank",
                  "ticket",
                  "is_reserve"))
          .containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  @Test
  void aUnitThatStandsTwiceInAFrameIsRefusedByName() {
    Dataset<Row> twice = frames(2).unionAll(frames(2).filter("id = 'a1'"));
    FrameLedger ledger = new FrameLedger(ledger("twice"), List.of("P"), KEY);

    Throwable thrown = catchThrowable(() -> ledger.write(twice, 2));

    assertThat(Failure.of(thrown).message())
        .contains("The frame of plan P")
        .contains("unit \"a1\": it is in the frame twice");
  }

  @Test
  void anyNumberOfPartsHasTheRootOfTheWholeFrame() {
    Leaves leaves = Leaves.of(KEY);
    MerkleRange whole = MerkleRange.from(0);
    units().forEach(unit -> whole.add(leaves.of("P", unit)));

    for (int parts : new int[] {1, 7, 64}) {
      assertThat(new FrameLedger(ledger("in" + parts), List.of("P"), KEY).write(frames(3), parts))
          .extracting(MerkleRange::root)
          .containsExactly(whole.root());
    }
  }
}
