package org.xinheng.jobs.generating.delivering;

import static org.xinheng.jobs.generating.population.Days.NEVER;

import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Shares;

/**
 * Where departments hand in their records: tells each record in the delivery that follows the day
 * it became known, again after every change, and plants the declared dirt beside it.
 */
public final class Desk {

  /** One record as its department sees it at the end of a day. */
  @FunctionalInterface
  public interface Record {
    /** The cells in the order of the form; later events stay empty. */
    String[] on(int day);
  }

  private final Timetable timetable;
  private final Shares shares;
  private final Spoiler spoiler;
  private final Batch batch;
  private Dice dice;

  public Desk(Timetable timetable, Shares shares, Spoiler spoiler, Batch batch) {
    this.timetable = timetable;
    this.shares = shares;
    this.spoiler = spoiler;
    this.batch = batch;
  }

  /** From here on the chances of that enterprise decide. */
  public Desk with(Dice enterpriseDice) {
    dice = enterpriseDice;
    return this;
  }

  public Timetable timetable() {
    return timetable;
  }

  public Shares shares() {
    return shares;
  }

  /** Tells a record when it becomes known on the first of the days, and after each other day. */
  public void tell(Form form, Record record, int... days) {
    boolean told = false;
    int deleteIn = fate(form, Form.Role.OPERATION, "deleted");
    int correctIn = fate(form, Form.Role.NOTE, "corrected");
    for (int delivery = 0; delivery < timetable.size(); delivery++) {
      boolean changed = days[0] <= timetable.day(delivery) && changes(delivery, days);
      if (told && delivery >= deleteIn) {
        put(form, delivery, record.on(timetable.day(delivery)), "d", false);
        return;
      }
      if (changed || (told && delivery == correctIn)) {
        String[] cells = record.on(timetable.day(delivery));
        if (delivery >= correctIn) {
          cells[form.only(Form.Role.NOTE)] += "（更正）";
        }
        put(form, delivery, cells, told ? "u" : "i", !told);
        told = true;
      }
    }
  }

  /** Tells a record in every delivery of a whole list while it stands. */
  public void stand(Form form, Record record, int from, int until) {
    boolean told = false;
    for (int delivery = 0; delivery < timetable.size(); delivery++) {
      int day = timetable.day(delivery);
      if (from <= day && day < until && delivery < timetable.night()) {
        put(form, delivery, record.on(day), "i", !told);
        told = true;
      }
    }
  }

  private boolean changes(int delivery, int[] days) {
    for (int day : days) {
      if (day != NEVER && timetable.tells(delivery, Math.max(day, days[0]))) {
        return true;
      }
    }
    return false;
  }

  /** The delivery in which the record meets a declared fate, or never. */
  private int fate(Form form, Form.Role needed, String share) {
    boolean meets = form.has(needed) && dice.chance(shares.dirt(share));
    return meets ? dice.between(1, timetable.night()) : NEVER;
  }

  private void put(Form form, int delivery, String[] cells, String operation, boolean isFirst) {
    if (form.has(Form.Role.OPERATION)) {
      cells[form.only(Form.Role.OPERATION)] = operation;
    }
    if (form.has(Form.Role.BATCH)) {
      cells[form.only(Form.Role.BATCH)] = form.style().of(timetable.day(delivery));
    }
    Batch.Part part = batch.part(delivery, form);
    batch.line(part, form, cells);
    if (operation.equals("d")) {
      part.tally.delete();
      return;
    }
    part.tally.accept(isFirst);
    spoiler.follow(batch, part, form, cells, dice);
  }
}
