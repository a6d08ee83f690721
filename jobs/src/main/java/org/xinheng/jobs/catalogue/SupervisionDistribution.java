package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Mart: how the supervision classes spread over towns; internal (监管分类分布). */
public final class SupervisionDistribution {
  public static final Column CLASS_KIND =
      required("class_kind", DataTypes.StringType, "分类口径代码", "FROZEN or SHADOW");
  public static final Column CLASS_KIND_LABEL =
      required("class_kind_label", DataTypes.StringType, "分类口径", "Its Chinese label");
  public static final Column SUPERVISION_CLASS =
      required("supervision_class", DataTypes.StringType, "监管分类代码", "Code of supervision-classes");
  public static final Column SUPERVISION_CLASS_LABEL =
      optional("supervision_class_label", DataTypes.StringType, "监管分类", "Its Chinese label");
  public static final Column ENTERPRISES = GradeDistribution.ENTERPRISES;

  public static final Table TABLE =
      new Table(
          "marts.supervision_distribution",
          "one row per night, town, kind of class and class",
          List.of(
              EnterpriseSupervision.AS_OF,
              EnterpriseSupervision.TOWN,
              CLASS_KIND,
              SUPERVISION_CLASS),
          null,
          List.of(
              EnterpriseSupervision.AS_OF,
              EnterpriseSupervision.TOWN,
              EnterpriseSupervision.TOWN_LABEL,
              CLASS_KIND,
              CLASS_KIND_LABEL,
              SUPERVISION_CLASS,
              SUPERVISION_CLASS_LABEL,
              ENTERPRISES));

  private SupervisionDistribution() {}
}
