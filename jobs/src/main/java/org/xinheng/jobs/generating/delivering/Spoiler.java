package org.xinheng.jobs.generating.delivering;

import org.xinheng.jobs.generating.population.CreditCodes;
import org.xinheng.jobs.generating.population.Dice;
import org.xinheng.jobs.generating.population.Enterprise;
import org.xinheng.jobs.generating.population.Population;
import org.xinheng.jobs.generating.population.Shares;

/** Plants faulty rows behind good ones, in the declared shares: no fact is lost by them. */
public final class Spoiler {
  private static final String[] NO_DATES = {"2025-13-45", "不详", "20259999", "2025-02-30"};
  private static final String[] NO_AMOUNTS = {"-500.00", "999999999999999", "-0.01", "五千"};
  private static final int FAR_AWAY = (int) java.time.LocalDate.of(2059, 12, 31).toEpochDay();

  private final Population population;
  private final double[] shares;

  public Spoiler(Population population, Shares declared) {
    this.population = population;
    this.shares = new double[Fault.values().length];
    double sum = 0;
    for (Fault fault : Fault.values()) {
      sum += declared.dirt(fault.share());
      shares[fault.ordinal()] = sum;
    }
  }

  /** Perhaps puts a faulty row behind a good one. */
  void follow(Batch batch, Batch.Part part, Form form, String[] good, Dice dice) {
    double roll = dice.unit();
    if (roll >= shares[shares.length - 1]) {
      return;
    }
    Fault fault = Fault.values()[rank(roll)];
    if (!fault.fits(form)) {
      return;
    }
    part.tally.plant(fault);
    if (fault == Fault.UNREADABLE_LINE) {
      batch.rawLine(part, Lines.cut(form, good));
    } else {
      batch.line(part, form, spoilt(fault, form, good.clone(), dice));
    }
  }

  private int rank(double roll) {
    int rank = 0;
    while (roll >= shares[rank]) {
      rank++;
    }
    return rank;
  }

  private String[] spoilt(Fault fault, Form form, String[] cells, Dice dice) {
    if (fault != Fault.DUPLICATE) {
      otherKey(form, cells);
    }
    switch (fault) {
      case BROKEN_USCC -> set(form, cells, Form.Role.USCC, CreditCodes.broken(anyCode(dice), dice));
      case UNKNOWN_CODE -> set(form, cells, Form.Role.CODE, "代码表外值");
      case BAD_DATE -> set(form, cells, Form.Role.HAPPENED, dice.pick(NO_DATES));
      case FUTURE_DATE -> set(form, cells, Form.Role.HAPPENED, form.style().of(FAR_AWAY));
      case BAD_AMOUNT -> set(form, cells, Form.Role.MONEY, dice.pick(NO_AMOUNTS));
      case MISSING_KEY -> form.at(Form.Role.KEY).forEach(key -> cells[key] = "");
      case MISSING_FIELD -> set(form, cells, Form.Role.REQUIRED, "");
      case UNKNOWN_OPERATION -> set(form, cells, Form.Role.OPERATION, "x");
      case NO_SUBJECT -> subject(form, cells, "", "");
      case UNRESOLVED -> {
        Enterprise stranger = population.enterprise(population.size() + 1 + dice.below(1_000_000));
        subject(form, cells, stranger.uscc(), stranger.name());
      }
      case DUPLICATE, UNREADABLE_LINE -> {}
    }
    return cells;
  }

  private String anyCode(Dice dice) {
    return population.enterprise(dice.below(population.size())).uscc();
  }

  /** Faulty rows speak of documents of their own, so that they never touch a good one. */
  private static void otherKey(Form form, String[] cells) {
    if (form.has(Form.Role.DOCUMENT)) {
      cells[form.only(Form.Role.DOCUMENT)] += "-补";
    }
  }

  private static void subject(Form form, String[] cells, String uscc, String name) {
    set(form, cells, Form.Role.USCC, uscc);
    set(form, cells, Form.Role.NAME, name);
    set(form, cells, Form.Role.NUMBER, "");
  }

  private static void set(Form form, String[] cells, Form.Role role, String value) {
    if (form.has(role)) {
      cells[form.only(role)] = value;
    }
  }
}
