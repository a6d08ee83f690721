package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.exists;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.AssessmentChanges;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.CreditReasons;
import org.xinheng.jobs.catalogue.EnterpriseCredit;
import org.xinheng.jobs.catalogue.GradeChanges;

/** Compares a night with the one before. */
final class ChangeMarts {
  private static final LabelMap KINDS =
      new LabelMap(
          Map.of(
              "FIRST", "首次评定",
              "UP", "升分",
              "DOWN", "降分",
              "SAME_POINTS", "分值不变",
              "ASSESSED", "恢复评定",
              "NOT_ASSESSED", "不再评定"));
  private static final String BEFORE = "before_";
  private static final List<org.xinheng.jobs.catalogue.Column> SAME_REASON =
      List.of(
          CreditReasons.INDICATOR,
          CreditReasons.CONTRACT,
          CreditReasons.FACT_KEY,
          CreditReasons.POINTS);

  private ChangeMarts() {}

  private static Column before(org.xinheng.jobs.catalogue.Column column) {
    return col(BEFORE + column.name());
  }

  private static Dataset<Row> renamed(
      Dataset<Row> rows, org.xinheng.jobs.catalogue.Column... columns) {
    return rows.select(
        java.util.Arrays.stream(columns)
            .map(column -> column.column().as(BEFORE + column.name()))
            .toArray(Column[]::new));
  }

  /** Enterprises whose points, grade or direct rule differ; absence before means a first score. */
  static Dataset<Row> changes(Dataset<Row> tonight, Dataset<Row> nightBefore) {
    Dataset<Row> earlier =
        renamed(
            nightBefore,
            Assessments.USCC,
            Assessments.AS_OF,
            Assessments.POINTS,
            Assessments.GRADE,
            Assessments.DIRECT_RULE,
            Assessments.NOT_ASSESSED);
    Column isSame =
        List.of(Assessments.POINTS, Assessments.GRADE, Assessments.DIRECT_RULE).stream()
            .map(column -> column.column().eqNullSafe(before(column)))
            .reduce(Column::and)
            .orElseThrow();
    Column isFirst = before(Assessments.USCC).isNull();
    return tonight
        .join(earlier, Assessments.USCC.column().equalTo(before(Assessments.USCC)), "left")
        .filter(isFirst.or(not(isSame)))
        .select(
            AssessmentChanges.AS_OF.column(),
            AssessmentChanges.USCC.column(),
            AssessmentChanges.POINTS.column(),
            AssessmentChanges.GRADE.column(),
            AssessmentChanges.DIRECT_RULE.column(),
            AssessmentChanges.NOT_ASSESSED.column(),
            before(Assessments.AS_OF).as(AssessmentChanges.PREVIOUS_AS_OF.name()),
            before(Assessments.POINTS).as(AssessmentChanges.PREVIOUS_POINTS.name()),
            before(Assessments.GRADE).as(AssessmentChanges.PREVIOUS_GRADE.name()),
            before(Assessments.DIRECT_RULE).as(AssessmentChanges.PREVIOUS_DIRECT_RULE.name()),
            kind(isFirst).as(AssessmentChanges.CHANGE_KIND.name()),
            AssessmentChanges.DEFINITIONS_DIGEST.column());
  }

  private static Column kind(Column isFirst) {
    Column points = Assessments.POINTS.column();
    Column pointsBefore = before(Assessments.POINTS);
    return when(isFirst, "FIRST")
        .when(Assessments.NOT_ASSESSED.column().isNotNull(), "NOT_ASSESSED")
        .when(before(Assessments.NOT_ASSESSED).isNotNull(), "ASSESSED")
        .when(points.gt(pointsBefore), "UP")
        .when(points.lt(pointsBefore), "DOWN")
        .otherwise("SAME_POINTS");
  }

  /**
   * Who moved since the night before, with the records that came and went.
   *
   * @param changes rows of {@link AssessmentChanges} of the night
   * @param enterpriseCredit rows of {@link EnterpriseCredit} of the night
   */
  static Dataset<Row> gradeChanges(
      Dataset<Row> changes,
      Dataset<Row> enterpriseCredit,
      Dataset<Row> tonight,
      Dataset<Row> nightBefore,
      MartLabels labels) {
    String uscc = Assessments.USCC.name();
    Dataset<Row> moved =
        changes
            .filter(AssessmentChanges.PREVIOUS_AS_OF.column().isNotNull())
            .select(AssessmentChanges.USCC.column(), AssessmentChanges.CHANGE_KIND.column());
    Dataset<Row> reasons =
        tonight.select(Assessments.USCC.column(), Assessments.REASONS.column().as("now"));
    Dataset<Row> earlier = renamed(nightBefore, Assessments.USCC, Assessments.REASONS);
    Column now = col("now");
    Column then = before(Assessments.REASONS);
    Column came = missingFrom(now, then);
    Column went = missingFrom(then, now);
    Column grade = EnterpriseCredit.GRADE.column();
    Column gradeBefore = EnterpriseCredit.PREVIOUS_GRADE.column();
    return moved
        .join(enterpriseCredit, uscc)
        .join(reasons, uscc)
        .join(earlier, col(uscc).equalTo(before(Assessments.USCC)))
        .withColumns(
            Map.of(
                GradeChanges.CHANGE_KIND_LABEL.name(), KINDS.of(GradeChanges.CHANGE_KIND.column()),
                GradeChanges.PREVIOUS_GRADE_LABEL.name(), labels.grade().of(gradeBefore),
                GradeChanges.IS_GRADE_CHANGE.name(), not(grade.eqNullSafe(gradeBefore)),
                GradeChanges.RECORDS_CAME.name(), size(came),
                GradeChanges.RECORDS_WENT.name(), size(went),
                GradeChanges.CAME.name(), text(came, labels),
                GradeChanges.WENT.name(), text(went, labels)))
        .select(GradeChanges.TABLE.expressions());
  }

  /** Reasons of one night that the other does not have with the same points. */
  private static Column missingFrom(Column reasons, Column others) {
    return filter(reasons, reason -> not(exists(others, other -> isSame(reason, other))));
  }

  private static Column isSame(Column reason, Column other) {
    return SAME_REASON.stream()
        .map(part -> CreditReasons.of(reason, part).eqNullSafe(CreditReasons.of(other, part)))
        .reduce(Column::and)
        .orElseThrow();
  }

  private static Column text(Column reasons, MartLabels labels) {
    return concat_ws(
        "；",
        transform(
            reasons,
            reason ->
                concat(
                    coalesce(
                        labels.contract().of(CreditReasons.of(reason, CreditReasons.CONTRACT)),
                        lit("")),
                    lit(" "),
                    coalesce(
                        CreditReasons.of(reason, CreditReasons.DOCUMENT),
                        CreditReasons.of(reason, CreditReasons.INDICATOR)),
                    lit(" 扣"),
                    CreditReasons.of(reason, CreditReasons.POINTS).cast("string"),
                    lit("分"))));
  }
}
