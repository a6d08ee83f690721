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
 * @param atLeast changes of name in a group, branches or enterprises at an address from which it is
 *     a cause; 0 where it does not matter
 * @param windowMonths months in which they are counted
 * @param industries beginnings of the industry codes that are counted; none for all
 */
public record EventCause(
    Kind kind,
    int within,
    int mostRelations,
    int mostMembers,
    int atLeast,
    int windowMonths,
    List<String> industries)
    implements Cause {
  public EventCause {
    industries = List.copyOf(industries);
  }

  /** Kinds of events that other jobs make known. */
  public enum Kind {
    /** Its class in force became stricter by two or more (监管分类下降两级以上). */
    CLASS_DROP,
    /** Another member of its connected group, not related to it directly, is on a list (关联群). */
    GROUP_LISTED,
    /** One with the same legal representative or telephone is on a list (同人主体被列入). */
    SHARER_LISTED,
    /** The members of its connected group keep changing their names (频繁更名). */
    GROUP_RENAMED,
    /** Many branches of it were established within a short time (分支机构快速扩张). */
    BRANCH_GROWTH,
    /** It is one of many enterprises of some trades established at one address (同址聚集). */
    ADDRESS_CLUSTER
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
    return new EventCause(kind, 0, 0, 0, 0, 0, List.of());
  }

  static EventCause read(Section section) {
    Kind kind = section.oneOf("kind", Kind.class);
    EventCause cause = of(kind);
    if (kind == Kind.GROUP_LISTED) {
      cause =
          new EventCause(
              kind, section.whole("within"), section.whole("most-relations"), 0, 0, 0, List.of());
      if (cause.within < 2 || cause.within > 5 || cause.mostRelations < 2) {
        section.fault("within", "it is 2 to 5, and most-relations is at least 2.");
      }
    }
    if (kind == Kind.SHARER_LISTED) {
      cause = new EventCause(kind, 0, section.whole("most-relations"), 0, 0, 0, List.of());
      if (cause.mostRelations < 2) {
        section.fault("most-relations", "it is at least 2.");
      }
    }
    if (kind == Kind.GROUP_RENAMED) {
      cause = renamed(section);
    }
    if (kind == Kind.BRANCH_GROWTH || kind == Kind.ADDRESS_CLUSTER) {
      cause = crowded(kind, section);
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
            section.whole("window-months"),
            List.of());
    if (cause.mostRelations < 2 || cause.mostMembers < 2) {
      section.fault("most-relations", "it and most-members are at least 2.");
    }
    if (cause.atLeast < 1 || cause.windowMonths < 1) {
      section.fault("renames", "it and window-months are at least 1.");
    }
    return cause;
  }

  private static EventCause crowded(Kind kind, Section section) {
    EventCause cause =
        new EventCause(
            kind,
            0,
            0,
            0,
            section.whole("at-least"),
            section.whole("window-months"),
            section.texts("industries"));
    if (cause.atLeast < 2 || cause.windowMonths < 1) {
      section.fault("at-least", "it is at least 2, and window-months at least 1.");
    }
    for (String industry : cause.industries) {
      if (!industry.matches("[A-T][0-9]{0,4}")) {
        section.fault(
            "industries", "\"" + industry + "\" is no beginning of a GB/T 4754 code such as J66.");
      }
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
