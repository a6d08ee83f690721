package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: every enterprise with its score of the night (企业信用评定). */
public final class EnterpriseCredit {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column USCC = Assessments.USCC;
  public static final Column ENTERPRISE_NAME = Assessments.ENTERPRISE_NAME;
  public static final Column SUBJECT_TYPE = Assessments.SUBJECT_TYPE;
  public static final Column SUBJECT_TYPE_LABEL =
      optional("subject_type_label", DataTypes.StringType, "主体类型", "Its Chinese label");
  public static final Column TOWN = Assessments.TOWN;
  public static final Column TOWN_LABEL =
      optional("town_label", DataTypes.StringType, "镇街", "Its Chinese label");
  public static final Column TOWN_CLASS =
      optional("town_class", DataTypes.StringType, "镇街类别代码", "Code of town-classes");
  public static final Column TOWN_CLASS_LABEL =
      optional("town_class_label", DataTypes.StringType, "镇街类别", "Its Chinese label");
  public static final Column INDUSTRY = Assessments.INDUSTRY;
  public static final Column INDUSTRY_SECTION =
      optional("industry_section", DataTypes.StringType, "行业门类代码", "Letter of GB/T 4754-2017");
  public static final Column INDUSTRY_SECTION_LABEL =
      optional("industry_section_label", DataTypes.StringType, "行业门类", "Its Chinese label");
  public static final Column REGISTRATION_STATUS = Assessments.REGISTRATION_STATUS;
  public static final Column REGISTRATION_STATUS_LABEL =
      optional("registration_status_label", DataTypes.StringType, "登记状态", "Its Chinese label");
  public static final Column CARD = Assessments.CARD;
  public static final Column CARD_LABEL =
      optional("card_label", DataTypes.StringType, "评分卡名称", "Its Chinese label");
  public static final Column POINTS = Assessments.POINTS;
  public static final Column GRADE = Assessments.GRADE;
  public static final Column GRADE_LABEL =
      optional("grade_label", DataTypes.StringType, "公共信用等级", "Its Chinese label");
  public static final Column PREVIOUS_AS_OF = AssessmentChanges.PREVIOUS_AS_OF;
  public static final Column PREVIOUS_POINTS = AssessmentChanges.PREVIOUS_POINTS;
  public static final Column PREVIOUS_GRADE = AssessmentChanges.PREVIOUS_GRADE;
  public static final Column POINTS_CHANGE =
      optional(
          "points_change", DataTypes.IntegerType, "分值变动", "Points less those of the night before");
  public static final Column DIRECT_RULE = Assessments.DIRECT_RULE;
  public static final Column DIRECT_RULE_LABEL =
      optional("direct_rule_label", DataTypes.StringType, "直接判定", "Its Chinese label");
  public static final Column NOT_ASSESSED = Assessments.NOT_ASSESSED;
  public static final Column NOT_ASSESSED_LABEL =
      optional("not_assessed_label", DataTypes.StringType, "不予评定说明", "Its Chinese label");
  public static final Column REASONS =
      required("reasons", DataTypes.IntegerType, "扣分原因数", "Rows of credit_reasons");
  public static final Column NEXT_CHANGE_ON = Assessments.NEXT_CHANGE_ON;
  public static final Table TABLE =
      new Table(
          "marts.enterprise_credit",
          "one row per night and enterprise",
          List.of(AS_OF, USCC),
          null,
          List.of(
              AS_OF,
              USCC,
              ENTERPRISE_NAME,
              SUBJECT_TYPE,
              SUBJECT_TYPE_LABEL,
              TOWN,
              TOWN_LABEL,
              TOWN_CLASS,
              TOWN_CLASS_LABEL,
              INDUSTRY,
              INDUSTRY_SECTION,
              INDUSTRY_SECTION_LABEL,
              REGISTRATION_STATUS,
              REGISTRATION_STATUS_LABEL,
              CARD,
              CARD_LABEL,
              POINTS,
              GRADE,
              GRADE_LABEL,
              PREVIOUS_AS_OF,
              PREVIOUS_POINTS,
              PREVIOUS_GRADE,
              POINTS_CHANGE,
              DIRECT_RULE,
              DIRECT_RULE_LABEL,
              NOT_ASSESSED,
              NOT_ASSESSED_LABEL,
              REASONS,
              NEXT_CHANGE_ON));

  private EnterpriseCredit() {}
}
