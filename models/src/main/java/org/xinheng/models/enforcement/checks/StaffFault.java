package org.xinheng.models.enforcement.checks;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.dossier.Symbols;

/**
 * Inspections by officers who should not have made them. An inspection that names nobody is no
 * fault here: the record is silent.
 *
 * @param fault what is wrong with them
 * @param when which inspections
 */
public record StaffFault(Fault fault, Condition when) implements Check {
  private static final int OFFICERS = Inspections.CONTRACT.indexOf(Inspections.OFFICERS);

  /** What may be wrong with the officers of an inspection. */
  public enum Fault {
    /** Fewer than the law wants (执法人员少于两人). */
    TOO_FEW,
    /** The certificate had ended on that day (执法证过期). */
    CERTIFICATE_LAPSED,
    /** The register says to stay away from this enterprise (应回避未回避). */
    RECUSED
  }

  /** Reads a section. */
  public static StaffFault read(Section section, CodeLists lists) {
    StaffFault check =
        new StaffFault(
            section.oneOf("fault", Fault.class),
            Acts.when(section, "when", Inspections.CONTRACT, lists));
    section.close();
    return check;
  }

  @Override
  public Sight bind(String id, Symbols symbols, Grounds grounds) {
    Condition.Test test = when.bind(symbols);
    return (file, sink) ->
        file.facts(Inspections.CONTRACT).stream()
            .filter(act -> file.isReviewed(act) && test.holds(act))
            .forEach(act -> look(id, file, act, grounds, sink));
  }

  private void look(String id, CaseFile file, Fact act, Grounds grounds, Consumer<Finding> sink) {
    List<String> named = CertifiedOfficer.parts(act.text(OFFICERS));
    long day = Grounds.happenedOn(act);
    if (fault == Fault.TOO_FEW) {
      if (!named.isEmpty() && named.size() < grounds.leastOfficers()) {
        String least = Integer.toString(grounds.leastOfficers());
        sink.accept(Acts.finding(id, act, grounds, Integer.toString(named.size()), least));
      }
      return;
    }
    String found =
        named.stream()
            .flatMap(officer -> grounds.officer(officer).stream())
            .filter(officer -> isAtFault(officer, file.uscc(), day))
            .map(this::said)
            .collect(Collectors.joining("、"));
    if (!found.isEmpty()) {
      sink.accept(Acts.finding(id, act, grounds, found, null));
    }
  }

  private boolean isAtFault(CertifiedOfficer officer, String uscc, long day) {
    return fault == Fault.RECUSED
        ? officer.recusals().contains(uscc)
        : officer.certificateValidUntil() == null || officer.certificateValidUntil() < day;
  }

  private String said(CertifiedOfficer officer) {
    if (fault == Fault.RECUSED) {
      return officer.id();
    }
    Integer until = officer.certificateValidUntil();
    return officer.id() + " " + (until == null ? "无证" : Acts.day(until));
  }
}
