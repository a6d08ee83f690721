package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: who moved since the night before, and the records that came and went (等级变动). */
public final class GradeChanges {
  public static final Column CHANGE_KIND = AssessmentChanges.CHANGE_KIND;
  public static final Column CHANGE_KIND_LABEL =
      optional("change_kind_label", DataTypes.StringType, "变动类别", "Its Chinese label");
  public static final Column PREVIOUS_GRADE_LABEL =
      optional("previous_grade_label", DataTypes.StringType, "上次公共信用等级", "Its Chinese label");
  public static final Column IS_GRADE_CHANGE =
      required("is_grade_change", DataTypes.BooleanType, "是否等级变动", "Whether the grade moved too");
  public static final Column RECORDS_CAME =
      required("records_came", DataTypes.IntegerType, "新增扣分记录数", "Reasons that were not there");
  public static final Column RECORDS_WENT =
      required("records_went", DataTypes.IntegerType, "消除扣分记录数", "Reasons that are gone");
  public static final Column CAME =
      optional("came", DataTypes.StringType, "新增扣分记录", "What cost points tonight only, in Chinese");
  public static final Column WENT =
      optional("went", DataTypes.StringType, "消除扣分记录", "What cost points the night before only");
  public static final Table TABLE =
      new Table(
          "marts.grade_changes",
          "one row per night and enterprise whose points, grade or direct rule changed",
          List.of(EnterpriseCredit.AS_OF, EnterpriseCredit.USCC),
          null,
          List.of(
              EnterpriseCredit.AS_OF,
              EnterpriseCredit.USCC,
              EnterpriseCredit.ENTERPRISE_NAME,
              EnterpriseCredit.TOWN,
              EnterpriseCredit.TOWN_LABEL,
              CHANGE_KIND,
              CHANGE_KIND_LABEL,
              IS_GRADE_CHANGE,
              EnterpriseCredit.POINTS,
              EnterpriseCredit.GRADE,
              EnterpriseCredit.GRADE_LABEL,
              EnterpriseCredit.DIRECT_RULE,
              EnterpriseCredit.DIRECT_RULE_LABEL,
              EnterpriseCredit.PREVIOUS_AS_OF,
              EnterpriseCredit.PREVIOUS_POINTS,
              EnterpriseCredit.PREVIOUS_GRADE,
              PREVIOUS_GRADE_LABEL,
              EnterpriseCredit.POINTS_CHANGE,
              RECORDS_CAME,
              RECORDS_WENT,
              CAME,
              WENT));

  private GradeChanges() {}
}
