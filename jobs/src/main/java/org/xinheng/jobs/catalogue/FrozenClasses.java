package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** The supervision class in force for a month, frozen on its first night (月度监管分类). */
public final class FrozenClasses {
  public static final Column AS_OF =
      required("as_of", DataTypes.DateType, "冻结基准日", "Night whose classes were frozen");
  public static final Column MONTH =
      required("month", DataTypes.DateType, "生效月份", "First day of the month it is in force");
  public static final Column USCC = SupervisionClasses.USCC;
  public static final Column SUPERVISION_CLASS =
      required("supervision_class", DataTypes.StringType, "监管分类代码", "Code of supervision-classes");
  public static final Column BASIS = SupervisionClasses.BASIS;
  public static final Column WEIGHT = SupervisionClasses.WEIGHT;
  public static final Column DEFINITIONS_DIGEST = SupervisionClasses.DEFINITIONS_DIGEST;

  public static final Table TABLE =
      new Table(
          "core.frozen_classes",
          "one row per month and enterprise that had a class when it was frozen",
          List.of(MONTH, USCC),
          MONTH,
          List.of(AS_OF, MONTH, USCC, SUPERVISION_CLASS, BASIS, WEIGHT, DEFINITIONS_DIGEST));

  private FrozenClasses() {}
}
