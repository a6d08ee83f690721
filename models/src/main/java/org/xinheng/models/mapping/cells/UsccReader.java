package org.xinheng.models.mapping.cells;

import org.xinheng.models.codes.PseudoUscc;
import org.xinheng.models.codes.Uscc;
import org.xinheng.models.codes.UsccReading;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.mapping.QuarantineReason;
import org.xinheng.models.mapping.RowNotice;

/**
 * Reads unified codes. A code that fails as delivered is accepted, with a notice, where blanks,
 * lower case or full-width characters were all that was wrong; anything else is refused.
 *
 * @param field what is read
 * @param isSubject whether it names whom the row is about: then a legacy registration number that
 *     stands here moves to its own field; elsewhere it stays, to be resolved later
 */
public record UsccReader(Field field, boolean isSubject) implements CellReader {

  /**
   * Makes stand-in codes of ids that are no unified codes.
   *
   * @param namespace keeps equal ids of different sources apart
   */
  public record Pseudo(String namespace) implements CellReader {
    @Override
    public Object read(String text, Findings findings) {
      return PseudoUscc.of(namespace, text);
    }
  }

  @Override
  public Object read(String text, Findings findings) {
    if (Uscc.isValid(text)) {
      return checked(text, findings);
    }
    UsccReading reading = UsccReading.of(text);
    return switch (reading.kind()) {
      case VALID -> checked(reading.code(), findings);
      case MENDED -> {
        findings.notice(RowNotice.Kind.USCC_MENDED, field);
        yield checked(reading.code(), findings);
      }
      case REGISTRATION_NUMBER -> registrationNumber(reading, findings);
      case BROKEN -> findings.fault(QuarantineReason.BROKEN_USCC, field, reading.detail());
    };
  }

  private String checked(String code, Findings findings) {
    if (!Uscc.hasOrganisationCheck(code)) {
      findings.notice(RowNotice.Kind.ORGANISATION_CODE_CHECK, field);
    }
    return code;
  }

  private String registrationNumber(UsccReading reading, Findings findings) {
    findings.notice(
        reading.isChecked()
            ? RowNotice.Kind.REGISTRATION_NUMBER_MOVED
            : RowNotice.Kind.REGISTRATION_NUMBER_CHECK,
        field);
    if (isSubject) {
      findings.moveRegistrationNumber(reading.code());
      return null;
    }
    return reading.code();
  }
}
