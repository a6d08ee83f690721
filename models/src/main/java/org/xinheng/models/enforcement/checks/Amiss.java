package org.xinheng.models.enforcement.checks;

import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.FieldType;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/**
 * Acts that are a fault by what they say themselves.
 *
 * @param shows position of the field that says so
 * @param list the code list of that field; null where it holds no codes
 * @param allowed what it should have been
 */
public record Amiss(Acts acts, int shows, CodeList list, String allowed) implements Check {

  /** Reads a section. */
  public static Amiss read(Section section, CodeLists lists) {
    Acts acts = Acts.read(section, lists);
    if (!section.has("when")) {
      section.fault("when", "without a condition every act would be a fault.");
    }
    String name = section.text("shows");
    int shows = acts.contract().field(name).map(field -> acts.contract().indexOf(field)).orElse(-1);
    if (shows < 0) {
      section.fault(
          "shows",
          acts.contract().name()
              + " has no field \""
              + name
              + "\". "
              + Problems.didYouMean(
                  name, acts.contract().fields().stream().map(field -> field.name()).toList()));
    }
    Field shown = acts.contract().fields().get(Math.max(shows, 0));
    CodeList list = shown.type() == FieldType.CODE ? lists.list(shown.list()) : null;
    Amiss amiss = new Amiss(acts, Math.max(shows, 0), list, section.text("allowed"));
    section.close();
    return amiss;
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    Condition.Test test = acts.when().bind(symbols);
    return (file, sink) ->
        file.facts(acts.contract()).stream()
            .filter(act -> file.isReviewed(act) && test.holds(act))
            .forEach(act -> sink.accept(Acts.finding(id, act, grounds, said(act), allowed)));
  }

  private String said(Fact act) {
    String text = act.text(shows);
    return list == null || text == null ? text : list.labelOf(text);
  }
}
