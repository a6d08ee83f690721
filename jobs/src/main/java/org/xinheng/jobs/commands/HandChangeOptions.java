package org.xinheng.jobs.commands;

import java.time.Clock;
import java.time.LocalDate;
import picocli.CommandLine.Option;

/** What every change by hand of a drawn visit says: which visit, why, and who decided it when. */
final class HandChangeOptions {
  @Option(names = "--scope", required = true, description = "The scope of the draw.")
  private String scope;

  @Option(names = "--unit", required = true, description = "Unified code of the visited unit.")
  private String unit;

  @Option(names = "--reason", required = true, description = "Why; it stays on record.")
  private String reason;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "Who decided it.")
  private String author;

  @Option(
      names = "--on",
      paramLabel = "DATE",
      converter = Day.class,
      description = "Day of the decision; without it today.")
  private LocalDate decidedOn;

  String scope() {
    return scope;
  }

  String visit() {
    return scope + ":" + unit;
  }

  String reason() {
    return reason;
  }

  String author() {
    return author;
  }

  /** What comes of it, for the screen. */
  static String consequence() {
    return "On record in the oversight ledger; the lists of the next night show it.";
  }

  LocalDate decidedOn(Clock clock) {
    return decidedOn == null ? LocalDate.ofInstant(clock.instant(), clock.getZone()) : decidedOn;
  }
}
