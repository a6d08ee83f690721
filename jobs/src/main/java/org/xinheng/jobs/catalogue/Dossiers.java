package org.xinheng.jobs.catalogue;

import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.types.DataTypes;

/** One row per enterprise with all its facts in all their versions (企业信用档案). */
public final class Dossiers {
  public static final Column USCC =
      required("uscc", DataTypes.StringType, "统一社会信用代码", "The enterprise");
  public static final Column PACKED =
      required("packed", DataTypes.BinaryType, "档案", "Versions as DossierCodec packs them");
  public static final Column THROUGH_LOAD =
      required(
          "through_load",
          DataTypes.LongType,
          "归档批次",
          "Last ingest run whose facts are filed in it");
  public static final Table TABLE =
      new Table(
          "core.dossiers",
          "one row per enterprise",
          List.of(USCC),
          null,
          List.of(USCC, PACKED, THROUGH_LOAD));

  private Dossiers() {}
}
