package org.xinheng.models.draw.commitment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.models.draw.NameRules;

/**
 * The public string that a draw starts from, and where it comes from.
 *
 * @param text the string, as text: leading zeros count
 * @param source where it appeared
 * @param appearedAt when: a day, or an instant with its offset
 * @param proof what shows that it appeared there and then
 */
public record Seed(String text, String source, String appearedAt, String proof) {

  /** The seed that tickets are made with; unknown to all until the secret is revealed. */
  public String drawingSeed(String secret) {
    return Sha256.hex(text + "|" + secret);
  }

  /**
   * Why a draw from this seed would not be honest: it was known before the commitment, or is not
   * the one that was announced.
   *
   * @param committedAt when the commitment was published: a day, or an instant with its offset
   */
  public List<String> faults(Commitment commitment, String committedAt) {
    List<String> faults = new ArrayList<>();
    if (text.isBlank()) {
      faults.add("it is empty");
    }
    if (!source.equals(commitment.seedSource())) {
      faults.add(
          "it appeared at %s, announced was %s"
              .formatted(NameRules.shown(source), NameRules.shown(commitment.seedSource())));
    }
    Optional<SeedTime> appeared = SeedTime.of(appearedAt);
    Optional<SeedTime> committed = SeedTime.of(committedAt);
    Optional<SeedTime> due = SeedTime.of(commitment.seedDue());
    if (appeared.isEmpty() || committed.isEmpty() || due.isEmpty()) {
      faults.add(
          "appeared %s, committed %s: not both a day or an instant"
              .formatted(NameRules.shown(appearedAt), NameRules.shown(committedAt)));
      return faults;
    }
    if (!committed.get().instant().isBefore(appeared.get().instant())) {
      faults.add("it appeared " + appearedAt + ", not after the commitment of " + committedAt);
    }
    if (isOffTime(appeared.get(), due.get())) {
      faults.add("it appeared " + appearedAt + ", announced was " + commitment.seedDue());
    }
    return faults;
  }

  /** A seed is due on one day and not before its hour; a later one could have been waited for. */
  private static boolean isOffTime(SeedTime appeared, SeedTime due) {
    return !appeared.day().equals(due.day())
        || due.isExact() && appeared.isExact() && appeared.instant().isBefore(due.instant());
  }
}
