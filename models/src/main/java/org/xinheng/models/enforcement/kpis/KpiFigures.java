package org.xinheng.models.enforcement.kpis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.xinheng.models.enforcement.ReviewCounts;
import org.xinheng.models.enforcement.checks.CertifiedOfficer;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterKind;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.registers.Team;

/** Makes figures of what all files added, and of the registers. */
public final class KpiFigures {
  private final ReviewCounts counts;
  private final MatterRegister matters;
  private final Collection<CertifiedOfficer> officers;
  private final Map<String, Team> teams;
  private final LocalDate asOf;
  private final List<KpiFigure> figures = new ArrayList<>();

  private KpiFigures(ReviewCounts counts, Registered registered, LocalDate asOf) {
    this.counts = counts;
    matters = registered.matters();
    officers = registered.officers();
    teams = registered.teams().stream().collect(Collectors.toMap(Team::code, team -> team));
    this.asOf = asOf;
  }

  /** The registers that figures rest on. */
  public record Registered(
      MatterRegister matters, Collection<CertifiedOfficer> officers, Collection<Team> teams) {}

  /** All figures but those by supervision class; an indicator without data has one without any. */
  public static List<KpiFigure> of(
      KpiRules rules, ReviewCounts counts, Registered registered, LocalDate asOf) {
    KpiFigures figures = new KpiFigures(counts, registered, asOf);
    rules.kpis().forEach(figures::figures);
    return figures.figures;
  }

  private void figures(Kpi kpi) {
    if (kpi.measure() instanceof Measure.Missing) {
      figures.add(new KpiFigure(kpi, KpiFigure.ALL, KpiFigure.ANY, null, null));
    } else if (kpi.measure() instanceof Measure.Matters measure) {
      ofMatters(kpi, measure);
    } else if (kpi.measure() instanceof Measure.Competence measure) {
      ofMatters(
          kpi, measure.kinds(), matter -> measure.departments().contains(matter.department()));
    } else if (kpi.measure() instanceof Measure.Published measure) {
      ofMatters(kpi, measure.kinds(), Matter::isPublished);
    } else if (kpi.measure() instanceof Measure.Staff measure) {
      ofStaff(kpi, measure.standing());
    } else {
      counted(kpi);
    }
  }

  private void counted(Kpi kpi) {
    Sums sums = new Sums();
    counts
        .all()
        .forEach(
            (key, one) -> {
              if (key.measure().equals(kpi.id())) {
                sums.add(null, KpiFigure.ANY, one[0], one[1]);
                sums.add(Kpi.Cut.DEPARTMENT, key.department(), one[0], one[1]);
                sums.add(Kpi.Cut.TOWN, key.town(), one[0], one[1]);
              }
            });
    sums.write(kpi);
  }

  private void ofMatters(Kpi kpi, Measure.Matters measure) {
    Map<String, long[]> acts = new HashMap<>();
    counts
        .all()
        .forEach(
            (key, one) -> {
              if (key.measure().equals(kpi.id())) {
                acts.put(key.matter(), one);
              }
            });
    Sums sums = new Sums();
    for (Matter matter : matters.all()) {
      long[] one = acts.getOrDefault(matter.code(), new long[2]);
      if (measure.kinds().contains(matter.kind())
          && matter.isPublished()
          && matter.isInForce(asOf, asOf)
          && one[1] >= measure.atLeast()) {
        int hit = one[1] > 0 && (measure.every() == null || one[0] == one[1]) ? 1 : 0;
        sums.add(null, KpiFigure.ANY, hit, 1);
        sums.add(Kpi.Cut.DEPARTMENT, matter.department(), hit, 1);
        sums.add(Kpi.Cut.MATTER, matter.code(), hit, 1);
      }
    }
    sums.write(kpi);
  }

  /** Shares of the matters in force, whether published or not. */
  private void ofMatters(Kpi kpi, List<MatterKind> kinds, Predicate<Matter> hits) {
    Sums sums = new Sums();
    for (Matter matter : matters.all()) {
      if (kinds.contains(matter.kind()) && matter.isInForce(asOf, asOf)) {
        int hit = hits.test(matter) ? 1 : 0;
        sums.add(null, KpiFigure.ANY, hit, 1);
        sums.add(Kpi.Cut.DEPARTMENT, matter.department(), hit, 1);
      }
    }
    sums.write(kpi);
  }

  private void ofStaff(Kpi kpi, Measure.Standing standing) {
    Sums sums = new Sums();
    for (CertifiedOfficer officer : officers) {
      Team team = teams.get(officer.team());
      if (standing == Measure.Standing.IN_TOWN_TEAM && team == null) {
        continue;
      }
      int hit = isHit(officer, team, standing) ? 1 : 0;
      sums.add(null, KpiFigure.ANY, hit, 1);
      sums.add(Kpi.Cut.DEPARTMENT, team == null ? "" : team.department(), hit, 1);
    }
    sums.write(kpi);
  }

  private boolean isHit(CertifiedOfficer officer, Team team, Measure.Standing standing) {
    return switch (standing) {
      case CERTIFIED ->
          officer.certificateValidUntil() != null
              && officer.certificateValidUntil() >= asOf.toEpochDay();
      case IN_TEAM -> team != null;
      case IN_TOWN_TEAM -> team.town() != null;
    };
  }

  /** Sums of one indicator, by cut and code. */
  private final class Sums {
    private final Map<Kpi.Cut, Map<String, long[]>> byCut = new HashMap<>();
    private final long[] all = new long[2];

    private void add(Kpi.Cut cut, String code, long hits, long number) {
      long[] sums =
          cut == null
              ? all
              : byCut
                  .computeIfAbsent(cut, any -> new TreeMap<>())
                  .computeIfAbsent(code, any -> new long[2]);
      sums[0] += hits;
      sums[1] += number;
    }

    private void write(Kpi kpi) {
      figures.add(new KpiFigure(kpi, KpiFigure.ALL, KpiFigure.ANY, all[0], all[1]));
      for (Kpi.Cut cut : Set.copyOf(kpi.cuts()).stream().sorted().toList()) {
        byCut
            .getOrDefault(cut, Map.of())
            .forEach(
                (code, sums) ->
                    figures.add(new KpiFigure(kpi, cut.name(), code, sums[0], sums[1])));
      }
    }
  }
}
