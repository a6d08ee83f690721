package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: the class in force and tonight's shadow; internal, never published (企业监管分类). */
public final class EnterpriseSupervision {
  public static final Column AS_OF = SupervisionClasses.AS_OF;
  public static final Column USCC = SupervisionClasses.USCC;
  public static final Column ENTERPRISE_NAME = SupervisionClasses.ENTERPRISE_NAME;
  public static final Column TOWN = SupervisionClasses.TOWN;
  public static final Column TOWN_LABEL = EnterpriseCredit.TOWN_LABEL;
  public static final Column FROZEN_CLASS =
      optional(
          "frozen_class",
          DataTypes.StringType,
          "生效监管分类代码",
          "Class of the month; empty for those that had none at the freeze");
  public static final Column FROZEN_CLASS_LABEL =
      optional("frozen_class_label", DataTypes.StringType, "生效监管分类", "Its Chinese label");
  public static final Column FROZEN_ON =
      optional("frozen_on", DataTypes.DateType, "冻结基准日", "Night whose classes were frozen");
  public static final Column SHADOW_CLASS =
      optional(
          "shadow_class",
          DataTypes.StringType,
          "当晚监管分类代码",
          "Class by tonight's assessment; empty where there is none");
  public static final Column SHADOW_CLASS_LABEL =
      optional("shadow_class_label", DataTypes.StringType, "当晚监管分类", "Its Chinese label");
  public static final Column SHADOW_BASIS =
      required("shadow_basis", DataTypes.StringType, "当晚分类依据代码", "What gave the shadow class");
  public static final Column SHADOW_BASIS_LABEL =
      optional("shadow_basis_label", DataTypes.StringType, "当晚分类依据", "Its Chinese label");
  public static final Column RISK_CLASS = SupervisionClasses.RISK_CLASS;
  public static final Column RISK_CLASS_LABEL =
      optional("risk_class_label", DataTypes.StringType, "信用风险分类", "Its Chinese label");
  public static final Column IS_MOVING =
      required(
          "is_moving",
          DataTypes.BooleanType,
          "是否将变动",
          "Whether the shadow differs from the class in force");

  public static final Table TABLE =
      new Table(
          "marts.supervision_classes",
          "one row per night and enterprise with a class in force or tonight",
          List.of(AS_OF, USCC),
          null,
          List.of(
              AS_OF,
              USCC,
              ENTERPRISE_NAME,
              TOWN,
              TOWN_LABEL,
              FROZEN_CLASS,
              FROZEN_CLASS_LABEL,
              FROZEN_ON,
              SHADOW_CLASS,
              SHADOW_CLASS_LABEL,
              SHADOW_BASIS,
              SHADOW_BASIS_LABEL,
              RISK_CLASS,
              RISK_CLASS_LABEL,
              IS_MOVING));

  private EnterpriseSupervision() {}
}
