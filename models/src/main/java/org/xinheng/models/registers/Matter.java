package org.xinheng.models.registers;

import java.time.LocalDate;
import java.util.OptionalLong;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Matters;

/**
 * A matter on the delivered lists (事项).
 *
 * @param isPublished false also where the register does not say so
 * @param yearlyCap checks of the matter per enterprise and year, where there is a cap
 * @param cancelledOn null while it is in force
 */
public record Matter(
    String code,
    String name,
    String department,
    MatterKind kind,
    boolean isPublished,
    OptionalLong yearlyCap,
    LocalDate effectiveOn,
    LocalDate cancelledOn) {

  /** The matter of a record, its values in the order of the contract. */
  public static Matter of(Object[] values) {
    Long cap = (Long) value(values, Matters.YEARLY_CAP);
    return new Matter(
        (String) value(values, Matters.MATTER_CODE),
        (String) value(values, Matters.MATTER_NAME),
        (String) value(values, Matters.DEPARTMENT),
        MatterKind.valueOf((String) value(values, Matters.MATTER_KIND)),
        Boolean.TRUE.equals(value(values, Matters.IS_PUBLISHED)),
        cap == null ? OptionalLong.empty() : OptionalLong.of(cap),
        Days.of(value(values, Matters.EFFECTIVE_ON)),
        Days.of(value(values, Matters.CANCELLED_ON)));
  }

  /** Whether it may be checked on every day of a span. */
  public boolean isInForce(LocalDate from, LocalDate until) {
    return !effectiveOn.isAfter(from) && (cancelledOn == null || cancelledOn.isAfter(until));
  }

  private static Object value(Object[] values, Field field) {
    Contract contract = Matters.CONTRACT;
    return values[contract.indexOf(field)];
  }
}
