package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** The drawn units and reserves of a scope; for oversight only (抽取结果). */
public final class DrawResults {
  public static final Column SCOPE = DrawFrames.SCOPE;
  public static final Column PLAN = DrawFrames.PLAN;
  public static final Column UNIT_CLASS = DrawFrames.UNIT_CLASS;
  public static final Column STRATUM = DrawFrames.STRATUM;
  public static final Column PLACE =
      required("place", DataTypes.LongType, "位次", "Place within class and stratum, from 1");
  public static final Column ID = DrawFrames.ID;
  public static final Column IS_RESERVE =
      required(
          "is_reserve", DataTypes.BooleanType, "是否候补", "Whether it only replaces a closed door");
  public static final Column RANK =
      required("rank", DataTypes.DoubleType, "序值", "Rank by the protocol; -1 drawn for certain");
  public static final Column TICKET =
      required("ticket", DataTypes.LongType, "抽签号", "Ticket as a whole number of 52 bits");
  public static final Column WEIGHT = DrawFrames.WEIGHT;
  public static final Column PROBABILITY_GIVEN =
      required(
          "probability_given",
          DataTypes.DoubleType,
          "给定样本量的入样概率",
          "Inclusion probability given the size of its class and stratum");
  public static final Column PROBABILITY =
      required(
          "probability",
          DataTypes.DoubleType,
          "入样概率",
          "Inclusion probability before the size is rounded at random: what estimates use");
  public static final Column TOWN = DrawFrames.TOWN;
  public static final Column VILLAGE = DrawFrames.VILLAGE;

  public static final Table TABLE =
      new Table(
          "core.draw_results",
          "one row per scope, plan and drawn unit or reserve",
          List.of(SCOPE, PLAN, ID),
          SCOPE,
          List.of(
              SCOPE,
              PLAN,
              UNIT_CLASS,
              STRATUM,
              PLACE,
              ID,
              IS_RESERVE,
              RANK,
              TICKET,
              WEIGHT,
              PROBABILITY_GIVEN,
              PROBABILITY,
              TOWN,
              VILLAGE));

  private DrawResults() {}
}
