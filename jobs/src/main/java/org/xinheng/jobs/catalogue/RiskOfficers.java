package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * What each officer found against what the risk of the enterprises visited lets expect: a finding
 * for oversight, never an input of a model or a draw (执法人员检查差异).
 */
public final class RiskOfficers {
  public static final Column AS_OF = Assessments.AS_OF;
  public static final Column OFFICER =
      required("officer", DataTypes.StringType, "检查人员", "Pseudonymous number of the officer");
  public static final Column VISITS =
      required("visits", DataTypes.LongType, "检查户次", "Days of inspections with the officer");
  public static final Column FOUND =
      required("found", DataTypes.LongType, "发现问题户次", "Those that found something");
  public static final Column EXPECTED =
      required(
          "expected", DataTypes.DoubleType, "预期发现户次", "Findings expected by the probabilities");
  public static final Column RATIO =
      required("ratio", DataTypes.DoubleType, "实际与预期之比", "Found by expected");
  public static final Column RATIO_LOW =
      required("ratio_low", DataTypes.DoubleType, "比值下限", "Lower end of its 95 % interval");
  public static final Column RATIO_HIGH =
      required("ratio_high", DataTypes.DoubleType, "比值上限", "Upper end of that interval");
  public static final Column IS_APART =
      required("is_apart", DataTypes.BooleanType, "是否明显偏离", "Whether chance hardly explains it");

  public static final Table TABLE =
      new Table(
          "core.risk_officers",
          "one row per night and officer with enough visits to tell",
          List.of(AS_OF, OFFICER),
          AS_OF,
          List.of(AS_OF, OFFICER, VISITS, FOUND, EXPECTED, RATIO, RATIO_LOW, RATIO_HIGH, IS_APART));

  private RiskOfficers() {}
}
