package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.KpiFigures;
import org.xinheng.jobs.catalogue.Kpis;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.enforcement.kpis.Kpi;
import org.xinheng.models.enforcement.kpis.KpiRules;

/** The appraisal indicators of a night, for dashboards inside the bureau. */
final class KpiMarts {
  private static final LabelMap ANY = new LabelMap(Map.of("*", "全市"));

  private KpiMarts() {}

  /** The indicators of the night with their labels; none where they were not counted. */
  static Dataset<Row> figures(JobContext context, MartLabels labels) {
    List<Kpi> kpis = KpiRules.of(context.definitions()).kpis();
    CodeLists lists = CodeLists.of(context.definitions());
    LabelMap departments = codes(lists, Penalties.DEPARTMENT.list());
    Column code = Kpis.CODE.column();
    Column cut = Kpis.CUT.column();
    Column codeLabel =
        when(cut.equalTo(Kpi.Cut.DEPARTMENT.name()), departments.only(code))
            .when(cut.equalTo(Kpi.Cut.TOWN.name()), labels.town().only(code))
            .when(cut.equalTo(Kpi.Cut.CLASS.name()), labels.supervisionClass().only(code))
            .otherwise(ANY.only(code));
    return context
        .lake()
        .readOrEmpty(Kpis.TABLE)
        .filter(Kpis.AS_OF.column().equalTo(lit(context.asOf())))
        .withColumn(KpiFigures.KPI_LABEL.name(), said(kpis, kpi -> kpi.rule().label()))
        .withColumn(KpiFigures.DIMENSION_LABEL.name(), said(kpis, kpi -> kpi.dimension().label()))
        .withColumn(KpiFigures.CODE_LABEL.name(), coalesce(codeLabel, code))
        .withColumn(KpiFigures.NUMERATOR_LABEL.name(), said(kpis, Kpi::numerator))
        .withColumn(KpiFigures.DENOMINATOR_LABEL.name(), said(kpis, Kpi::denominator))
        .withColumn(
            KpiFigures.SHARE.name(),
            when(
                Kpis.DENOMINATOR.column().gt(0),
                Kpis.NUMERATOR.column().divide(Kpis.DENOMINATOR.column())))
        .withColumn(KpiFigures.DIRECTION.name(), said(kpis, kpi -> kpi.direction().name()))
        .withColumn(KpiFigures.SOURCE.name(), said(kpis, kpi -> kpi.rule().source()))
        .select(KpiFigures.TABLE.expressions());
  }

  private static LabelMap codes(CodeLists lists, String name) {
    return new LabelMap(
        lists.list(name).codes().values().stream()
            .collect(Collectors.toMap(CodeList.Code::code, CodeList.Code::label)));
  }

  private static Column said(List<Kpi> kpis, Function<Kpi, String> what) {
    return new LabelMap(kpis.stream().collect(Collectors.toMap(Kpi::id, what)))
        .only(Kpis.KPI.column());
  }
}
