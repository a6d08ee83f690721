package org.xinheng.jobs.filing;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.rows.RowsMade;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.dossier.DossierCodec;
import org.xinheng.models.dossier.FactVersion;

/** Packs facts into the entries of dossiers, one packed value per enterprise. */
final class PackedFacts {
  /** Columns of {@link #byEnterprise}: enterprise and packed versions. */
  static final StructType SCHEMA =
      new StructType()
          .add("uscc", DataTypes.StringType, false)
          .add("packed", DataTypes.BinaryType, false);

  private PackedFacts() {}

  /** One row per enterprise that the facts are about; the unresolved and registers are left out. */
  static Dataset<Row> byEnterprise(Dataset<Row> facts) {
    MapPartitionsFunction<Row, Row> pack = PackedFacts::packed;
    MapPartitionsFunction<Row, Row> gather =
        entries -> RowsMade.ofEachRun(entries, 0, PackedFacts::gathered);
    return facts
        .filter(Facts.USCC.column().isNotNull())
        .select(
            Facts.USCC.column(),
            Facts.CONTRACT.column(),
            Facts.RECORD_KEY.column(),
            Facts.KNOWN_ON.column(),
            Facts.LOAD.column(),
            Facts.IS_DELETE.column(),
            Facts.RECORD.column())
        .mapPartitions(pack, Encoders.row(SCHEMA))
        .repartition(col("uscc"))
        .sortWithinPartitions("uscc")
        .mapPartitions(gather, Encoders.row(SCHEMA));
  }

  private static Iterator<Row> packed(Iterator<Row> facts) {
    Map<String, RecordText> texts = new HashMap<>();
    return RowsMade.ofEach(
        facts,
        fact -> {
          Contract contract = Contracts.named(fact.getString(1)).orElseThrow();
          RecordText text =
              texts.computeIfAbsent(contract.name(), name -> new RecordText(contract));
          return RowFactory.create(
              fact.getString(0), DossierCodec.encode(version(fact, contract, text)));
        });
  }

  private static FactVersion version(Row fact, Contract contract, RecordText text) {
    Object[] values = text.read(fact.getString(6));
    // The dossier is the enterprise's own: its code need not stand in every entry.
    values[contract.indexOf(contract.field("uscc").orElseThrow())] = null;
    return new FactVersion(
        contract,
        fact.getString(2),
        (int) fact.getLocalDate(3).toEpochDay(),
        fact.getLong(4),
        fact.getBoolean(5),
        values);
  }

  /** Gathers the entries of one enterprise into one packed value. */
  private static List<Row> gathered(Iterator<Row> entries) {
    String uscc = null;
    List<byte[]> versions = new ArrayList<>();
    while (entries.hasNext()) {
      Row entry = entries.next();
      uscc = entry.getString(0);
      versions.add(entry.getAs(1));
    }
    return List.of(RowFactory.create(uscc, DossierCodec.file(new byte[0], versions)));
  }
}
