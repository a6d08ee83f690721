package org.xinheng.models.enforcement.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;
import org.xinheng.models.registers.Matter;

/**
 * More checks of one enterprise in a calendar year than the caps allow: that of supervision.yaml
 * for a department, that of the register for a matter. Several matters on one day are one check.
 */
public record OverCap() implements Check {
  private static final int RESULT = Inspections.CONTRACT.indexOf(Inspections.RESULT);
  private static final int TYPE = Inspections.CONTRACT.indexOf(Inspections.CHECK_TYPE);
  private static final int COUNTS = Inspections.CONTRACT.indexOf(Inspections.COUNTS_TO_CAP);
  private static final int VISIT_RESULT =
      InspectionResults.CONTRACT.indexOf(InspectionResults.RESULT);
  private static final int VISIT_MATTER =
      InspectionResults.CONTRACT.indexOf(InspectionResults.MATTER);

  /** What a cap holds for. */
  private record Capped(int year, String department, String matter) {}

  /** Reads a section. */
  public static OverCap read(Section section) {
    section.close();
    return new OverCap();
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    return (file, sink) -> {
      Map<Capped, TreeSet<Long>> days = new HashMap<>();
      for (Fact act : file.facts(Inspections.CONTRACT)) {
        if (grounds.tookPlace(act.text(RESULT)) && counts(act, grounds)) {
          add(days, file, act, Acts.matter(act), Acts.department(act), grounds);
        }
      }
      for (Fact visit : file.facts(InspectionResults.CONTRACT)) {
        if (grounds.tookPlace(visit.text(VISIT_RESULT))) {
          add(days, file, visit, visit.text(VISIT_MATTER), null, grounds);
        }
      }
      days.forEach((capped, on) -> judge(id, capped, new ArrayList<>(on), grounds, sink));
    };
  }

  private static boolean counts(Fact act, Grounds grounds) {
    return act.has(COUNTS)
        ? act.number(COUNTS) == 1
        : grounds.cap().whereUnsaid().contains(act.text(TYPE));
  }

  private static void add(
      Map<Capped, TreeSet<Long>> days,
      CaseFile file,
      Fact act,
      String matter,
      String named,
      Grounds grounds) {
    long day = Grounds.happenedOn(act);
    int year = LocalDate.ofEpochDay(day).getYear();
    if (day > file.asOf() || year < LocalDate.ofEpochDay(file.reviewedFrom()).getYear()) {
      return;
    }
    String department = grounds.department(named, matter);
    if (department != null) {
      days.computeIfAbsent(new Capped(year, department, null), any -> new TreeSet<>()).add(day);
    }
    grounds
        .matter(matter)
        .filter(one -> one.yearlyCap().isPresent())
        .ifPresent(
            one ->
                days.computeIfAbsent(
                        new Capped(year, one.department(), one.code()), any -> new TreeSet<>())
                    .add(day));
  }

  private static void judge(
      String id, Capped capped, List<Long> days, Grounds grounds, Consumer<Finding> sink) {
    long cap =
        capped.matter() == null
            ? grounds.cap().checks()
            : grounds
                .matters()
                .matter(capped.matter())
                .map(Matter::yearlyCap)
                .map(OptionalLong::getAsLong)
                .orElseThrow();
    if (days.size() > cap) {
      int first = days.get((int) cap).intValue();
      sink.accept(
          new Finding(
              id,
              Integer.toString(capped.year()),
              first,
              capped.matter(),
              capped.department(),
              Integer.toString(days.size()),
              Long.toString(cap)));
    }
  }
}
