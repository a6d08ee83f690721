package org.xinheng.models.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Contracts;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.lifecycle.LifecycleRules;
import org.xinheng.models.lifecycle.Rule;

/** Reads indicators and refuses those that could not work. */
final class IndicatorReader {
  private enum WhenStale {
    KEEP,
    MISSING
  }

  private final CodeLists lists;
  private final LifecycleRules lifecycle;

  IndicatorReader(CodeLists lists, LifecycleRules lifecycle) {
    this.lists = lists;
    this.lifecycle = lifecycle;
  }

  Indicator read(Section section, String group) {
    Rule rule = Rule.read(section, "");
    boolean attribute = section.has("years-since");
    Contract contract = attribute ? Enterprises.CONTRACT : contract(section);
    Condition when =
        section
            .optionalSection("when")
            .map(parts -> Condition.read(parts, contract, lists))
            .orElse(Condition.always());
    DayTerm from = term(section, "from", contract);
    DayTerm until = term(section, "until", contract);
    int cap = section.whole("cap");
    Deduction deduction = attribute ? byYears(section) : deduction(section, contract);
    if (deduction.most() > cap) {
      section.fault(
          "cap", "the cap " + cap + " is below the " + deduction.most() + " of one fact.");
    }
    if (cap <= 0 || deduction.most() <= 0) {
      section.fault("cap", "the indicator can never cost a point.");
    }
    WhenStale stale = section.optionalOneOf("when-stale", WhenStale.class).orElse(WhenStale.KEEP);
    Optional<Integer> missing = section.optionalWhole("missing");
    missing(section, missing, attribute, stale, cap);
    String restores = Rule.said(section, "restores");
    section.close();
    return new Indicator(
        rule,
        group,
        contract,
        when,
        from,
        until,
        deduction,
        cap,
        missing.orElse(null),
        stale == WhenStale.MISSING,
        restores);
  }

  private static void missing(
      Section section, Optional<Integer> missing, boolean attribute, WhenStale stale, int cap) {
    if (missing.isEmpty() && attribute) {
      section.fault("missing", "an attribute says what it costs where it is missing.");
    } else if (missing.isEmpty() && stale == WhenStale.MISSING) {
      section.fault("when-stale", "it says missing, but the key \"missing\" gives no points.");
    } else if (missing.isPresent() && !attribute && stale == WhenStale.KEEP) {
      section.fault("missing", "it has no effect: events are missing only when a feed is stale.");
    }
    if (missing.orElse(0) < 0 || missing.orElse(0) > cap) {
      section.fault("missing", "it is not between 0 and the cap " + cap + ".");
    }
  }

  private Contract contract(Section section) {
    String name = section.text("contract");
    List<String> known = Contracts.facts().stream().map(Contract::name).toList();
    Optional<Contract> contract = Contracts.named(name).filter(c -> known.contains(name));
    if (contract.isEmpty()) {
      section.fault(
          "contract",
          "no contract of facts is called \"" + name + "\". " + Problems.didYouMean(name, known));
      return Enterprises.CONTRACT;
    }
    if (!lifecycle.mayCount(contract.get())) {
      section.fault(
          "contract",
          "by "
              + LifecycleRules.PATH
              + " no fact of "
              + name
              + " ever counts: it could never cost.");
    }
    return contract.get();
  }

  private static DayTerm term(Section section, String key, Contract contract) {
    return section
        .optionalText(key)
        .map(text -> DayTerm.read(section, key, text, contract))
        .orElse(null);
  }

  private Deduction byYears(Section section) {
    String field = section.text("years-since");
    int index = DayTerm.read(section, "years-since", field, Enterprises.CONTRACT).index();
    return new Deduction.ByYears(index, Bins.read(section));
  }

  private Deduction deduction(Section section, Contract contract) {
    List<String> ways =
        List.of("points", "points-by-tier", "cases", "bins").stream().filter(section::has).toList();
    if (ways.size() != 1) {
      section.fault(
          "points",
          "one of points, points-by-tier, cases and bins says what it costs, not " + ways);
      return new Deduction.PerEvent(1);
    }
    return switch (ways.get(0)) {
      case "points" -> new Deduction.PerEvent(section.whole("points"));
      case "points-by-tier" -> byTier(section, contract);
      case "cases" -> byCase(section, contract);
      default -> byCount(section);
    };
  }

  private Deduction byTier(Section section, Contract contract) {
    if (!lifecycle.hasTiers(contract)) {
      section.fault(
          "points-by-tier", "by " + LifecycleRules.PATH + " " + contract.name() + " has no tiers.");
    }
    Section points = section.section("points-by-tier");
    int[] byTier = lifecycle.tiers().stream().mapToInt(points::whole).toArray();
    points.close();
    for (int i = 1; i < byTier.length; i++) {
      if (byTier[i] < byTier[i - 1]) {
        points.fault(lifecycle.tiers().get(i), "a graver tier costs less than a milder one.");
      }
    }
    return new Deduction.ByTier(byTier);
  }

  private Deduction byCase(Section section, Contract contract) {
    List<Deduction.ByCase.Case> cases = new ArrayList<>();
    boolean complete = false;
    for (Section one : section.sections("cases")) {
      if (complete) {
        one.fault("points", "it is never reached: the case before it takes every fact.");
      }
      complete = !one.has("when");
      Condition when =
          complete ? Condition.always() : Condition.read(one.section("when"), contract, lists);
      cases.add(new Deduction.ByCase.Case(when, one.whole("points")));
      one.close();
    }
    return new Deduction.ByCase(cases);
  }

  private static Deduction byCount(Section section) {
    Bins bins = Bins.read(section);
    if (bins.of(0) != 0) {
      section.fault("bins", "no facts at all must cost nothing.");
    }
    if (!bins.rises()) {
      section.fault("bins", "more facts may never cost less.");
    }
    return new Deduction.ByCount(bins);
  }
}
