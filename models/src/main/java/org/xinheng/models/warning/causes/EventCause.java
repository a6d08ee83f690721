package org.xinheng.models.warning.causes;

import java.util.List;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Symbols;

/**
 * What other tables of the lake say of the enterprise; it reaches the pass as small rows.
 *
 * @param kind what happened
 */
public record EventCause(Kind kind) implements Cause {

  /** Kinds of events that other jobs make known. */
  public enum Kind {
    /** Its class in force became stricter by two or more (监管分类下降两级以上). */
    CLASS_DROP,
    /** Another member of its connected group was put on a list (关联群成员列入名单). */
    GROUP_LISTED,
    /** Members of its connected group changed their names again and again (关联群频繁更名). */
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

  static EventCause read(Section section) {
    Kind kind = section.oneOf("kind", Kind.class);
    section.close();
    return new EventCause(kind);
  }

  /** Events come with the dossier, not with its facts. */
  @Override
  public Sight bind(Symbols symbols) {
    return scene -> {};
  }
}
