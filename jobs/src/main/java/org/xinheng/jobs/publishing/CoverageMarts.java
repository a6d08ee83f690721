package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.lit;

import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.CoveredMatters;
import org.xinheng.jobs.catalogue.MatterCoverage;
import org.xinheng.jobs.lake.NightPublication;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;

/** The coverage of matters, for dashboards. */
final class CoverageMarts {
  private static final LabelMap STATES =
      new LabelMap(Map.of("CHECKED", "本年已检查", "PLANNED", "已列入计划", "REMAINING", "尚未覆盖"));

  private CoverageMarts() {}

  /** Writes the mart; it is empty on nights without a drawn scope. */
  static void write(NightPublication night, JobContext context) {
    Dataset<Row> tonight =
        context
            .lake()
            .readOrEmpty(MatterCoverage.TABLE)
            .filter(MatterCoverage.AS_OF.column().equalTo(lit(context.asOf())));
    night.write(CoveredMatters.TABLE, labelled(tonight, CodeLists.of(context.definitions())), 1);
  }

  /** Rows of {@link MatterCoverage} with their labels. */
  static Dataset<Row> labelled(Dataset<Row> coverage, CodeLists lists) {
    return coverage
        .withColumns(
            Map.of(
                CoveredMatters.DEPARTMENT_LABEL.name(),
                    labels(lists.list("departments")).of(MatterCoverage.DEPARTMENT.column()),
                CoveredMatters.MATTER_KIND_LABEL.name(),
                    labels(lists.list("matter-kinds")).of(MatterCoverage.MATTER_KIND.column()),
                CoveredMatters.STATE_LABEL.name(), STATES.of(MatterCoverage.STATE.column()),
                CoveredMatters.PLANS.name(), array_join(MatterCoverage.PLANS.column(), ";")))
        .select(CoveredMatters.TABLE.expressions());
  }

  private static LabelMap labels(CodeList list) {
    return new LabelMap(
        list.codes().values().stream()
            .collect(Collectors.toMap(CodeList.Code::code, CodeList.Code::label)));
  }
}
