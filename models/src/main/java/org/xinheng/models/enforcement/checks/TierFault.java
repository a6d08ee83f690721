package org.xinheng.models.enforcement.checks;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.lifecycle.Rule;

/**
 * Fines outside the tier of discretion that the decision itself names (裁量阶次与金额不符).
 *
 * @param tiers part of the legal range that each tier covers; tiers without a part stay below it
 * @param below tiers whose fine lies below the range
 * @param ranges least and most fine in 分, by cause of action
 */
public record TierFault(Map<String, Part> tiers, Set<String> below, Map<String, Range> ranges)
    implements Check {
  private static final int TIER = Penalties.CONTRACT.indexOf(Penalties.DISCRETION_TIER);
  private static final int CAUSE = Penalties.CONTRACT.indexOf(Penalties.CAUSE);
  private static final int FINE = Penalties.CONTRACT.indexOf(Penalties.FINE_CNY);
  private static final int WITHDRAWN = Penalties.CONTRACT.indexOf(Penalties.WITHDRAWN_ON);

  /** Share of a range, from and until, both included. */
  public record Part(double from, double until) {}

  /** A legal range of fines in 分. */
  public record Range(long least, long most) {
    private Range part(Part part) {
      long span = most - least;
      return new Range(
          least + Math.round(part.from() * span), least + Math.round(part.until() * span));
    }
  }

  /** Reads a section. */
  public static TierFault read(Section section, CodeLists lists) {
    Set<String> known = lists.list(Penalties.DISCRETION_TIER.list()).names();
    Map<String, Part> tiers = new HashMap<>();
    Section parts = section.section("tiers");
    for (String tier : parts.keys()) {
      known(parts, tier, tier, known);
      Section part = parts.section(tier);
      Part read = new Part(part.number("from").doubleValue(), part.number("until").doubleValue());
      if (read.from() < 0 || read.until() > 1 || read.from() >= read.until()) {
        part.fault("from", "a tier is a part of the range between 0 and 1.");
      }
      part.close();
      tiers.put(tier, read);
    }
    Set<String> below = new HashSet<>(section.texts("below"));
    below.forEach(tier -> known(section, "below", tier, known));
    Map<String, Range> ranges = new HashMap<>();
    section.sections("ranges").forEach(range -> range(range, ranges));
    section.close();
    return new TierFault(tiers, below, ranges);
  }

  private static void known(Section section, String key, String tier, Set<String> known) {
    if (!known.contains(tier)) {
      section.fault(
          key,
          "\"" + tier + "\" is no code of discretion-tiers. " + Problems.didYouMean(tier, known));
    }
  }

  private static void range(Section section, Map<String, Range> ranges) {
    String cause = Rule.said(section, "cause");
    Range range = new Range(cents(section, "least"), cents(section, "most"));
    if (range.least() < 0 || range.least() >= range.most()) {
      section.fault("least", "the least fine is not below the most.");
    }
    if (ranges.put(cause, range) != null) {
      section.fault("cause", "the range of \"" + cause + "\" stands twice.");
    }
    Rule.said(section, "source");
    section.flag("confirmed");
    section.close();
  }

  private static long cents(Section section, String key) {
    BigDecimal yuan = section.number(key);
    return yuan.movePointRight(2).longValue();
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    return (file, sink) -> {
      for (Fact act : file.facts(Penalties.CONTRACT)) {
        Range allowed = file.isReviewed(act) ? allowed(act, grounds) : null;
        if (allowed != null
            && (act.number(FINE) < allowed.least() || act.number(FINE) > allowed.most())) {
          String said = yuan(allowed.least()) + "—" + yuan(allowed.most());
          sink.accept(Acts.finding(id, act, grounds, act.text(FINE), said));
        }
      }
    };
  }

  /** The fines that its tier allows; null where nothing is declared for it. */
  private Range allowed(Fact act, Grounds grounds) {
    String tier = act.text(TIER);
    String cause = grounds.cause(act.text(CAUSE));
    if (tier == null || cause == null || !act.has(FINE) || act.has(WITHDRAWN)) {
      return null;
    }
    Range range = ranges.get(cause);
    if (range == null || act.number(FINE) == 0) {
      return null;
    }
    return below.contains(tier)
        ? new Range(0, range.least() - 1)
        : tiers.containsKey(tier) ? range.part(tiers.get(tier)) : null;
  }

  private static String yuan(long cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
