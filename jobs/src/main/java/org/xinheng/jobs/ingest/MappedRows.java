package org.xinheng.jobs.ingest;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.commons.codec.digest.MurmurHash3;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.ContractRows;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.DossierCodec;
import org.xinheng.models.dossier.FactVersion;
import org.xinheng.models.mapping.MappedRow;
import org.xinheng.models.mapping.QuarantineReason;
import org.xinheng.models.mapping.RowFault;
import org.xinheng.models.mapping.RowMapper;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;

/** Turns raw rows into rows of their contracts, each accepted or refused with its reasons. */
final class MappedRows {
  private static final int SOURCE = 1;
  private static final int KNOWN_ON = 2;
  private static final int FILE = 3;
  private static final int LINE = 4;
  private static final int CELLS = 5;
  private static final int FAULT = 6;
  private static final int ENVELOPE = 10;

  /** Headers by file and the definitions: what a task needs to map rows. */
  private record Inputs(Map<String, String[]> headers, Definitions definitions)
      implements Serializable {}

  private MappedRows() {}

  /** The keys of accepted rows, for finding repetitions before any wide row is made. */
  static Dataset<Row> keys(
      Dataset<Row> raw, Map<String, String[]> headers, Definitions definitions) {
    StructType schema =
        new StructType()
            .add(StagedRecords.SOURCE.name(), DataTypes.StringType)
            .add(StagedRecords.KNOWN_ON.name(), DataTypes.DateType)
            .add(StagedRecords.FILE.name(), DataTypes.StringType)
            .add(StagedRecords.LINE.name(), DataTypes.LongType)
            .add(StagedRecords.RECORD_KEY.name(), DataTypes.StringType)
            .add(StagedRecords.BATCH.name(), DataTypes.StringType);
    Inputs inputs = new Inputs(headers, definitions);
    MapPartitionsFunction<Row, Row> map =
        rows -> {
          Mapper mapper = new Mapper(inputs);
          return each(
              rows,
              raws -> {
                MappedRow row = mapper.map(raws);
                return row == null || !row.isAccepted()
                    ? null
                    : RowFactory.create(
                        raws.get(SOURCE),
                        raws.get(KNOWN_ON),
                        raws.get(FILE),
                        raws.get(LINE),
                        row.key(),
                        row.batch());
              });
        };
    return raw.mapPartitions(map, Encoders.row(schema));
  }

  /** Accepted rows in the columns of {@link StagedRecords}. */
  static Dataset<Row> accepted(
      Dataset<Row> raw, Map<String, String[]> headers, Definitions definitions) {
    Inputs inputs = new Inputs(headers, definitions);
    MapPartitionsFunction<Row, Row> map =
        rows -> {
          Mapper mapper = new Mapper(inputs);
          return each(
              rows,
              raws -> {
                MappedRow row = mapper.map(raws);
                return row == null || !row.isAccepted() ? null : mapper.staged(raws, row);
              });
        };
    return raw.mapPartitions(map, Encoders.row(StagedRecords.TABLE.schema()));
  }

  /** Refused rows in the columns of {@link QuarantinedRecords}. */
  static Dataset<Row> refused(
      Dataset<Row> raw, Map<String, String[]> headers, Definitions definitions) {
    Inputs inputs = new Inputs(headers, definitions);
    MapPartitionsFunction<Row, Row> map =
        rows -> {
          Mapper mapper = new Mapper(inputs);
          return each(rows, mapper::quarantined);
        };
    return raw.mapPartitions(map, Encoders.row(QuarantinedRecords.TABLE.schema()));
  }

  /** Applies a function row by row, dropping nulls. */
  private static Iterator<Row> each(Iterator<Row> rows, Function<Row, Row> function) {
    return new Iterator<>() {
      private Row ahead;

      @Override
      public boolean hasNext() {
        while (ahead == null && rows.hasNext()) {
          ahead = function.apply(rows.next());
        }
        return ahead != null;
      }

      @Override
      public Row next() {
        if (!hasNext()) {
          throw new NoSuchElementException();
        }
        Row row = ahead;
        ahead = null;
        return row;
      }
    };
  }

  /** Maps the rows of one partition; mappings are compiled once per file. */
  private static final class Mapper {
    private final Inputs inputs;
    private final SourceMappings mappings;
    private String file;
    private RowMapper rowMapper;
    private Contract contract;
    private int structIndex;

    private Mapper(Inputs inputs) {
      this.inputs = inputs;
      this.mappings = SourceMappings.of(inputs.definitions());
    }

    /** The mapped row; null where the line could not even be read. */
    private MappedRow map(Row raw) {
      if (!raw.isNullAt(FAULT)) {
        return null;
      }
      if (!raw.getString(FILE).equals(file)) {
        file = raw.getString(FILE);
        SourceMapping mapping = mappings.source(raw.getString(SOURCE)).orElseThrow();
        rowMapper = mapping.bind(List.of(inputs.headers().get(file)));
        contract = mapping.contract();
        structIndex = ENVELOPE + Contracts.ALL.indexOf(contract);
      }
      List<String> cells = raw.getList(CELLS);
      return rowMapper.map(
          cells.toArray(String[]::new), (int) raw.getLocalDate(KNOWN_ON).toEpochDay());
    }

    private Row staged(Row raw, MappedRow row) {
      boolean isDelete = row.operation() == MappedRow.Operation.DELETE;
      Object[] cells = new Object[ENVELOPE + Contracts.ALL.size()];
      System.arraycopy(
          new Object[] {raw.get(0), raw.get(SOURCE), raw.get(KNOWN_ON), raw.get(FILE)},
          0,
          cells,
          0,
          4);
      cells[4] = raw.get(LINE);
      cells[5] = contract.name();
      cells[6] = row.key();
      cells[7] = row.batch();
      cells[8] = isDelete;
      cells[9] = digest(row, isDelete);
      cells[structIndex] = ContractRows.toSpark(contract, row.values());
      return RowFactory.create(cells);
    }

    private long digest(MappedRow row, boolean isDelete) {
      byte[] packed =
          DossierCodec.encode(new FactVersion(contract, "", 0, 0, isDelete, row.values()));
      return MurmurHash3.hash128x64(packed)[0];
    }

    private Row quarantined(Row raw) {
      MappedRow row = map(raw);
      if (row == null) {
        return quarantined(
            raw,
            null,
            List.of(new RowFault(QuarantineReason.UNREADABLE_LINE, null, raw.getString(FAULT))));
      }
      return row.isAccepted() ? null : quarantined(raw, row.key(), row.faults());
    }

    private static Row quarantined(Row raw, String key, List<RowFault> faults) {
      List<String> reasons = new ArrayList<>();
      List<String> details = new ArrayList<>();
      for (RowFault fault : faults) {
        reasons.add(fault.reason().name());
        details.add(fault.field() == null ? fault.detail() : fault.field() + ": " + fault.detail());
      }
      return RowFactory.create(
          raw.get(0),
          raw.get(SOURCE),
          raw.get(KNOWN_ON),
          raw.get(FILE),
          raw.get(LINE),
          key,
          reasons.toArray(String[]::new),
          details.toArray(String[]::new),
          raw.get(CELLS));
    }
  }
}
