package org.xinheng.models.enforcement.checks;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.contracts.Inspections;
import org.xinheng.models.contracts.Licences;
import org.xinheng.models.contracts.Penalties;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.definitions.Section;
import org.xinheng.models.dossier.Condition;
import org.xinheng.models.dossier.Fact;
import org.xinheng.models.lifecycle.DayTerm;

/**
 * Acts of enforcement that a definition picks.
 *
 * @param contract inspections, penalties or licences
 * @param when which of them
 */
public record Acts(Contract contract, Condition when) {
  private static final Map<String, Contract> CONTRACTS =
      Map.of(
          "inspections", Inspections.CONTRACT,
          "penalties", Penalties.CONTRACT,
          "licences", Licences.CONTRACT);
  private static final int[] MATTERS = new int[CaseFile.CONTRACTS];
  private static final int[] DEPARTMENTS = new int[CaseFile.CONTRACTS];

  static {
    place(Inspections.CONTRACT, Inspections.MATTER, Inspections.DEPARTMENT);
    place(Penalties.CONTRACT, Penalties.CAUSE, Penalties.DEPARTMENT);
    place(Licences.CONTRACT, Licences.LICENCE_NAME, Licences.DEPARTMENT);
  }

  private static void place(Contract contract, Field matter, Field department) {
    MATTERS[contract.id()] = contract.indexOf(matter);
    DEPARTMENTS[contract.id()] = contract.indexOf(department);
  }

  /** Reads contract and when of a section. */
  public static Acts read(Section section, CodeLists lists) {
    String name = section.text("contract");
    Contract contract = CONTRACTS.get(name);
    if (contract == null) {
      section.fault(
          "contract",
          "\""
              + name
              + "\" is no act of enforcement. "
              + Problems.didYouMean(name, CONTRACTS.keySet()));
      contract = Inspections.CONTRACT;
    }
    return new Acts(contract, when(section, "when", contract, lists));
  }

  /** The condition below a key; one that always holds where there is none. */
  public static Condition when(Section section, String key, Contract contract, CodeLists lists) {
    return section
        .optionalSection(key)
        .map(parts -> Condition.read(parts, contract, lists))
        .orElse(Condition.always());
  }

  /** The matter, cause or certificate that an act names; null where it names none. */
  public static String matter(Fact act) {
    return act.text(MATTERS[act.contract().id()]);
  }

  /** Department that an act names; null where it names none. */
  public static String department(Fact act) {
    return act.text(DEPARTMENTS[act.contract().id()]);
  }

  static Finding finding(String check, Fact act, Grounds grounds, String measured, String allowed) {
    String matter = matter(act);
    return new Finding(
        check,
        act.document(),
        (int) Grounds.happenedOn(act),
        matter,
        grounds.department(department(act), matter),
        measured,
        allowed);
  }

  static String day(long day) {
    return LocalDate.ofEpochDay(day).toString();
  }

  /** Positions of dates of a contract. */
  static List<Integer> dates(Section section, String key, Contract contract) {
    return section.texts(key).stream()
        .map(text -> DayTerm.read(section, key, text, contract).index())
        .toList();
  }
}
