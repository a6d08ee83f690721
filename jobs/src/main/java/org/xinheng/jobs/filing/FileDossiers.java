package org.xinheng.jobs.filing;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.udf;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.xinheng.jobs.catalogue.Deliveries;
import org.xinheng.jobs.catalogue.Dossiers;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.Overlay;
import org.xinheng.jobs.catalogue.Table;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.jobs.night.Job;
import org.xinheng.jobs.night.JobContext;
import org.xinheng.jobs.night.JobOption;
import org.xinheng.jobs.night.Progress;
import org.xinheng.models.dossier.DossierCodec;

/**
 * Files facts in dossiers (归档): what arrived since the last filing waits in the overlay, until it
 * outgrows a broadcast and is filed into the dossiers. Option {@code rebuild} files all facts anew.
 */
public final class FileDossiers implements Job {
  /** Makes the dossiers anew from all facts. */
  public static final JobOption REBUILD =
      new JobOption("rebuild", "make the dossiers anew from all facts");

  @Override
  public String name() {
    return "file-dossiers";
  }

  @Override
  public String purpose() {
    return "file facts in dossiers, or in the overlay until it outgrows a broadcast";
  }

  @Override
  public List<Table> reads() {
    return List.of(Deliveries.TABLE, Facts.TABLE);
  }

  @Override
  public List<Table> writes() {
    return List.of(Dossiers.TABLE, Overlay.TABLE);
  }

  @Override
  public List<JobOption> options() {
    return List.of(REBUILD);
  }

  @Override
  public void run(JobContext context) {
    Lake lake = context.lake();
    long committed = highest(lake.readOrEmpty(Deliveries.TABLE), Deliveries.LOAD.name());
    Dataset<Row> facts = lake.read(Facts.TABLE).filter(Facts.LOAD.column().leq(committed));
    if (context.options().contains(REBUILD) || !lake.exists(Dossiers.TABLE)) {
      Dataset<Row> packed = PackedFacts.byEnterprise(facts);
      context
          .progress()
          .figure(Progress.ROWS, lake.overwrite(Dossiers.TABLE, filed(packed, committed)));
      lake.overwrite(Overlay.TABLE, empty(context));
      if (context.options().contains(REBUILD)) {
        // Dossiers are made anew where facts were purged: what they held must not survive them.
        lake.forgetHistory(Dossiers.TABLE);
        lake.forgetHistory(Overlay.TABLE);
      }
      return;
    }
    Dataset<Row> dossiers = lake.read(Dossiers.TABLE);
    long through = highest(dossiers, Dossiers.THROUGH_LOAD.name());
    Dataset<Row> since = facts.filter(Facts.LOAD.column().gt(through));
    long waiting =
        lake.overwrite(
            Overlay.TABLE, overlay(PackedFacts.byEnterprise(since), dossiers, committed));
    context.progress().figure(Progress.ROWS, waiting);
    if (waiting > context.settings().overlayMaxRows()) {
      lake.overwrite(Dossiers.TABLE, filed(merged(dossiers, lake.read(Overlay.TABLE)), committed));
      lake.overwrite(Overlay.TABLE, empty(context));
    }
  }

  /** Packed facts of enterprises, with whether a dossier of theirs is filed already. */
  static Dataset<Row> overlay(Dataset<Row> packed, Dataset<Row> dossiers, long through) {
    Dataset<Row> filed =
        dossiers
            .select(Dossiers.USCC.column())
            .join(packed.select(col("uscc")), new String[] {"uscc"}, "left_semi")
            .withColumn("is_filed", lit(true));
    return packed
        .join(filed, new String[] {"uscc"}, "left")
        .withColumn(Overlay.IS_NEW.name(), col("is_filed").isNull())
        .withColumn(Overlay.THROUGH_LOAD.name(), lit(through))
        .select(Overlay.TABLE.expressions());
  }

  /** Dossiers with the overlay filed in them. */
  static Dataset<Row> merged(Dataset<Row> dossiers, Dataset<Row> overlay) {
    UDF2<byte[], byte[], byte[]> file =
        (dossier, entries) ->
            dossier == null
                ? entries
                : entries == null ? dossier : DossierCodec.file(dossier, List.of(entries));
    UserDefinedFunction filing = udf(file, DataTypes.BinaryType);
    Dataset<Row> left = dossiers.select(col("uscc"), col("packed"));
    Dataset<Row> right = overlay.select(col("uscc").as("other_uscc"), col("packed").as("entries"));
    return left.join(right, col("uscc").equalTo(col("other_uscc")), "full_outer")
        .select(
            coalesce(col("uscc"), col("other_uscc")).as("uscc"),
            filing.apply(col("packed"), col("entries")).as("packed"))
        .repartition(col("uscc"))
        .sortWithinPartitions("uscc");
  }

  private static Dataset<Row> filed(Dataset<Row> packed, long through) {
    return packed
        .withColumn(Dossiers.THROUGH_LOAD.name(), lit(through))
        .select(Dossiers.TABLE.expressions());
  }

  private static Dataset<Row> empty(JobContext context) {
    return context.spark().createDataFrame(List.of(), Overlay.TABLE.schema());
  }

  private static long highest(Dataset<Row> rows, String column) {
    Row row = rows.agg(max(column)).first();
    return row.isNullAt(0) ? 0 : row.getLong(0);
  }
}
