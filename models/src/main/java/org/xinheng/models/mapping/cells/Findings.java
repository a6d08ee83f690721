package org.xinheng.models.mapping.cells;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.QuarantineReason;
import org.xinheng.models.mapping.RowFault;
import org.xinheng.models.mapping.RowNotice;

/** What was found while one row is read; used again for the next row. */
public final class Findings {
  private List<RowFault> faults = List.of();
  private List<RowNotice> notices = List.of();
  private String[] cells;
  private int knownOn;
  private String registrationNumber;

  /** Starts the reading of a row that reached us on a day. */
  public void start(String[] row, int day) {
    faults = List.of();
    notices = List.of();
    cells = row;
    knownOn = day;
    registrationNumber = null;
  }

  public List<RowFault> faults() {
    return faults;
  }

  public List<RowNotice> notices() {
    return notices;
  }

  /** A registration number that stood in the place of the unified code; null where none did. */
  public String registrationNumber() {
    return registrationNumber;
  }

  /** Stripped text of a cell. */
  public String cell(int index) {
    return CellText.strip(cells[index]);
  }

  int knownOn() {
    return knownOn;
  }

  void moveRegistrationNumber(String number) {
    registrationNumber = number;
  }

  /** Notes a fault of a field; gives null, the value of a faulty cell. */
  public Object fault(QuarantineReason reason, Field field, String detail) {
    if (faults.isEmpty()) {
      faults = new ArrayList<>(2);
    }
    faults.add(new RowFault(reason, field == null ? null : field.name(), detail));
    return null;
  }

  void notice(RowNotice.Kind kind, Field field) {
    if (notices.isEmpty()) {
      notices = new ArrayList<>(2);
    }
    notices.add(new RowNotice(kind, field.name()));
  }

  /** Forgets the faults that do not matter. */
  public void keepFaults(Predicate<RowFault> matters) {
    if (!faults.isEmpty()) {
      faults.removeIf(matters.negate());
    }
  }

  /** Whether a field was found faulty. */
  public boolean isFaulty(Field field) {
    for (int i = 0; i < faults.size(); i++) {
      if (field.name().equals(faults.get(i).field())) {
        return true;
      }
    }
    return false;
  }
}
