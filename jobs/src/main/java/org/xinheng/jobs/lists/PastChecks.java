package org.xinheng.jobs.lists;

import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.drawing.registers.SubjectRegister;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.registers.MatterRegister;

/** What was found at the visited enterprises before, and what is still to be corrected. */
final class PastChecks {
  private final Map<String, List<PastCheck>> byEnterprise = new HashMap<>();

  private PastChecks() {}

  static PastChecks of(Collection<PastCheck> all) {
    PastChecks checks = new PastChecks();
    all.forEach(
        check ->
            checks.byEnterprise.computeIfAbsent(check.uscc(), key -> new ArrayList<>()).add(check));
    checks.byEnterprise.values().forEach(own -> own.sort(LATEST_FIRST));
    return checks;
  }

  /**
   * Every inspection of some enterprises, and all of those whose corrections were ordered and never
   * seen.
   *
   * @param facts of committed loads
   */
  static PastChecks of(
      Dataset<Row> facts,
      Collection<String> usccs,
      CodeLists lists,
      MatterRegister matters,
      LocalDate asOf) {
    Set<String> wanted = new TreeSet<>(usccs);
    wanted.addAll(withOpenCorrections(facts, asOf));
    List<PastCheck> checks = new ArrayList<>();
    RecordText text = new RecordText(Inspections.CONTRACT);
    CodeList results = lists.list(Inspections.RESULT.list());
    CodeList departments = lists.list(Inspections.DEPARTMENT.list());
    for (Row row : SubjectRegister.latest(facts, Inspections.CONTRACT, wanted, asOf)) {
      Object[] values = text.read(row.getString(1));
      String matter = text(values, Inspections.MATTER);
      String department = text(values, Inspections.DEPARTMENT);
      checks.add(
          new PastCheck(
              row.getString(0),
              day(values, Inspections.INSPECTED_ON),
              department,
              department.isEmpty() ? "" : departments.labelOf(department),
              matters.named(matter).map(known -> known.name()).orElse(matter),
              results.labelOf(text(values, Inspections.RESULT)),
              day(values, Inspections.RECTIFICATION_DUE_ON),
              day(values, Inspections.RECTIFIED_ON),
              !Boolean.FALSE.equals(value(values, Inspections.COUNTS_TO_CAP))));
    }
    return of(checks);
  }

  private static final Comparator<PastCheck> LATEST_FIRST =
      Comparator.comparing(PastCheck::inspectedOn)
          .reversed()
          .thenComparing(PastCheck::department)
          .thenComparing(PastCheck::matter);

  /** Enterprises that had a correction ordered by a version that does not know its end. */
  private static List<String> withOpenCorrections(Dataset<Row> facts, LocalDate asOf) {
    return facts
        .filter(Facts.CONTRACT.column().equalTo(Inspections.CONTRACT.name()))
        .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
        .filter(Facts.USCC.column().isNotNull())
        .filter(field(Inspections.RECTIFICATION_DUE_ON).isNotNull())
        .filter(field(Inspections.RECTIFIED_ON).isNull())
        .select(Facts.USCC.column())
        .distinct()
        .as(Encoders.STRING())
        .collectAsList();
  }

  private static Column field(Field field) {
    return get_json_object(Facts.RECORD.column(), "$." + field.name());
  }

  private static Object value(Object[] values, Field field) {
    return values[Inspections.CONTRACT.indexOf(field)];
  }

  private static String text(Object[] values, Field field) {
    Object value = value(values, field);
    return value == null ? "" : (String) value;
  }

  private static LocalDate day(Object[] values, Field field) {
    Integer day = (Integer) value(values, field);
    return day == null ? null : LocalDate.ofEpochDay(day);
  }

  /** Inspections of an enterprise, the latest first. */
  List<PastCheck> of(String uscc) {
    return byEnterprise.getOrDefault(uscc, List.of());
  }

  /** All corrections that are still to be seen, by the day they were due. */
  List<PastCheck> open() {
    return byEnterprise.values().stream()
        .flatMap(List::stream)
        .filter(PastCheck::isOpen)
        .sorted(
            Comparator.comparing(PastCheck::dueOn)
                .thenComparing(PastCheck::uscc)
                .thenComparing(LATEST_FIRST))
        .toList();
  }

  /** How many of this year's inspections of a department count to its cap. */
  long countedThisYear(String uscc, String department, LocalDate asOf) {
    return of(uscc).stream()
        .filter(check -> check.countsToCap() && check.department().equals(department))
        .filter(check -> check.inspectedOn().getYear() == asOf.getYear())
        .map(PastCheck::inspectedOn)
        .distinct()
        .count();
  }
}
