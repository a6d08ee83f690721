package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** What arrived since the dossiers were last filed (档案增补). */
public final class Overlay {
  public static final Column USCC =
      required("uscc", DataTypes.StringType, "统一社会信用代码", "The enterprise");
  public static final Column PACKED =
      required("packed", DataTypes.BinaryType, "增补", "Versions as DossierCodec packs them");
  public static final Column IS_NEW =
      required(
          "is_new",
          DataTypes.BooleanType,
          "是否首次建档",
          "Whether no dossier of the enterprise is filed yet");
  public static final Column THROUGH_LOAD =
      required("through_load", DataTypes.LongType, "归档批次", "Last ingest run in the overlay");
  public static final Table TABLE =
      new Table(
          "core.overlay",
          "one row per enterprise with facts not yet filed",
          List.of(USCC),
          null,
          List.of(USCC, PACKED, IS_NEW, THROUGH_LOAD));

  private Overlay() {}
}
