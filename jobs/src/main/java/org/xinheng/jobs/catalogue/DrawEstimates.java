package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.optional;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/**
 * What a drawn scope says of all that could have been drawn, by matter, class and town; for
 * oversight only (抽查推断). Horvitz-Thompson, with the probabilities before sizes are rounded.
 */
public final class DrawEstimates {
  public static final Column AS_OF = DrawOutcomes.AS_OF;
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column PLAN = DrawFrames.PLAN;
  public static final Column MATTER = DrawOutcomes.MATTER;
  public static final Column DOMAIN_KIND =
      required("domain_kind", DataTypes.StringType, "推断范围类别", "ALL, CLASS or TOWN");
  public static final Column DOMAIN =
      required("domain", DataTypes.StringType, "推断范围", "Class or town; all where it is everybody");
  public static final Column DRAWN =
      required("drawn", DataTypes.LongType, "抽中数", "Drawn units; reserves do not count");
  public static final Column ANSWERED =
      required(
          "answered", DataTypes.LongType, "有结果数", "Of these, who have a result, closed doors too");
  public static final Column CHECKED =
      required("checked", DataTypes.LongType, "已检查数", "Of these, where the matter was checked");
  public static final Column FINDINGS =
      required("findings", DataTypes.LongType, "发现问题数", "Of these, where something was found");
  public static final Column ESTIMATED_UNITS =
      required(
          "estimated_units", DataTypes.DoubleType, "推断可检查数", "Units that could have been checked");
  public static final Column ESTIMATED_FINDINGS =
      required(
          "estimated_findings", DataTypes.DoubleType, "推断发现问题数", "Units with findings among them");
  public static final Column FINDING_RATIO =
      optional("finding_ratio", DataTypes.DoubleType, "推断问题发现率", "Findings by units");
  public static final Column FINDING_LOW_RATIO =
      optional("finding_low_ratio", DataTypes.DoubleType, "发现率下限", "Lower end at 95 per cent");
  public static final Column FINDING_HIGH_RATIO =
      optional("finding_high_ratio", DataTypes.DoubleType, "发现率上限", "Upper end at 95 per cent");
  public static final Column UNSEEN_FINDINGS =
      required(
          "unseen_findings",
          DataTypes.DoubleType,
          "未查见问题数",
          "Estimated findings less those found: what went unseen");
  public static final Column VARIANCE =
      optional("variance", DataTypes.DoubleType, "方差", "Variance of the estimated findings");
  public static final Column METHOD =
      required(
          "method",
          DataTypes.StringType,
          "方差方法",
          "CENSUS, SEN_YATES_GRUNDY, HAJEK or MIXED; NOT_KNOWN where too few were drawn");
  public static final Column COLLAPSED =
      required(
          "collapsed", DataTypes.LongType, "合并分层数", "Strata counted together with a neighbour");

  public static final Table TABLE =
      new Table(
          "core.draw_estimates",
          "one row per night, scope, plan, matter and domain",
          List.of(AS_OF, SCOPE, PLAN, MATTER, DOMAIN_KIND, DOMAIN),
          AS_OF,
          List.of(
              AS_OF,
              SCOPE,
              PLAN,
              MATTER,
              DOMAIN_KIND,
              DOMAIN,
              DRAWN,
              ANSWERED,
              CHECKED,
              FINDINGS,
              ESTIMATED_UNITS,
              ESTIMATED_FINDINGS,
              FINDING_RATIO,
              FINDING_LOW_RATIO,
              FINDING_HIGH_RATIO,
              UNSEEN_FINDINGS,
              VARIANCE,
              METHOD,
              COLLAPSED));

  private DrawEstimates() {}
}
