package org.xinheng.models.enforcement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.xinheng.models.contracts.Enterprises;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.dossier.Dossier;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.enforcement.checks.CaseFile;
import org.xinheng.models.enforcement.checks.Check;
import org.xinheng.models.enforcement.checks.Finding;
import org.xinheng.models.enforcement.checks.Grounds;
import org.xinheng.models.enforcement.kpis.KpiMeter;
import org.xinheng.models.enforcement.kpis.KpiRules;

/**
 * Looks at one enterprise's dossier for how it was supervised. Pure: same dossier, night, registers
 * and definitions, same result. Compiled once per partition; one per thread.
 */
public final class Review {
  private static final int NAME = Enterprises.CONTRACT.indexOf(Enterprises.ENTERPRISE_NAME);
  private static final int KIND = Penalties.CONTRACT.indexOf(Penalties.PENALTY_KIND);
  private static final int TIER = Penalties.CONTRACT.indexOf(Penalties.DISCRETION_TIER);
  private static final int DECIDED = Penalties.CONTRACT.indexOf(Penalties.DECIDED_ON);
  private static final int FINE = Penalties.CONTRACT.indexOf(Penalties.FINE_CNY);
  private static final int REASON = Penalties.CONTRACT.indexOf(Penalties.IS_REASON_GIVEN);
  private static final int WITHDRAWN = Penalties.CONTRACT.indexOf(Penalties.WITHDRAWN_ON);
  private static final Comparator<Finding> IN_ORDER =
      Comparator.comparing(Finding::check).thenComparing(Finding::toString);

  private final Symbols symbols = new Symbols();
  private final Grounds grounds;
  private final ReviewCounts counts;
  private final CaseFile file;
  private final List<Check.Sight> sights;
  private final KpiMeter meter;
  private final MatterTally tally;

  private Review(Definitions definitions, Grounds grounds, ReviewCounts counts, LocalDate asOf) {
    EnforcementRules rules = EnforcementRules.of(definitions);
    this.grounds = grounds.naming(rules.penaltySuffix());
    this.counts = counts;
    file = new CaseFile(asOf, rules.months());
    sights =
        rules.checks().stream()
            .map(check -> check.check().bind(check.id(), symbols, grounds))
            .toList();
    meter = KpiMeter.of(KpiRules.of(definitions), symbols, grounds, counts);
    tally = new MatterTally(rules, grounds, counts);
  }

  /**
   * Compiles the checks and indicators for a night.
   *
   * @param counts takes what is counted across enterprises
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static Review of(
      Definitions definitions, Grounds grounds, ReviewCounts counts, LocalDate asOf) {
    return new Review(definitions, grounds, counts, asOf);
  }

  /** What is to be said of one enterprise; what is counted goes to the counts. */
  public Reviewed look(Dossier dossier) {
    List<Finding> findings = new ArrayList<>(0);
    file.open(dossier.uscc(), dossier.knownBy(asOf(), symbols));
    sights.forEach(sight -> sight.look(file, findings::add));
    findings.sort(IN_ORDER);
    tally.count(file);
    Fact registration = file.registration();
    return new Reviewed(
        dossier.uscc(),
        registration == null ? null : registration.text(NAME),
        file.town(),
        findings,
        cases(),
        meter.measure(file));
  }

  private int asOf() {
    return file.asOf();
  }

  private List<LikeCase> cases() {
    List<LikeCase> cases = new ArrayList<>(0);
    for (Fact act : file.facts(Penalties.CONTRACT)) {
      String cause = grounds.cause(act.text(Penalties.CAUSE).orElse(null));
      String tier = act.text(TIER);
      boolean isFined = act.has(FINE) && act.number(FINE) > 0 && !act.has(WITHDRAWN);
      if (file.isReviewed(act) && isFined && cause != null && tier != null && act.has(KIND)) {
        cases.add(
            new LikeCase(
                cause,
                act.text(KIND),
                tier,
                grounds.department(act.text(Penalties.DEPARTMENT).orElse(null), cause),
                act.document(),
                (int) act.number(DECIDED),
                act.number(FINE),
                act.number(REASON) == 1));
      }
    }
    return cases;
  }

  /** What was counted so far. */
  public ReviewCounts counts() {
    return counts;
  }
}
