package org.xinheng.models.mapping;

import java.util.List;

/**
 * A delivered row in the terms of its contract.
 *
 * @param operation whether the record is as the row says, or withdrawn
 * @param key series of the source, {@code /}, and the parts of the key joined by {@code |}; null
 *     where a part is missing
 * @param batch what orders the rows of one delivery; null where the mapping names no such column
 * @param values field values in the order of the contract, as {@link
 *     org.xinheng.models.dossier.FactVersion} holds them
 * @param faults why the row is refused; empty for an accepted row
 * @param notices what is odd about it without refusing it
 */
public record MappedRow(
    Operation operation,
    String key,
    String batch,
    Object[] values,
    List<RowFault> faults,
    List<RowNotice> notices) {

  /** What a delivered row does to its record (操作类型). */
  public enum Operation {
    /** The record is as the row says. */
    UPSERT,
    /** The source withdraws the record. */
    DELETE
  }

  public boolean isAccepted() {
    return faults.isEmpty();
  }
}
