package org.xinheng.jobs.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.Test;
import org.xinheng.jobs.catalogue.DrawSummaries;
import org.xinheng.jobs.catalogue.DrawSummary;
import org.xinheng.models.draw.DrawPlan;
import org.xinheng.models.draw.commitment.CommittedPlan;

/** What a drawn scope came to. */
class DrawMartsTest {
  private static final LocalDate NIGHT = LocalDate.parse("2026-07-03");
  private static final Map<DataType, Class<?>> TYPES =
      Map.of(
          DataTypes.DateType, LocalDate.class,
          DataTypes.StringType, String.class,
          DataTypes.LongType, Long.class,
          DataTypes.DoubleType, Double.class);

  private static Row summary(long posts, Row coverage) {
    Object[] drawn = {
      "2026Q3-1",
      NIGHT.minusDays(1),
      "ab",
      3L,
      117L,
      114L,
      115L,
      146L,
      posts,
      42L,
      0L,
      null,
      null,
      null
    };
    DrawPlan plan = new DrawPlan("P-1", List.of("SC004"), new TreeMap<>(Map.of("A", 100)), 2);
    return DrawMarts.summary(
        new GenericRowWithSchema(drawn, DrawSummaries.TABLE.schema()),
        List.of(new CommittedPlan(plan, "00", 1000, 30), new CommittedPlan(plan, "00", 170, 5)),
        coverage,
        NIGHT);
  }

  private static Object value(Row row, org.xinheng.jobs.catalogue.Column column) {
    return row.get(DrawSummary.TABLE.columns().indexOf(column));
  }

  @Test
  void theSavingStandsAgainstBothOtherWaysOfDrawing() {
    Row row = summary(125, RowFactory.create(20L, 15L));

    assertThat(value(row, DrawSummary.SAVED_VISITS)).isEqualTo(1L);
    assertThat(value(row, DrawSummary.SAVED_MATTER_VISITS)).isEqualTo(32L);
    assertThat(value(row, DrawSummary.UNSTAFFED_RATIO)).isEqualTo(0.336);
    assertThat(value(row, DrawSummary.DRAWN_RATIO)).isEqualTo(0.1);
    assertThat(value(row, DrawSummary.EXCLUDED)).isEqualTo(35L);
    assertThat(value(row, DrawSummary.COVERAGE_RATIO)).isEqualTo(0.75);
  }

  @Test
  void aSummaryFitsItsMartAndHasNoShareOfNothing() {
    Row row = summary(0, RowFactory.create(0L, 0L));

    assertThat(row.size()).isEqualTo(DrawSummary.TABLE.columns().size());
    for (org.xinheng.jobs.catalogue.Column column : DrawSummary.TABLE.columns()) {
      Object value = value(row, column);
      assertThat(value == null ? !column.required() : TYPES.get(column.type()).isInstance(value))
          .as(column.name())
          .isTrue();
    }
    assertThat(value(row, DrawSummary.UNSTAFFED_RATIO)).isNull();
    assertThat(value(row, DrawSummary.COVERAGE_RATIO)).isNull();
  }
}
