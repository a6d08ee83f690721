package org.xinheng.models.warning.causes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.warning.statistics.Poisson;

/**
 * Far more records in a short window than the enterprise itself and its peers lead to expect. The
 * test is an exact Poisson tail; which of a day's tests pass is decided together, by Benjamini and
 * Hochberg over all enterprises open then.
 *
 * @param picked the records, by their first days
 * @param days length of the window
 * @param every days from one test to the next
 * @param minimum records in the window without which nothing is tested
 * @param keepsAt records below which an open warning is cleared
 * @param peerDays days of the peers' rate that the enterprise's own history is weighed against
 * @param falseRate share of false ones among those that pass
 */
public record SurgeCause(
    Picked picked, int days, int every, int minimum, int keepsAt, int peerDays, double falseRate)
    implements Cause {
  /** Days of the past that the window is compared with. */
  public static final int BASELINE = 365;

  private static final int ESTABLISHED_ON =
      Enterprises.CONTRACT.indexOf(Enterprises.ESTABLISHED_ON);
  private static final int INDUSTRY = Enterprises.CONTRACT.indexOf(Enterprises.INDUSTRY);
  private static final int DIVISION = 3;
  private static final int MOST_EVIDENCE = 20;

  static SurgeCause read(Section section, CodeLists lists) {
    SurgeCause cause =
        new SurgeCause(
            Picked.read(section, lists),
            section.whole("window-days"),
            section.whole("every-days"),
            section.whole("minimum"),
            section.whole("keeps-at"),
            section.whole("peer-days"),
            section.number("false-rate").doubleValue());
    if (cause.days < 1 || cause.every < 1 || cause.peerDays < 1) {
      section.fault("window-days", "windows and steps are at least one day.");
    }
    if (cause.minimum < 2 || cause.keepsAt < 1 || cause.keepsAt > cause.minimum) {
      section.fault("minimum", "it is at least 2, and keeps-at is 1 to the minimum.");
    }
    if (!(cause.falseRate > 0 && cause.falseRate < 0.5)) {
      section.fault("false-rate", "it lies between 0 and 0.5.");
    }
    section.close();
    return cause;
  }

  /** The same with another minimum; what keeps a warning open is not above it. */
  public SurgeCause openingAt(int other) {
    return new SurgeCause(
        picked, days, every, other, Math.min(keepsAt, other), peerDays, falseRate);
  }

  /** Group of an enterprise that it is compared with: its division of industry. */
  public static String peersOf(Fact registration) {
    String industry = registration.text(INDUSTRY);
    return industry == null || industry.length() < DIVISION ? "?" : industry.substring(0, DIVISION);
  }

  /** First day of testing on or after a day; days are counted from 1970-01-05, a Monday. */
  public int testOnOrAfter(int day) {
    return day + Math.floorMod(4 - day, every);
  }

  /** Probability of a count as great or greater, by own history and the peers' daily rate. */
  public double pValue(Observation seen, double peersPerDay) {
    double expected =
        days
            * (seen.own() + peersPerDay * peerDays)
            / (Math.max(0, seen.ownDays()) + (double) peerDays);
    return Poisson.upperTail(seen.count(), expected);
  }

  @Override
  public Set<Contract> contracts() {
    return Set.of(picked.contract());
  }

  @Override
  public Sight bind(Symbols symbols) {
    Picked.Hand hand = picked.bind(symbols);
    return scene -> {
      List<Fact> facts = hand.of(scene);
      if (facts.size() >= keepsAt) {
        for (int day = testOnOrAfter(scene.first()); day < scene.end(); day += every) {
          test(scene, facts, day);
        }
      }
    };
  }

  /** Counts, in a scene, the records of the year before a day. */
  @FunctionalInterface
  public interface YearCount {
    int before(Scene scene, int day);
  }

  /** Binds the count that peers' rates are made of. */
  public YearCount yearCount(Symbols symbols) {
    Picked.Hand hand = picked.bind(symbols);
    return (scene, day) -> {
      List<Fact> facts = hand.of(scene);
      return facts.isEmpty() ? 0 : count(facts, day - BASELINE, day);
    };
  }

  private int count(List<Fact> facts, int from, int until) {
    int count = 0;
    for (Fact fact : facts) {
      int on = picked.first(fact);
      count += on != DayTerm.NONE && on >= from && on < until ? 1 : 0;
    }
    return count;
  }

  private void test(Scene scene, List<Fact> facts, int day) {
    int start = day - days + 1;
    int count = count(facts, start, day + 1);
    if (count < keepsAt) {
      return;
    }
    long established = scene.registration().number(ESTABLISHED_ON);
    int ownDays = (int) Math.min(BASELINE, start - Math.max(established, start - BASELINE));
    List<Evidence> evidence = new ArrayList<>();
    for (Fact fact : facts) {
      int on = picked.first(fact);
      if (on >= start && on <= day && evidence.size() < MOST_EVIDENCE) {
        evidence.add(Evidence.of(fact, on, null));
      }
    }
    scene.observe(
        new Observation(
            day,
            day + every,
            count,
            count(facts, start - BASELINE, start),
            ownDays,
            peersOf(scene.registration()),
            count >= minimum,
            evidence));
  }
}
