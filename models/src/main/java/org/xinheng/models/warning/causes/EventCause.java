package org.xinheng.models.warning.causes;

import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Symbols;

/**
 * What other tables of the lake say of the enterprise; it reaches the pass as small rows.
 *
 * @param kind what happened
 * @param within relations that lead at most to another enterprise; 0 where it does not matter
 * @param mostRelations an enterprise with more relations leads nowhere: it says nothing of any one
 */
public record EventCause(Kind kind, int within, int mostRelations) implements Cause {

  /** Kinds of events that other jobs make known. */
  public enum Kind {
    /** Its class in force became stricter by two or more (监管分类下降两级以上). */
    CLASS_DROP,
    /** Another member of its connected group, not related to it directly, is on a list (关联群). */
    GROUP_LISTED
  }

  /**
   * One event.
   *
   * @param kind what happened
   * @param cause what tells it from others of its kind
   * @param from first day it is known and holds
   * @param until first day after it
   * @param evidence what it rests on
   */
  public record Event(Kind kind, String cause, int from, int until, List<Evidence> evidence) {
    public Event {
      evidence = List.copyOf(evidence);
    }
  }

  static EventCause read(Section section) {
    Kind kind = section.oneOf("kind", Kind.class);
    int within = 0;
    int most = 0;
    if (kind == Kind.GROUP_LISTED) {
      within = section.whole("within");
      most = section.whole("most-relations");
      if (within < 2 || within > 5 || most < 2) {
        section.fault("within", "it is 2 to 5, and most-relations is at least 2.");
      }
    }
    section.close();
    return new EventCause(kind, within, most);
  }

  @Override
  public Set<Contract> contracts() {
    return Set.of();
  }

  /** Events come with the dossier, not with its facts. */
  @Override
  public Sight bind(Symbols symbols) {
    return scene -> {};
  }
}
