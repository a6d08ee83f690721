package org.xinheng.jobs.ingest;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.Definitions;
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
    private RecordText text;

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
        rowMapper = mapping.bind(Arrays.asList(inputs.headers().get(file)));
        contract = mapping.contract();
        text = new RecordText(contract);
      }
      List<String> cells = raw.getList(CELLS);
      return rowMapper.map(
          cells.toArray(String[]::new), (int) raw.getLocalDate(KNOWN_ON).toEpochDay());
    }

    private Row staged(Row raw, MappedRow row) {
      boolean isDelete = row.operation() == MappedRow.Operation.DELETE;
      String record = isDelete ? null : text.write(row.values());
      return RowFactory.create(
          raw.get(0),
          raw.get(SOURCE),
          raw.get(KNOWN_ON),
          raw.get(FILE),
          raw.get(LINE),
          contract.name(),
          row.key(),
          row.batch(),
          isDelete,
          isDelete ? 0L : digest(record),
          value(row, "uscc"),
          value(row, "registration_number"),
          value(row, "enterprise_name"),
          isDelete || contract.happenedOn() == null ? null : happenedOn(row),
          record);
    }

    private String value(MappedRow row, String field) {
      return contract
          .field(field)
          .map(declared -> (String) row.values()[contract.indexOf(declared)])
          .orElse(null);
    }

    private LocalDate happenedOn(MappedRow row) {
      Integer day = (Integer) row.values()[contract.indexOf(contract.happenedOn())];
      return day == null ? null : LocalDate.ofEpochDay(day);
    }

    private static long digest(String record) {
      return MurmurHash3.hash128x64(record.getBytes(StandardCharsets.UTF_8))[0];
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
