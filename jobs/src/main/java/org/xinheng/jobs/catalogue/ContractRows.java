package org.xinheng.jobs.catalogue;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.FieldType;

/** Carries the values of a contract's row between {@code models} and Spark. */
public final class ContractRows {
  private ContractRows() {}

  /** Values as {@code models} keeps them, as a nested Spark row. */
  public static Row toSpark(Contract contract, Object[] values) {
    Object[] cells = new Object[values.length];
    for (int i = 0; i < values.length; i++) {
      cells[i] = toSpark(contract.fields().get(i).type(), values[i]);
    }
    return RowFactory.create(cells);
  }

  private static Object toSpark(FieldType type, Object value) {
    if (value == null) {
      return null;
    }
    return switch (type) {
      case DATE -> LocalDate.ofEpochDay((Integer) value);
      case MONEY -> BigDecimal.valueOf((Long) value, 2);
      case TEXT, CODE, WHOLE, FLAG -> value;
    };
  }

  /** A nested Spark row as values that {@code models} keeps; all missing where the row is null. */
  public static Object[] fromSpark(Contract contract, Row row) {
    Object[] values = new Object[contract.fields().size()];
    if (row == null) {
      return values;
    }
    for (int i = 0; i < values.length; i++) {
      Object cell = row.get(i);
      if (cell != null) {
        values[i] = fromSpark(contract.fields().get(i).type(), cell);
      }
    }
    return values;
  }

  private static Object fromSpark(FieldType type, Object cell) {
    return switch (type) {
      case DATE -> (int) ((LocalDate) cell).toEpochDay();
      case MONEY -> ((BigDecimal) cell).movePointRight(2).longValueExact();
      case TEXT, CODE, WHOLE, FLAG -> cell;
    };
  }
}
