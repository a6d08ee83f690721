package org.xinheng.models.warning.causes;

import java.util.List;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;

/** Reads the one cause that a rule declares, by the key that names its kind. */
public final class Causes {
  private static final List<String> KINDS =
      List.of("record", "count", "absence", "yearly", "words", "event", "surge");

  private Causes() {}

  /** Reads the cause; faults go to the section. */
  public static Cause read(Section rule, CodeLists lists) {
    List<String> declared = KINDS.stream().filter(rule::has).toList();
    if (declared.size() != 1) {
      rule.fault("id", "a rule has one cause of " + KINDS + ", not " + declared + ".");
      return EventCause.of(EventCause.Kind.CLASS_DROP);
    }
    Section section = rule.section(declared.get(0));
    return switch (declared.get(0)) {
      case "record" -> RecordCause.read(section, lists);
      case "count" -> CountCause.read(section, lists);
      case "absence" -> AbsenceCause.read(section, lists);
      case "yearly" -> YearlyCause.read(section);
      case "words" -> WordsCause.read(section, lists);
      case "event" -> EventCause.read(section);
      default -> SurgeCause.read(section, lists);
    };
  }
}
