package org.xinheng.jobs.enforcement;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.SupervisionClasses;
import org.xinheng.models.enforcement.kpis.Kpi;
import org.xinheng.models.enforcement.kpis.KpiFigure;
import org.xinheng.models.enforcement.kpis.KpiRules;

/** Figures of indicators as rows of {@link org.xinheng.jobs.catalogue.Kpis}. */
final class KpiRows {
  private static final int TARGET_PLACES = 4;

  private KpiRows() {}

  /**
   * Figures by the supervision class of the night; few.
   *
   * @param classes rows of {@link SupervisionClasses} of the night
   */
  static List<KpiFigure> byClass(Dataset<Row> reviewed, Dataset<Row> classes, KpiRules rules) {
    Map<String, Kpi> kpis = rules.kpis().stream().collect(Collectors.toMap(Kpi::id, kpi -> kpi));
    List<KpiFigure> figures = new ArrayList<>();
    reviewed
        .filter(col(ReviewRows.USCC).isNotNull())
        .select(col(ReviewRows.USCC), explode(col(ReviewRows.SHARES)).as("s"))
        .join(
            classes.select(
                SupervisionClasses.USCC.column(), SupervisionClasses.SUPERVISION_CLASS.column()),
            new String[] {ReviewRows.USCC},
            "left")
        .groupBy(
            col("s.kpi").as("kpi"),
            coalesce(SupervisionClasses.SUPERVISION_CLASS.column(), lit("")).as("class"))
        .agg(sum("s.hits"), sum("s.counted"))
        .orderBy("kpi", "class")
        .collectAsList()
        .forEach(
            row ->
                figures.add(
                    new KpiFigure(
                        kpis.get(row.getString(0)),
                        Kpi.Cut.CLASS.name(),
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3))));
    return figures;
  }

  static List<Row> rows(List<KpiFigure> figures, LocalDate asOf, String definitionsDigest) {
    return figures.stream().map(figure -> row(figure, asOf, definitionsDigest)).toList();
  }

  private static Row row(KpiFigure figure, LocalDate asOf, String definitionsDigest) {
    BigDecimal target = figure.kpi().target();
    return RowFactory.create(
        asOf,
        figure.kpi().id(),
        figure.cut(),
        figure.code(),
        figure.hits(),
        figure.counted(),
        target == null ? null : target.setScale(TARGET_PLACES),
        figure.isMet(),
        definitionsDigest);
  }
}
