package org.xinheng.jobs.ingest;

import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.jobs.catalogue.RawRecords;
import org.xinheng.jobs.catalogue.Rereadings;
import org.xinheng.jobs.catalogue.Rereadings.Outcome;
import org.xinheng.models.mapping.MappedRow;
import org.xinheng.models.mapping.RowMapper;
import org.xinheng.models.mapping.SourceMapping;
import org.xinheng.models.mapping.SourceMappings;
import org.xinheng.models.mapping.cells.CellText;

/** Judges refused rows by the mappings in force, as of the day on which they were delivered. */
final class SecondVerdicts implements Iterator<Row> {
  private static final Pattern HASHED = Pattern.compile("([0-9a-f]{64})?");

  private final Iterator<Row> rows;
  private final SourceMappings mappings;
  private final Map<String, String[]> headers;
  private String file;
  private RowMapper mapper;
  private int[] hashed;

  SecondVerdicts(Iterator<Row> rows, SourceMappings mappings, Map<String, String[]> headers) {
    this.rows = rows;
    this.mappings = mappings;
    this.headers = headers;
  }

  @Override
  public boolean hasNext() {
    return rows.hasNext();
  }

  /** One row, in the order of {@link Rereadings#TABLE} without its load. */
  @Override
  public Row next() {
    Row raw = rows.next();
    bind(raw);
    String[] cells =
        raw.<String>getList(raw.fieldIndex(RawRecords.CELLS.name())).toArray(String[]::new);
    if (isInTheClear(cells)) {
      return verdict(raw, null, null, Outcome.WITHHELD, null);
    }
    int day = (int) raw.getLocalDate(raw.fieldIndex(RawRecords.KNOWN_ON.name())).toEpochDay();
    MappedRow row = mapper.map(cells, day);
    String[] reasons =
        row.faults().stream().map(fault -> fault.reason().name()).toArray(String[]::new);
    return verdict(
        raw,
        row.key(),
        row.batch(),
        row.isAccepted() ? Outcome.STAGED : Outcome.REFUSED,
        row.isAccepted() ? null : reasons);
  }

  private void bind(Row raw) {
    String next = raw.getAs(RawRecords.FILE.name());
    if (next.equals(file)) {
      return;
    }
    file = next;
    SourceMapping mapping = mappings.source(raw.getAs(RawRecords.SOURCE.name())).orElseThrow();
    List<String> header = Arrays.asList(headers.get(file));
    mapper = mapping.bind(header);
    hashed = mapping.hashed().stream().mapToInt(header::indexOf).filter(i -> i >= 0).toArray();
  }

  /** Whether raw holds what the mapping says must never be stored but as a hash. */
  private boolean isInTheClear(String[] cells) {
    return Arrays.stream(hashed)
        .anyMatch(column -> !HASHED.matcher(CellText.strip(cells[column])).matches());
  }

  private static Row verdict(Row raw, String key, String batch, Outcome outcome, String[] reasons) {
    return RowFactory.create(
        raw.getAs(RawRecords.LOAD.name()),
        raw.getAs(RawRecords.SOURCE.name()),
        raw.getAs(RawRecords.FILE.name()),
        raw.getAs(RawRecords.LINE.name()),
        key,
        batch,
        outcome.name(),
        reasons);
  }
}
