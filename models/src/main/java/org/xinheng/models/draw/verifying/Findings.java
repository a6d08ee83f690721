package org.xinheng.models.draw.verifying;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.draw.ledger.LedgerFault;

/** Collects differences: the first of each subject in words, the rest by their number. */
final class Findings {
  private static final int SHOWN = 20;

  private final Map<Finding.Subject, List<String>> messages = new EnumMap<>(Finding.Subject.class);
  private final Map<Finding.Subject, Long> counts = new EnumMap<>(Finding.Subject.class);

  void add(Finding.Subject subject, String message) {
    if (counts.merge(subject, 1L, Long::sum) <= SHOWN) {
      messages.computeIfAbsent(subject, key -> new ArrayList<>()).add(message);
    }
  }

  void addAll(Finding.Subject subject, List<String> found) {
    found.forEach(message -> add(subject, message));
  }

  /** Notes a difference unless two values agree. */
  void compare(Finding.Subject subject, String what, Object found, Object expected) {
    if (!found.equals(expected)) {
      add(subject, what + " is " + found + ", it should be " + expected);
    }
  }

  /** Reads part of a ledger; what cannot be read is a difference. Says whether all was read. */
  boolean reads(Finding.Subject subject, Runnable reading) {
    try {
      reading.run();
      return true;
    } catch (LedgerFault e) {
      add(subject, e.getMessage());
      return false;
    }
  }

  List<Finding> all() {
    List<Finding> all = new ArrayList<>();
    messages.forEach(
        (subject, found) -> {
          found.forEach(message -> all.add(new Finding(subject, message)));
          long more = counts.get(subject) - found.size();
          if (more > 0) {
            all.add(new Finding(subject, "and " + more + " more"));
          }
        });
    return all;
  }
}
