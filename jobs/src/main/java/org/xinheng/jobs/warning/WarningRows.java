package org.xinheng.jobs.warning;

import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.warning.Addressees;
import org.xinheng.models.warning.Raised;
import org.xinheng.models.warning.Sighting;
import org.xinheng.models.warning.Surges;
import org.xinheng.models.warning.WarningBook;
import org.xinheng.models.warning.WarningRule;
import org.xinheng.models.warning.causes.Evidence;
import org.xinheng.models.warning.life.FeedbackCodes;
import org.xinheng.models.warning.life.Step;
import org.xinheng.models.warning.life.Warning;

/** Builds rows of {@link org.xinheng.jobs.catalogue.Warnings}, in the order of its columns. */
final class WarningRows {
  private final WarningBook book;
  private final Surges surges;
  private final Addressees addressees;
  private final FeedbackCodes codes;
  private final String definitionsDigest;

  WarningRows(WarningBook book, Surges surges, Addressees addressees, Definitions definitions) {
    this.book = book;
    this.surges = surges;
    this.addressees = addressees;
    codes = FeedbackCodes.of(CodeLists.of(definitions));
    definitionsDigest = definitions.digest();
  }

  /** The warnings of an enterprise. */
  List<Row> rows(Sighting seen, LocalDate asOf) {
    return book.warnings(seen, surges, asOf).stream().map(one -> row(seen, one, asOf)).toList();
  }

  private Row row(Sighting seen, Raised raised, LocalDate asOf) {
    Warning warning = raised.warning();
    boolean isReminder = raised.rule().leadsTo() == WarningRule.Action.REMINDER;
    boolean isOpen = !warning.state().isEnded() && !isReminder;
    return RowFactory.create(
        asOf,
        warning.id(),
        seen.uscc(),
        seen.name(),
        seen.town(),
        raised.rule().id(),
        raised.rule().level().name(),
        warning.cause(),
        warning.state().name(),
        isOpen,
        addressees.team(raised.rule(), warning.cause(), seen.town(), asOf),
        raised.rule().leadsTo().name(),
        warning.openings(),
        day(warning.firstOpenedOn()),
        day(warning.openedOn()),
        day(warning.due().signInBy()),
        day(warning.due().verifyBy()),
        day(warning.due().disposeBy()),
        day(warning.signedOn()),
        day(warning.verifiedOn()),
        day(warning.disposedOn()),
        day(warning.fedBackOn()),
        day(warning.endedOn()),
        warning.outcome(),
        codes.conclusion(warning.outcome()).name(),
        isOpen ? warning.due().missed() : 0,
        isOpen ? day(warning.due().escalatedOn()) : null,
        warning.evidence().stream().map(WarningRows::evidence).toArray(Row[]::new),
        warning.history().stream().map(WarningRows::step).toArray(Row[]::new),
        codes.verdict(warning.history()).name(),
        definitionsDigest);
  }

  private static Row evidence(Evidence one) {
    return RowFactory.create(one.source(), one.document(), day(one.on()), one.value());
  }

  private static Row step(Step one) {
    return RowFactory.create(day(one.on()), one.opening(), one.state().name(), one.feedback());
  }

  private static LocalDate day(Integer day) {
    return day == null ? null : LocalDate.ofEpochDay(day);
  }
}
