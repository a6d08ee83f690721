package org.xinheng.models.enforcement.checks;

import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;

/**
 * Acts whose term was missed.
 *
 * @param onlyOpen whether what came late in the end is let be
 */
public record Overdue(Acts acts, Term term, boolean onlyOpen) implements Check {
  private static final String NOT_DONE = "未办理";

  /** Reads a section. */
  public static Overdue read(Section section, CodeLists lists) {
    Acts acts = Acts.read(section, lists);
    Overdue overdue =
        new Overdue(
            acts,
            Term.read(section, acts.contract()),
            section.optionalFlag("only-open").orElse(false));
    section.close();
    return overdue;
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    Condition.Test test = acts.when().bind(symbols);
    return (file, sink) ->
        file.facts(acts.contract()).stream()
            .filter(act -> file.isReviewed(act) && test.holds(act))
            .forEach(
                act -> {
                  int last = term.last(act, grounds);
                  int ended = term.ended(act);
                  boolean isOpen = ended == DayTerm.NONE;
                  if (last != DayTerm.NONE
                      && (isOpen ? file.asOf() > last : !onlyOpen && ended > last)) {
                    String measured = isOpen ? NOT_DONE : Acts.day(ended);
                    sink.accept(Acts.finding(id, act, grounds, measured, Acts.day(last)));
                  }
                });
  }
}
