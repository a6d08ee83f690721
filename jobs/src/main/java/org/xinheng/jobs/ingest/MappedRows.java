package org.xinheng.jobs.ingest;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.xinheng.jobs.catalogue.Column;
import org.xinheng.jobs.catalogue.QuarantinedRecords;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.catalogue.StagedRecords;
import org.xinheng.jobs.rows.RowsMade;
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
  /** Column of {@link #judged}: whether the row was accepted. */
  static final String IS_ACCEPTED = "is_accepted";

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

  /**
   * The verdict on every row in few columns: the key of an accepted one, for finding repetitions
   * before any wide row is made; all of a refused one.
   */
  static Dataset<Row> judged(
      Dataset<Row> raw, Map<String, String[]> headers, Definitions definitions) {
    StructType schema = new StructType();
    for (Column column : QuarantinedRecords.TABLE.columns()) {
      schema = schema.add(column.name(), column.type());
    }
    schema =
        schema
            .add(StagedRecords.BATCH.name(), DataTypes.StringType)
            .add(IS_ACCEPTED, DataTypes.BooleanType);
    Inputs inputs = new Inputs(headers, definitions);
    MapPartitionsFunction<Row, Row> map =
        rows -> {
          Mapper mapper = new Mapper(inputs);
          return RowsMade.ofEach(rows, mapper::judged);
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
          return RowsMade.ofEach(
              rows,
              raws -> {
                MappedRow row = mapper.map(raws);
                return row == null || !row.isAccepted() ? null : mapper.staged(raws, row);
              });
        };
    return raw.mapPartitions(map, Encoders.row(StagedRecords.TABLE.schema()));
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
          isDelete ? 0L : RecordText.digest(record),
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

    private Row judged(Row raw) {
      MappedRow row = map(raw);
      if (row == null) {
        return judged(
            raw,
            null,
            List.of(new RowFault(QuarantineReason.UNREADABLE_LINE, null, raw.getString(FAULT))));
      }
      return row.isAccepted()
          ? verdict(raw, row.key(), null, null, null, row.batch(), true)
          : judged(raw, row.key(), row.faults());
    }

    private static Row judged(Row raw, String key, List<RowFault> faults) {
      List<String> reasons = new ArrayList<>();
      List<String> details = new ArrayList<>();
      for (RowFault fault : faults) {
        reasons.add(fault.reason().name());
        details.add(fault.field() == null ? fault.detail() : fault.field() + ": " + fault.detail());
      }
      return verdict(
          raw,
          key,
          reasons.toArray(String[]::new),
          details.toArray(String[]::new),
          raw.get(CELLS),
          null,
          false);
    }

    private static Row verdict(
        Row raw,
        String key,
        String[] reasons,
        String[] details,
        Object cells,
        String batch,
        boolean isAccepted) {
      return RowFactory.create(
          raw.get(0),
          raw.get(SOURCE),
          raw.get(KNOWN_ON),
          raw.get(FILE),
          raw.get(LINE),
          key,
          reasons,
          details,
          cells,
          batch,
          isAccepted);
    }
  }
}
