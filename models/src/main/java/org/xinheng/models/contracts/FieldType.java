package org.xinheng.models.contracts;

/** The kinds of value a contract may declare; each is exact, so that any engine agrees on it. */
public enum FieldType {
  /** Free text, kept as delivered (文本). */
  TEXT,
  /** A value of a declared code list, stored by its code (代码). */
  CODE,
  /** A calendar day in Asia/Shanghai (日期); in memory the days since 1970-01-01. */
  DATE,
  /** An amount of money (金额), {@code decimal(18,2)} 元 at rest; in memory whole 分. */
  MONEY,
  /** A whole number (整数). */
  WHOLE,
  /** Yes or no (是否). */
  FLAG
}
