package org.xinheng.jobs.drawing.results;

import static org.apache.spark.sql.functions.get_json_object;
import static org.apache.spark.sql.functions.lit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.xinheng.jobs.catalogue.Facts;
import org.xinheng.jobs.catalogue.RecordText;
import org.xinheng.jobs.drawing.registers.Registers;
import org.xinheng.jobs.lake.Lake;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.InspectionResults;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.draw.ledger.FollowUp;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;

/** The results that came back from the visits of drawn scopes, in all their versions. */
final class VisitResults {
  private static final Contract CONTRACT = InspectionResults.CONTRACT;

  private final CodeList codes;
  private final Map<List<String>, TreeMap<LocalDate, Result>> versions = new HashMap<>();

  /**
   * One result as a delivery has it.
   *
   * @param code result code; null where the record was withdrawn
   * @param publishedOn null where it is not public
   */
  record Result(String code, LocalDate visitedOn, LocalDate publishedOn, LocalDate knownOn) {}

  private VisitResults(CodeList codes) {
    this.codes = codes;
  }

  /**
   * Results known by a night.
   *
   * @param scopes names of the scopes
   * @param matters names and codes of matters
   */
  static VisitResults of(
      Lake lake,
      Collection<String> scopes,
      MatterRegister matters,
      CodeList codes,
      LocalDate asOf) {
    Column visit = get_json_object(Facts.RECORD.column(), "$." + InspectionResults.VISIT_ID.name());
    Column isOfScope = lit(false);
    for (String scope : scopes) {
      isOfScope = isOfScope.or(visit.startsWith(scope + ":"));
    }
    VisitResults results = new VisitResults(codes);
    Map<String, List<String>> keys = new HashMap<>();
    RecordText text = new RecordText(CONTRACT);
    for (Row row :
        Registers.committed(lake)
            .filter(Facts.CONTRACT.column().equalTo(CONTRACT.name()))
            .filter(Facts.KNOWN_ON.column().leq(lit(asOf)))
            .filter(Facts.IS_DELETE.column().or(isOfScope))
            .select(
                Facts.RECORD_KEY.column(),
                Facts.KNOWN_ON.column(),
                Facts.IS_DELETE.column(),
                Facts.RECORD.column())
            .orderBy(Facts.KNOWN_ON.column(), Facts.LOAD.column(), Facts.IS_DELETE.column().desc())
            .collectAsList()) {
      results.add(row, keys, matters, text);
    }
    return results;
  }

  private void add(
      Row row, Map<String, List<String>> keys, MatterRegister matters, RecordText text) {
    LocalDate knownOn = row.getLocalDate(1);
    if (row.getBoolean(2)) {
      List<String> key = keys.get(row.getString(0));
      if (key != null) {
        put(key, new Result(null, null, null, knownOn));
      }
      return;
    }
    Object[] values = text.read(row.getString(3));
    String named = (String) values[CONTRACT.indexOf(InspectionResults.MATTER)];
    List<String> key =
        List.of(
            (String) values[CONTRACT.indexOf(InspectionResults.VISIT_ID)],
            matters.named(named).map(Matter::code).orElse(named));
    keys.put(row.getString(0), key);
    put(
        key,
        new Result(
            (String) values[CONTRACT.indexOf(InspectionResults.RESULT)],
            day(values[CONTRACT.indexOf(InspectionResults.VISITED_ON)]),
            day(values[CONTRACT.indexOf(InspectionResults.PUBLISHED_ON)]),
            knownOn));
  }

  private void put(List<String> key, Result result) {
    versions.computeIfAbsent(key, any -> new TreeMap<>()).put(result.knownOn(), result);
  }

  private static LocalDate day(Object days) {
    return days == null ? null : LocalDate.ofEpochDay((Integer) days);
  }

  /** The latest version known by a day. */
  Optional<Result> of(String visit, String matter, LocalDate knownBy) {
    TreeMap<LocalDate, Result> known = versions.get(List.of(visit, matter));
    return known == null || known.floorEntry(knownBy) == null
        ? Optional.empty()
        : Optional.of(known.floorEntry(knownBy).getValue()).filter(r -> r.code() != null);
  }

  /** What a result comes to, in the words of the code list: none, finding, closed, unreachable. */
  String outcome(Result result) {
    return codes.code(result.code()).map(code -> code.attributes().get("outcome")).orElse("none");
  }

  /** All results of a scope as they were known by a day. */
  List<FollowUp.Result> known(String scope, LocalDate knownBy) {
    List<FollowUp.Result> known = new ArrayList<>();
    versions.forEach(
        (key, results) -> {
          Map.Entry<LocalDate, Result> last = results.floorEntry(knownBy);
          if (last != null && key.get(0).startsWith(scope + ":")) {
            Result result = last.getValue();
            known.add(
                new FollowUp.Result(key.get(0), key.get(1), result.code(), result.visitedOn()));
          }
        });
    return known;
  }
}
