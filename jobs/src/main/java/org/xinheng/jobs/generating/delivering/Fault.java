package org.xinheng.jobs.generating.delivering;

import java.util.Locale;

/** Kinds of dirt that are planted row by row, by the reason for which a row is refused. */
public enum Fault {
  BROKEN_USCC(Form.Role.USCC),
  UNKNOWN_CODE(Form.Role.CODE),
  BAD_DATE(Form.Role.HAPPENED),
  FUTURE_DATE(Form.Role.HAPPENED),
  BAD_AMOUNT(Form.Role.MONEY),
  MISSING_KEY(Form.Role.KEY),
  MISSING_FIELD(Form.Role.REQUIRED),
  DUPLICATE(null),
  UNKNOWN_OPERATION(Form.Role.OPERATION),
  UNREADABLE_LINE(null),
  NO_SUBJECT(Form.Role.NAME),
  /** Not refused: the row is kept, but no register knows its enterprise. */
  UNRESOLVED(Form.Role.NAME);

  private final Form.Role role;

  Fault(Form.Role role) {
    this.role = role;
  }

  /** Name of its share in {@code generator.yaml}. */
  public String share() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether rows of the form can have it. */
  boolean fits(Form form) {
    return switch (this) {
      case DUPLICATE -> true;
      case UNREADABLE_LINE -> form.layout() != Form.Layout.SHEET;
      case NO_SUBJECT, UNRESOLVED -> form.has(role) && form.has(Form.Role.DOCUMENT);
      default -> form.has(role);
    };
  }

  public boolean isRefused() {
    return this != UNRESOLVED;
  }
}
