package org.xinheng.models.draw.ledger;

/** A file of a ledger that is not what it should be; the message says what and where. */
public final class LedgerFault extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public LedgerFault(String message) {
    super(message);
  }
}
