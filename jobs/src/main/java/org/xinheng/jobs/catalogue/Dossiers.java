package org.xinheng.jobs.catalogue;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.xinheng.jobs.catalogue.Column.required;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.models.dossier.Dossier;

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

  /** Dossiers with what waits in the overlay beside them: enterprise, packed, entries. */
  public static Dataset<Row> filled(Dataset<Row> dossiers, Dataset<Row> overlay) {
    Dataset<Row> touched =
        overlay
            .filter(Overlay.IS_NEW.column().equalTo(false))
            .select(Overlay.USCC.column(), Overlay.PACKED.column().as("entries"));
    Dataset<Row> opened =
        overlay
            .filter(Overlay.IS_NEW.column())
            .select(
                Overlay.USCC.column(),
                Overlay.PACKED.column(),
                lit(null).cast("binary").as("entries"));
    return dossiers
        .select(USCC.column(), PACKED.column())
        .join(broadcast(touched), new String[] {USCC.name()}, "left")
        .select(USCC.column(), PACKED.column(), col("entries"))
        .union(opened);
  }

  /** The dossier of a row of {@link #filled}. */
  public static Dossier dossier(Row row) {
    Dossier filed = new Dossier(row.getString(0), row.getAs(1));
    return row.isNullAt(2) ? filed : filed.with(row.getAs(2));
  }
}
