package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** Every change of the class in force from one freeze to the next (监管分类变动). */
public final class ClassChanges {
  public static final Column AS_OF = FrozenClasses.AS_OF;
  public static final Column MONTH = FrozenClasses.MONTH;
  public static final Column USCC = FrozenClasses.USCC;
  public static final Column SUPERVISION_CLASS = SupervisionClasses.SUPERVISION_CLASS;
  public static final Column BASIS =
      optional(
          "basis", DataTypes.StringType, "分类依据代码", "What gave the class, or why there is none");
  public static final Column PREVIOUS_MONTH =
      required("previous_month", DataTypes.DateType, "上次生效月份", "Freeze compared with");
  public static final Column PREVIOUS_CLASS =
      optional(
          "previous_class", DataTypes.StringType, "上次监管分类代码", "Class of that freeze; or empty");
  public static final Column PREVIOUS_BASIS =
      optional("previous_basis", DataTypes.StringType, "上次分类依据代码", "What gave that class");
  public static final Column CHANGE_KIND =
      required("change_kind", DataTypes.StringType, "变动类别代码", "ENTERED, STRICTER, LIGHTER or LEFT");

  public static final Table TABLE =
      new Table(
          "core.class_changes",
          "one row per month and enterprise whose class differs from that of the freeze before",
          List.of(MONTH, USCC),
          MONTH,
          List.of(
              AS_OF,
              MONTH,
              USCC,
              SUPERVISION_CLASS,
              BASIS,
              PREVIOUS_MONTH,
              PREVIOUS_CLASS,
              PREVIOUS_BASIS,
              CHANGE_KIND));

  private ClassChanges() {}
}
