package org.xinheng.models.mapping;

/**
 * One reason why a row is refused.
 *
 * @param reason kind of fault
 * @param field contract field it concerns; null where it concerns the row
 * @param detail what was found
 */
public record RowFault(QuarantineReason reason, String field, String detail) {}
