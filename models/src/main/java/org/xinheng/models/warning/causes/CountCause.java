package org.xinheng.models.warning.causes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.contracts.Objections;
import org.xinheng.models.contracts.Repairs;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.Months;
import org.xinheng.models.lifecycle.Verdict;

/**
 * So many records, or so much money, within a window of time.
 *
 * @param picked the records; each counts from its first day for the window, or until it ends
 * @param windowMonths months a record counts; 0 for the calendar year it happened in
 * @param same position of the field whose value tells causes apart; -1 for one cause
 * @param counting whether only records count that count against the enterprise
 * @param byDay whether several records of one day are one
 * @param sumOf position of the amount that is added up; -1 for counting records
 * @param atLeast number or 分 that opens a warning
 * @param keepsAt number or 分 below which it is cleared
 */
public record CountCause(
    Picked picked,
    int windowMonths,
    int same,
    boolean counting,
    boolean byDay,
    int sumOf,
    long atLeast,
    long keepsAt)
    implements Cause {
  private static final int MOST_EVIDENCE = 20;

  /** One record and the days on which it counts. */
  private record Mark(Fact fact, int on, int from, int until, long weight) {}

  static CountCause read(Section section, CodeLists lists) {
    Picked picked = Picked.read(section, lists);
    boolean byYear = section.optionalFlag("calendar-year").orElse(false);
    int months = byYear ? 0 : section.whole("window-months");
    if (!byYear && months < 1) {
      section.fault("window-months", "it is at least 1.");
    }
    int same =
        section
            .optionalText("same")
            .map(
                name ->
                    Picked.position(
                        section, "same", name, picked.contract(), FieldType.TEXT, FieldType.CODE))
            .orElse(-1);
    int sumOf =
        section
            .optionalText("sum-of")
            .map(
                name ->
                    Picked.position(section, "sum-of", name, picked.contract(), FieldType.MONEY))
            .orElse(-1);
    boolean counting = section.optionalFlag("counting").orElse(false);
    boolean byDay = section.optionalFlag("one-a-day").orElse(false);
    int unit = sumOf < 0 ? 1 : 100;
    long atLeast = (long) unit * section.whole("at-least");
    long keepsAt = section.optionalWhole("keeps-at").map(n -> (long) unit * n).orElse(atLeast);
    if (keepsAt < 1 || keepsAt > atLeast) {
      section.fault("keeps-at", "it is at least 1 and not above at-least.");
    }
    section.close();
    return new CountCause(picked, months, same, counting, byDay, sumOf, atLeast, keepsAt);
  }

  /** The same with another number or 分 that opens a warning; what keeps it open is not above. */
  public CountCause openingAt(long other) {
    long keeps = keepsAt == atLeast ? other : Math.min(keepsAt, other);
    return new CountCause(picked, windowMonths, same, counting, byDay, sumOf, other, keeps);
  }

  @Override
  public Set<Contract> contracts() {
    return counting
        // What counts may be changed by a repair or an objection.
        ? Set.of(picked.contract(), Repairs.CONTRACT, Objections.CONTRACT)
        : Set.of(picked.contract());
  }

  @Override
  public Sight bind(Symbols symbols) {
    Picked.Hand hand = picked.bind(symbols);
    return scene -> {
      List<Fact> facts = hand.of(scene);
      if (!facts.isEmpty() && (sumOf >= 0 || facts.size() >= keepsAt)) {
        group(scene, facts).forEach((cause, marks) -> look(scene, cause, marks));
      }
    };
  }

  private TreeMap<String, List<Mark>> group(Scene scene, List<Fact> facts) {
    TreeMap<String, List<Mark>> groups = new TreeMap<>();
    Set<String> days = new HashSet<>();
    for (Fact fact : facts) {
      String cause = same < 0 ? "*" : fact.text(same);
      Mark mark = cause == null ? null : mark(scene, fact);
      if (mark != null && (!byDay || days.add(cause + '|' + mark.on()))) {
        groups.computeIfAbsent(cause, any -> new ArrayList<>()).add(mark);
      }
    }
    return groups;
  }

  private Mark mark(Scene scene, Fact fact) {
    int on = picked.first(fact);
    if (on == DayTerm.NONE) {
      return null;
    }
    int from = on;
    int until = Math.min(picked.end(fact), endOfWindow(on));
    if (counting) {
      Verdict verdict = scene.verdict(fact);
      if (!verdict.everCounts()) {
        return null;
      }
      // Lapse and repair take a record out of scores, not out of the history that shows repetition.
      from = Math.max(from, verdict.from());
    }
    long amount = sumOf < 0 ? 1 : fact.number(sumOf);
    return from >= until || amount == Fact.NONE ? null : new Mark(fact, on, from, until, amount);
  }

  private int endOfWindow(int on) {
    return windowMonths > 0
        ? Months.after(on, windowMonths)
        : (int) LocalDate.of(LocalDate.ofEpochDay(on).getYear() + 1, 1, 1).toEpochDay();
  }

  private void look(Scene scene, String cause, List<Mark> marks) {
    TreeSet<Integer> turns = new TreeSet<>();
    for (Mark mark : marks) {
      turns.add(mark.from());
      turns.add(mark.until());
    }
    for (Integer turn : turns) {
      Integer next = turns.higher(turn);
      if (next != null && scene.meets(turn, next)) {
        between(scene, cause, marks, turn, next);
      }
    }
  }

  private void between(Scene scene, String cause, List<Mark> marks, int from, int until) {
    List<Mark> alive =
        marks.stream().filter(mark -> mark.from() <= from && from < mark.until()).toList();
    long measure = alive.stream().mapToLong(Mark::weight).sum();
    if (measure >= keepsAt) {
      List<Evidence> evidence =
          alive.stream()
              .limit(MOST_EVIDENCE)
              .map(
                  mark ->
                      Evidence.of(
                          mark.fact(), mark.on(), sumOf < 0 ? null : mark.fact().text(sumOf)))
              .toList();
      scene.see(cause, from, until, measure >= atLeast, evidence);
    }
  }
}
