package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Every change of a credit score from one night to the next (评定变动). */
public final class AssessmentChanges {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column USCC = Assessments.USCC;
  public static final Column POINTS = Assessments.POINTS;
  public static final Column GRADE = Assessments.GRADE;
  public static final Column DIRECT_RULE = Assessments.DIRECT_RULE;
  public static final Column NOT_ASSESSED = Assessments.NOT_ASSESSED;
  public static final Column PREVIOUS_AS_OF =
      optional(
          "previous_as_of",
          DataTypes.DateType,
          "上次评定基准日",
          "Night compared with; empty where the enterprise was not known then");
  public static final Column PREVIOUS_POINTS =
      optional("previous_points", DataTypes.IntegerType, "上次公共信用分", "Score of that night");
  public static final Column PREVIOUS_GRADE =
      optional("previous_grade", DataTypes.StringType, "上次公共信用等级代码", "Grade of that night");
  public static final Column PREVIOUS_DIRECT_RULE =
      optional(
          "previous_direct_rule", DataTypes.StringType, "上次直接判定规则", "Direct rule of that night");
  public static final Column CHANGE_KIND =
      required(
          "change_kind",
          DataTypes.StringType,
          "变动类别代码",
          "FIRST, UP, DOWN, SAME_POINTS, ASSESSED or NOT_ASSESSED");
  public static final Column DEFINITIONS_DIGEST = Assessments.DEFINITIONS_DIGEST;
  public static final Table TABLE =
      new Table(
          "core.assessment_changes",
          "one row per enterprise and night on which its points, grade or direct rule changed",
          List.of(AS_OF, USCC),
          AS_OF,
          List.of(
              AS_OF,
              USCC,
              POINTS,
              GRADE,
              DIRECT_RULE,
              NOT_ASSESSED,
              PREVIOUS_AS_OF,
              PREVIOUS_POINTS,
              PREVIOUS_GRADE,
              PREVIOUS_DIRECT_RULE,
              CHANGE_KIND,
              DEFINITIONS_DIGEST));

  private AssessmentChanges() {}
}
