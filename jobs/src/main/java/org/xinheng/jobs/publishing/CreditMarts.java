package org.xinheng.jobs.publishing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.upper;
import static org.apache.spark.sql.functions.when;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.AssessmentChanges;
import org.xinheng.jobs.catalogue.Assessments;
import org.xinheng.jobs.catalogue.CreditReasons;
import org.xinheng.jobs.catalogue.EnterpriseCredit;
import org.xinheng.jobs.catalogue.GradeDistribution;

/** Flattens the assessments of a night into marts. */
final class CreditMarts {
  private static final String POSITION = "position";
  private static final String REASON = "reason";
  private static final String CHANGED = "changed_uscc";

  private CreditMarts() {}

  /**
   * One row per enterprise. An enterprise without a change scored the same on the previous night.
   *
   * @param previous the night before, or null on a first night
   */
  static Dataset<Row> enterpriseCredit(
      Dataset<Row> assessments, Dataset<Row> changes, LocalDate previous, MartLabels labels) {
    Dataset<Row> changed =
        changes.select(
            AssessmentChanges.USCC.column().as(CHANGED),
            AssessmentChanges.PREVIOUS_AS_OF.column(),
            AssessmentChanges.PREVIOUS_POINTS.column(),
            AssessmentChanges.PREVIOUS_GRADE.column());
    Column isChanged = col(CHANGED).isNotNull();
    Column points = Assessments.POINTS.column();
    Column previousPoints =
        when(isChanged, AssessmentChanges.PREVIOUS_POINTS.column()).otherwise(points);
    Column industrySection = industrySection();
    return assessments
        .join(changed, Assessments.USCC.column().equalTo(col(CHANGED)), "left")
        .withColumns(labelled(labels, industrySection))
        .withColumn(EnterpriseCredit.REASONS.name(), size(Assessments.REASONS.column()))
        .withColumn(
            EnterpriseCredit.PREVIOUS_AS_OF.name(),
            when(isChanged, AssessmentChanges.PREVIOUS_AS_OF.column())
                .otherwise(lit(previous).cast(DataTypes.DateType)))
        .withColumn(EnterpriseCredit.POINTS_CHANGE.name(), points.minus(previousPoints))
        .withColumn(EnterpriseCredit.PREVIOUS_POINTS.name(), previousPoints)
        .withColumn(
            EnterpriseCredit.PREVIOUS_GRADE.name(),
            when(isChanged, AssessmentChanges.PREVIOUS_GRADE.column())
                .otherwise(Assessments.GRADE.column()))
        .select(EnterpriseCredit.TABLE.expressions());
  }

  private static Column industrySection() {
    Column letter = upper(substring(Assessments.INDUSTRY.column(), 1, 1));
    return when(letter.between("A", "T"), letter);
  }

  private static java.util.Map<String, Column> labelled(MartLabels labels, Column section) {
    Column town = Assessments.TOWN.column();
    Column townClass = labels.townClass().only(town);
    return java.util.Map.ofEntries(
        entry(
            EnterpriseCredit.SUBJECT_TYPE_LABEL,
            labels.subjectType().of(Assessments.SUBJECT_TYPE.column())),
        entry(EnterpriseCredit.TOWN_LABEL, labels.town().of(town)),
        entry(EnterpriseCredit.TOWN_CLASS, townClass),
        entry(EnterpriseCredit.TOWN_CLASS_LABEL, labels.townClassLabel().of(townClass)),
        entry(EnterpriseCredit.INDUSTRY_SECTION, section),
        entry(EnterpriseCredit.INDUSTRY_SECTION_LABEL, labels.industrySection().of(section)),
        entry(
            EnterpriseCredit.REGISTRATION_STATUS_LABEL,
            labels.registrationStatus().of(Assessments.REGISTRATION_STATUS.column())),
        entry(EnterpriseCredit.CARD_LABEL, labels.rules().of(Assessments.CARD.column())),
        entry(EnterpriseCredit.GRADE_LABEL, labels.grade().of(Assessments.GRADE.column())),
        entry(
            EnterpriseCredit.DIRECT_RULE_LABEL,
            partOfCard(labels, Assessments.DIRECT_RULE.column())),
        entry(
            EnterpriseCredit.NOT_ASSESSED_LABEL,
            labels.rules().of(Assessments.NOT_ASSESSED.column())));
  }

  private static java.util.Map.Entry<String, Column> entry(
      org.xinheng.jobs.catalogue.Column column, Column value) {
    return java.util.Map.entry(column.name(), value);
  }

  private static Column partOfCard(MartLabels labels, Column id) {
    Column key = concat(Assessments.CARD.column(), lit(MartLabels.PART_OF_CARD), id);
    return coalesce(labels.cardParts().only(key), id);
  }

  /** One row per reason. */
  static Dataset<Row> reasons(Dataset<Row> assessments, MartLabels labels) {
    Column reason = col(REASON);
    Dataset<Row> exploded =
        assessments.select(
            Assessments.AS_OF.column(),
            Assessments.USCC.column(),
            Assessments.ENTERPRISE_NAME.column(),
            Assessments.CARD.column(),
            posexplode(Assessments.REASONS.column()).as(new String[] {POSITION, REASON}));
    Column group = CreditReasons.of(reason, CreditReasons.INDICATOR_GROUP);
    Column indicator = CreditReasons.of(reason, CreditReasons.INDICATOR);
    Column contract = CreditReasons.of(reason, CreditReasons.CONTRACT);
    List<Column> head =
        List.of(
            CreditReasons.AS_OF.column(),
            CreditReasons.USCC.column(),
            CreditReasons.ENTERPRISE_NAME.column(),
            col(POSITION).plus(1).as(CreditReasons.REASON_NUMBER.name()),
            group.as(CreditReasons.INDICATOR_GROUP.name()),
            partOfCard(labels, group).as(CreditReasons.INDICATOR_GROUP_LABEL.name()),
            partOfCard(labels, indicator).as(CreditReasons.INDICATOR_LABEL.name()),
            labels.contract().of(contract).as(CreditReasons.CONTRACT_LABEL.name()),
            labels
                .rules()
                .of(CreditReasons.of(reason, CreditReasons.RULE))
                .as(CreditReasons.RULE_LABEL.name()));
    List<Column> tail =
        java.util.stream.Stream.of(
                CreditReasons.INDICATOR,
                CreditReasons.POINTS,
                CreditReasons.CONTRACT,
                CreditReasons.FACT_KEY,
                CreditReasons.DOCUMENT,
                CreditReasons.COUNTS_FROM,
                CreditReasons.COUNTS_UNTIL,
                CreditReasons.BASIS,
                CreditReasons.IS_CONFIRMED,
                CreditReasons.RESTORES,
                CreditReasons.RULE,
                CreditReasons.IS_OBJECTED)
            .map(column -> CreditReasons.of(reason, column).as(column.name()))
            .toList();
    return exploded
        .select(java.util.stream.Stream.concat(head.stream(), tail.stream()).toArray(Column[]::new))
        .select(CreditReasons.TABLE.expressions());
  }

  /** Enterprises by card, town, industry section and grade, from {@link EnterpriseCredit}. */
  static Dataset<Row> distribution(Dataset<Row> enterpriseCredit) {
    Column[] cell =
        GradeDistribution.TABLE.columns().stream()
            .filter(EnterpriseCredit.TABLE.columns()::contains)
            .map(org.xinheng.jobs.catalogue.Column::column)
            .toArray(Column[]::new);
    return enterpriseCredit
        .groupBy(cell)
        .agg(
            count(lit(1)).as(GradeDistribution.ENTERPRISES.name()),
            functions
                .coalesce(sum(EnterpriseCredit.POINTS.column().cast("long")), lit(0L))
                .as(GradeDistribution.POINTS_SUM.name()))
        .select(GradeDistribution.TABLE.expressions());
  }
}
