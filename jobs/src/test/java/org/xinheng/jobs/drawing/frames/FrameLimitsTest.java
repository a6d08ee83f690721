package org.xinheng.jobs.drawing.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.SparkTest;
import org.xinheng.jobs.catalogue.DrawFrames;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.plans.DrawRules;

class FrameLimitsTest extends SparkTest {
  private static final long serialVersionUID = 1L;
  private static final DrawRules RULES =
      new DrawRules(3000, 2000, 20, 40, Set.of(), true, Map.of());

  private FrameCounts counts(int ofA, int ofB, int excluded) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < ofA + ofB + excluded; i++) {
      boolean isExcluded = i >= ofA + ofB;
      rows.add(
          RowFactory.create(
              "S",
              "P",
              "u" + i,
              "330782001",
              isExcluded ? "-" : i < ofA ? "A" : "B",
              isExcluded ? 0 : 100,
              isExcluded ? "MOVED_AWAY" : "",
              null,
              null));
    }
    return FrameCounts.of(spark().createDataFrame(rows, DrawFrames.TABLE.schema()));
  }

  @Test
  void aFrameThatShrankOrWhoseClassesMovedIsNamedWithItsFigures() {
    FrameLimits limits = new FrameLimits(RULES);
    FrameCounts.PlanCounts before = counts(80, 20, 0).of("P");

    assertThat(limits.faults("P", counts(56, 14, 30).of("P"), before, "2026Q2-1")).isEmpty();
    assertThat(limits.faults("P", counts(60, 40, 0).of("P"), before, "2026Q2-1")).isEmpty();
    assertThat(limits.faults("P", counts(42, 27, 31).of("P"), before, "2026Q2-1"))
        .containsExactly(
            "plan P: 69 units are eligible, 100 were in scope 2026Q2-1; at most 3000 basis points"
                + " may go");
    assertThat(limits.faults("P", counts(59, 41, 0).of("P"), before, "2026Q2-1"))
        .containsExactly(
            "plan P: class A has 5900 basis points, it had 8000 in scope 2026Q2-1; at most 2000"
                + " may move",
            "plan P: class B has 4100 basis points, it had 2000 in scope 2026Q2-1; at most 2000"
                + " may move");
  }

  @Test
  void aFrameThatNobodyCouldBeDrawnFromIsRefused() {
    DrawPlan plan = new DrawPlan("P", List.of("M"), new TreeMap<>(Map.of("A", 100)), 0);

    assertThat(counts(1, 0, 0).faults(plan)).isEmpty();
    assertThat(counts(0, 0, 3).faults(plan))
        .containsExactly("plan P: no unit is eligible, 3 are excluded");
  }
}
