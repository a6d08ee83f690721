package org.xinheng.models.mapping;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.cells.Findings;

/** Whom a row is about: by unified code, else by registration number, else by name (主体). */
final class RowSubject {
  private final boolean isWanted;
  private final Field code;
  private final int codeIndex;
  private final int numberIndex;
  private final int nameIndex;

  RowSubject(Contract contract) {
    this.code = contract.field(Enterprises.USCC.name()).orElse(null);
    this.isWanted = code != null && !contract.equals(Enterprises.CONTRACT);
    this.codeIndex = indexOf(contract, Enterprises.USCC);
    this.numberIndex = indexOf(contract, Enterprises.REGISTRATION_NUMBER);
    this.nameIndex = indexOf(contract, Enterprises.ENTERPRISE_NAME);
  }

  private static int indexOf(Contract contract, Field named) {
    return contract.field(named.name()).map(contract::indexOf).orElse(-1);
  }

  /** Puts a registration number that stood in the place of the code where it belongs. */
  void settle(Object[] row, Findings findings) {
    String number = findings.registrationNumber();
    if (number == null) {
      return;
    }
    if (numberIndex < 0) {
      findings.fault(QuarantineReason.BROKEN_USCC, code, "a 15-digit registration number");
    } else if (row[numberIndex] == null) {
      row[numberIndex] = number;
    }
  }

  /** Notes a fault where nothing says whom a row is about. */
  void check(Object[] row, Findings findings) {
    if (isWanted && name(row) == null && !findings.isFaulty(code)) {
      findings.fault(
          QuarantineReason.NO_SUBJECT, null, "code, registration number and name are empty");
    }
  }

  /** Whether a field is the code of the subject, which number or name may stand in for. */
  boolean isCode(Field field) {
    return isWanted && field.equals(code);
  }

  /** Code, else number, else name; null where all are missing. */
  Object name(Object[] row) {
    if (row[codeIndex] != null) {
      return row[codeIndex];
    }
    if (numberIndex >= 0 && row[numberIndex] != null) {
      return row[numberIndex];
    }
    return nameIndex < 0 ? null : row[nameIndex];
  }
}
