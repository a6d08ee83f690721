package org.xinheng.models.mapping;

import java.util.List;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.MappedRow.Operation;
import org.xinheng.models.mapping.cells.CellText;
import org.xinheng.models.mapping.cells.Findings;
import org.xinheng.models.mapping.columns.FieldMapping;

/** A source mapping compiled for files with one header; maps their rows on one thread. */
public final class RowMapper {
  private final Contract contract;
  private final SourceMapping.Exchange exchange;
  private final int operationIndex;
  private final int batchIndex;
  private final Field[] fields;
  private final int[] positions;
  private final FieldMapping.Bound[] values;
  private final RowSubject subject;
  private final RowKey key;
  private final Findings findings = new Findings();

  RowMapper(SourceMapping mapping, List<String> header) {
    this.contract = mapping.contract();
    this.exchange = mapping.exchange();
    this.operationIndex = indexOf(header, exchange.operationColumn());
    this.batchIndex = indexOf(header, exchange.batchColumn());
    List<FieldMapping> mapped = mapping.content().fields();
    this.fields = mapped.stream().map(FieldMapping::field).toArray(Field[]::new);
    this.positions = mapped.stream().mapToInt(m -> contract.indexOf(m.field())).toArray();
    this.values =
        mapped.stream()
            .map(m -> m.bind(header, mapping.content().emptyValues()))
            .toArray(FieldMapping.Bound[]::new);
    this.subject = new RowSubject(contract);
    this.key = new RowKey(contract, mapping.keyParts(), subject);
  }

  private static int indexOf(List<String> header, String column) {
    return column == null ? -1 : header.indexOf(column);
  }

  /**
   * Maps one row.
   *
   * @param cells cells in the order of the header
   * @param knownOn day the row reached us, as days since 1970-01-01
   */
  public MappedRow map(String[] cells, int knownOn) {
    findings.start(cells, knownOn);
    Operation operation = operation(cells);
    Object[] row = new Object[contract.fields().size()];
    for (int i = 0; i < values.length; i++) {
      row[positions[i]] = values[i].value(findings);
    }
    subject.settle(row, findings);
    if (operation == Operation.DELETE) {
      // A withdrawal need only say which record it withdraws.
      findings.keepFaults(fault -> key.concerns(fault.field()));
    } else {
      subject.check(row, findings);
      checkRequired(row);
    }
    String identity = key.of(row, findings);
    String batch = batchIndex < 0 ? "" : CellText.strip(cells[batchIndex]);
    return new MappedRow(
        operation,
        identity,
        batch.isEmpty() ? null : batch,
        row,
        findings.faults(),
        findings.notices());
  }

  private Operation operation(String[] cells) {
    if (operationIndex < 0) {
      return Operation.UPSERT;
    }
    String text = CellText.strip(cells[operationIndex]);
    Operation operation = exchange.operations().get(text);
    if (operation != null) {
      return operation;
    }
    findings.fault(
        QuarantineReason.UNKNOWN_OPERATION, null, '"' + text + "\" is no operation of this source");
    return Operation.UPSERT;
  }

  private void checkRequired(Object[] row) {
    for (int i = 0; i < fields.length; i++) {
      Field field = fields[i];
      if (field.required()
          && row[positions[i]] == null
          && !key.needs(field)
          && !findings.isFaulty(field)) {
        findings.fault(QuarantineReason.MISSING_FIELD, field, field.label() + " is empty");
      }
    }
  }
}
