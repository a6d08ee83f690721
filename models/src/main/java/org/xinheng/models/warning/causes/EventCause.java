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
 * @param mostRelations an enterprise, person or address with more relations leads nowhere: it says
 *     nothing of any one
 * @param mostMembers a group with more members is nobody's; 0 where it does not matter
 * @param renames changes of name in a group from which it is chronically renamed
 * @param windowMonths months in which they are counted
 */
public record EventCause(
    Kind kind, int within, int mostRelations, int mostMembers, int renames, int windowMonths)
    implements Cause {

  /** Kinds of events that other jobs make known. */
  public enum Kind {
    /** Its class in force became stricter by two or more (监管分类下降两级以上). */
    CLASS_DROP,
    /** Another member of its connected group, not related to it directly, is on a list (关联群). */
    GROUP_LISTED,
    /** The members of its connected group keep changing their names (频繁更名). */
    GROUP_RENAMED
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

  /** An event that asks for nothing further. */
  public static EventCause of(Kind kind) {
    return new EventCause(kind, 0, 0, 0, 0, 0);
  }

  static EventCause read(Section section) {
    Kind kind = section.oneOf("kind", Kind.class);
    EventCause cause = of(kind);
    if (kind == Kind.GROUP_LISTED) {
      cause =
          new EventCause(kind, section.whole("within"), section.whole("most-relations"), 0, 0, 0);
      if (cause.within < 2 || cause.within > 5 || cause.mostRelations < 2) {
        section.fault("within", "it is 2 to 5, and most-relations is at least 2.");
      }
    }
    if (kind == Kind.GROUP_RENAMED) {
      cause = renamed(section);
    }
    section.close();
    return cause;
  }

  private static EventCause renamed(Section section) {
    EventCause cause =
        new EventCause(
            Kind.GROUP_RENAMED,
            0,
            section.whole("most-relations"),
            section.whole("most-members"),
            section.whole("renames"),
            section.whole("window-months"));
    if (cause.mostRelations < 2 || cause.mostMembers < 2) {
      section.fault("most-relations", "it and most-members are at least 2.");
    }
    if (cause.renames < 1 || cause.windowMonths < 1) {
      section.fault("renames", "it and window-months are at least 1.");
    }
    return cause;
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
