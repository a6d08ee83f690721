package org.xinheng.models.draw.ledger;

import java.time.LocalDate;

/** One entry behind a staffed draw: the draw stays as it is, and the entry says what differs. */
public sealed interface Amendment permits Change, DayChange, FollowUp {

  /** The day from which it is known. */
  LocalDate decidedOn();

  /** What it is about, in few words. */
  String about();

  /** The entry of the ledger, bound to the one before. */
  String line(String previous);

  /** The amendment of an entry; it must be bound to the one before. */
  static Amendment of(String scope, String line, String previous) {
    JsonRow any = JsonRow.ofAny(line);
    Amendment amendment;
    if (any.has("doors")) {
      amendment = FollowUp.of(scope, line);
    } else {
      amendment = any.has("day") ? DayChange.of(line) : Change.of(line);
    }
    if (!any.text("previous").equals(previous)) {
      throw new LedgerFault("is not bound to the entry before");
    }
    if (!amendment.line(previous).equals(line)) {
      throw new LedgerFault("has a list that is out of order or repeats itself");
    }
    return amendment;
  }
}
