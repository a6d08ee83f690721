package org.xinheng.models.enforcement.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.enforcement.ReviewCounts;
import org.xinheng.models.enforcement.Reviewed;
import org.xinheng.models.enforcement.checks.Acts;
import org.xinheng.models.enforcement.checks.CaseFile;
import org.xinheng.models.enforcement.checks.Grounds;
import org.xinheng.models.lifecycle.DayTerm;
import org.xinheng.models.registers.Matter;

/** Counts what single files add to the indicators. */
public final class KpiMeter {
  private static final int RESULT = Inspections.CONTRACT.indexOf(Inspections.RESULT);
  private static final int MODE = Inspections.CONTRACT.indexOf(Inspections.CHECK_MODE);
  private static final int TASK = Inspections.CONTRACT.indexOf(Inspections.TASK_NUMBER);
  private static final int VISIT = InspectionResults.CONTRACT.indexOf(InspectionResults.VISIT_ID);
  private static final int VISIT_MATTER =
      InspectionResults.CONTRACT.indexOf(InspectionResults.MATTER);
  private static final String DOUBLE_RANDOM = "DOUBLE_RANDOM";

  /** Counts one indicator in one file. */
  @FunctionalInterface
  private interface Counter {
    void count(CaseFile file, List<Reviewed.Share> shares);
  }

  private final Grounds grounds;
  private final ReviewCounts counts;
  private final int months;
  private final List<Counter> counters = new ArrayList<>();
  private long before;

  private KpiMeter(KpiRules rules, Symbols symbols, Grounds grounds, ReviewCounts counts) {
    this.grounds = grounds;
    this.counts = counts;
    months = rules.months();
    rules.kpis().forEach(kpi -> bind(kpi, symbols));
  }

  /** Binds the indicators to a thread's symbols and a night's registers. */
  public static KpiMeter of(KpiRules rules, Symbols symbols, Grounds grounds, ReviewCounts counts) {
    return new KpiMeter(rules, symbols, grounds, counts);
  }

  /** Counts a file; gives what is cut by supervision class. */
  public List<Reviewed.Share> measure(CaseFile file) {
    before = LocalDate.ofEpochDay(file.asOf()).minusMonths(months).toEpochDay();
    List<Reviewed.Share> shares = new ArrayList<>(0);
    counters.forEach(counter -> counter.count(file, shares));
    return shares;
  }

  private void bind(Kpi kpi, Symbols symbols) {
    Measure measure = kpi.measure();
    if (measure instanceof Measure.Share share) {
      bind(kpi, share, symbols);
    } else if (measure instanceof Measure.Matters matters) {
      bind(kpi, matters, symbols);
    } else if (measure instanceof Measure.Enterprises enterprises) {
      Condition.Test test = enterprises.acts().when().bind(symbols);
      counters.add((file, shares) -> enterprises(kpi, enterprises, test, file));
    } else if (measure instanceof Measure.Faulted faulted) {
      bind(kpi, faulted, symbols);
    } else if (measure instanceof Measure.Draws) {
      counters.add((file, shares) -> draws(kpi, file));
    } else if (measure instanceof Measure.Total total) {
      bind(kpi, total, symbols);
    }
  }

  private void bind(Kpi kpi, Measure.Share share, Symbols symbols) {
    Condition.Test which = share.of().when().bind(symbols);
    Condition.Test hit = share.hit().bind(symbols);
    boolean isByClass = kpi.cuts().contains(Kpi.Cut.CLASS);
    counters.add(
        (file, shares) -> {
          long hits = 0;
          long counted = 0;
          for (Fact act : file.facts(share.of().contract())) {
            if (!isInPeriod(file, act) || !which.holds(act) || !counts(share, file, act)) {
              continue;
            }
            boolean isHit = isHit(share, hit, act);
            add(kpi, file, act, isHit);
            hits += isHit ? 1 : 0;
            counted++;
          }
          if (isByClass && counted > 0) {
            shares.add(new Reviewed.Share(kpi.id(), hits, counted));
          }
        });
  }

  /** Whether an act is among those of which hits are counted. */
  private boolean counts(Measure.Share share, CaseFile file, Fact act) {
    if (!share.departments().isEmpty() && !share.departments().contains(department(act))) {
      return false;
    }
    if (share.due() != null) {
      int due = share.due().on(act);
      if (due == DayTerm.NONE || due >= file.asOf()) {
        return false;
      }
    }
    if (share.inTime() != null) {
      int last = share.inTime().last(act, grounds);
      return last != DayTerm.NONE
          && (last < file.asOf() || share.inTime().ended(act) != DayTerm.NONE);
    }
    return !share.findings() || grounds.tookPlace(act.text(RESULT));
  }

  private boolean isHit(Measure.Share share, Condition.Test hit, Fact act) {
    if (share.inTime() != null) {
      int ended = share.inTime().ended(act);
      return ended != DayTerm.NONE && ended <= share.inTime().last(act, grounds);
    }
    return share.findings() ? grounds.isFinding(act.text(RESULT)) : hit.holds(act);
  }

  private void bind(Kpi kpi, Measure.Matters matters, Symbols symbols) {
    Condition.Test which = matters.acts().when().bind(symbols);
    Condition.Test every = matters.every() == null ? act -> true : matters.every().bind(symbols);
    counters.add(
        (file, shares) -> {
          for (Fact act : file.facts(matters.acts().contract())) {
            if (isInPeriod(file, act) && which.holds(act)) {
              grounds
                  .matter(Acts.matter(act))
                  .map(Matter::code)
                  .ifPresent(code -> addMatter(kpi, code, every.holds(act)));
            }
          }
          if (matters.acts().contract() == Inspections.CONTRACT) {
            visits(kpi, file);
          }
        });
  }

  /** Visits of our own draws are inspections, too. */
  private void visits(Kpi kpi, CaseFile file) {
    for (Fact visit : file.facts(InspectionResults.CONTRACT)) {
      if (isInPeriod(file, visit)) {
        grounds
            .matter(visit.text(VISIT_MATTER))
            .map(Matter::code)
            .ifPresent(code -> addMatter(kpi, code, true));
      }
    }
  }

  private void addMatter(Kpi kpi, String matter, boolean isHit) {
    counts.add(new ReviewCounts.Key(kpi.id(), matter, null, null, null), isHit ? 1 : 0, 1);
  }

  private void enterprises(
      Kpi kpi, Measure.Enterprises measure, Condition.Test test, CaseFile file) {
    if (!file.isOpen()) {
      return;
    }
    boolean isHit =
        file.facts(measure.acts().contract()).stream()
                .filter(act -> isInPeriod(file, act) && test.holds(act))
                .limit(measure.atLeast())
                .count()
            == measure.atLeast();
    counts.add(new ReviewCounts.Key(kpi.id(), null, null, file.town(), null), isHit ? 1 : 0, 1);
  }

  private void draws(Kpi kpi, CaseFile file) {
    Set<String> drawn = new HashSet<>();
    for (Fact visit : file.facts(InspectionResults.CONTRACT)) {
      if (isInPeriod(file, visit) && drawn.add(visit.text(VISIT))) {
        String department = grounds.department(null, visit.text(VISIT_MATTER));
        counts.add(new ReviewCounts.Key(kpi.id(), null, department, file.town(), null), 1, 1);
      }
    }
    for (Fact act : file.facts(Inspections.CONTRACT)) {
      if (isInPeriod(file, act)
          && DOUBLE_RANDOM.equals(act.text(MODE))
          && !drawn.contains(act.text(TASK))) {
        add(kpi, file, act, false);
      }
    }
  }

  /** The faults themselves are counted where they are found. */
  private void bind(Kpi kpi, Measure.Faulted faulted, Symbols symbols) {
    Condition.Test which = faulted.acts().when().bind(symbols);
    counters.add(
        (file, shares) ->
            file.facts(faulted.acts().contract()).stream()
                .filter(act -> isInPeriod(file, act) && which.holds(act))
                .forEach(act -> add(kpi, file, act, false)));
  }

  private void bind(Kpi kpi, Measure.Total total, Symbols symbols) {
    Condition.Test which = total.acts().when().bind(symbols);
    int sumOf = total.sumOf() == null ? -1 : total.acts().contract().indexOf(total.sumOf());
    counters.add(
        (file, shares) -> {
          for (Fact act : file.facts(total.acts().contract())) {
            if (isInPeriod(file, act) && which.holds(act)) {
              long amount = sumOf < 0 ? 1 : Math.max(0, act.number(sumOf));
              counts.add(key(kpi, file, act), amount, 1);
            }
          }
        });
  }

  private void add(Kpi kpi, CaseFile file, Fact act, boolean isHit) {
    counts.add(key(kpi, file, act), isHit ? 1 : 0, 1);
  }

  private ReviewCounts.Key key(Kpi kpi, CaseFile file, Fact act) {
    return new ReviewCounts.Key(kpi.id(), null, department(act), file.town(), null);
  }

  /** Whose act it is: by its own word, or by who is competent for its matter. */
  private String department(Fact act) {
    return grounds.department(Acts.department(act), Acts.matter(act));
  }

  private boolean isInPeriod(CaseFile file, Fact act) {
    long day = Grounds.happenedOn(act);
    return day <= file.asOf() && day > before;
  }
}
