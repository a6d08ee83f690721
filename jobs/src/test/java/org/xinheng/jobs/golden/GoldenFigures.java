package org.xinheng.jobs.golden;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.lake.Lake;

/** What is compared of a golden night, as lines of comma-separated values in a stable order. */
final class GoldenFigures {
  private static final int CHOSEN = 40;

  private final Lake lake;
  private final Dataset<Row> assessments;

  GoldenFigures(Lake lake, String night) {
    this.lake = lake;
    this.assessments =
        lake.read(Assessments.TABLE).filter(Assessments.AS_OF.column().equalTo(night));
  }

  List<String> grades() {
    return lines(
        assessments
            .groupBy(
                Assessments.CARD.column(),
                Assessments.GRADE.column(),
                Assessments.NOT_ASSESSED.column())
            .agg(count(lit(1)), sum(Assessments.POINTS.column())));
  }

  List<String> quarantine() {
    return lines(
        lake.read(QuarantinedRecords.TABLE)
            .select(
                QuarantinedRecords.SOURCE.column(),
                explode(QuarantinedRecords.REASONS.column()).as("reason"))
            .groupBy("source", "reason")
            .count());
  }

  List<String> facts() {
    return lines(
        lake.read(Facts.TABLE)
            .groupBy(
                Facts.CONTRACT.column(),
                when(Facts.IS_DELETE.column(), "DELETE").otherwise("UPSERT").as("operation"))
            .agg(
                count(lit(1)),
                count_distinct(Facts.RECORD_KEY.column()),
                sum(when(Facts.USCC.column().isNull(), 1).otherwise(0))));
  }

  List<String> deliveries() {
    return lines(
        lake.read(Deliveries.TABLE)
            .select(
                Deliveries.FILE.column(),
                Deliveries.STATUS.column(),
                coalesce(Deliveries.FAULT_CODE.column(), lit("")),
                Deliveries.ROWS.column()));
  }

  /** Enterprises of every grade, all of the worst among them, evenly spread over their scores. */
  List<String> chosen() {
    Map<String, List<Row>> byGrade = new TreeMap<>(Comparator.reverseOrder());
    assessments
        .select(
            Assessments.GRADE.column(),
            Assessments.POINTS.column(),
            Assessments.USCC.column(),
            Assessments.NEXT_CHANGE_ON.column(),
            col(Assessments.REASONS.name()))
        .filter(Assessments.GRADE.column().isNotNull())
        .orderBy(Assessments.POINTS.column(), Assessments.USCC.column())
        .collectAsList()
        .forEach(row -> byGrade.computeIfAbsent(row.getString(0), g -> new ArrayList<>()).add(row));
    List<String> chosen = new ArrayList<>();
    int gradesLeft = byGrade.size();
    for (Map.Entry<String, List<Row>> grade : byGrade.entrySet()) {
      List<Row> rows = grade.getValue();
      int wanted = (CHOSEN - chosen.size()) / gradesLeft--;
      int taken = Math.min(rows.size(), grade.getKey().equals("E") ? rows.size() : wanted);
      for (int i = 0; i < taken; i++) {
        chosen.add(enterprise(rows.get((int) ((long) i * rows.size() / taken))));
      }
    }
    return chosen;
  }

  private static String enterprise(Row row) {
    List<Row> reasons = row.getList(4);
    return cells(row, 4)
        + ","
        + reasons.stream().map(GoldenFigures::reason).collect(Collectors.joining("; "));
  }

  /** Indicator, points, document and until when it counts. */
  private static String reason(Row reason) {
    return "%s %s %s %s"
        .formatted(
            reason.<String>getAs("indicator"),
            reason.<Integer>getAs("points"),
            Objects.toString(reason.getAs("document"), "-"),
            Objects.toString(reason.getAs("counts_until"), "-"));
  }

  private static List<String> lines(Dataset<Row> rows) {
    return rows.collectAsList().stream().map(row -> cells(row, row.size())).sorted().toList();
  }

  private static String cells(Row row, int cells) {
    return IntStream.range(0, cells)
        .mapToObj(i -> Objects.toString(row.get(i), ""))
        .collect(Collectors.joining(","));
  }
}
