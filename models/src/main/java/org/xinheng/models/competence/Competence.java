package org.xinheng.models.competence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.definitions.CodeList;
import org.xinheng.models.definitions.CodeLists;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.definitions.Problems;
import org.xinheng.models.registers.Delegation;
import org.xinheng.models.registers.Matter;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.registers.Team;

/**
 * Which team is competent for a matter in a town. Pure: the same registers and definitions, the
 * same team.
 */
public final class Competence {
  /** The definition file. */
  public static final String PATH = "competence.yaml";

  private static final String TOWNS = "towns";
  private static final String TOWN_CLASS = "class";

  private final CompetenceRules rules;
  private final MatterRegister matters;
  private final Map<String, String> classOfTown = new HashMap<>();
  private final Map<String, LocalDate> delegatedFrom = new HashMap<>();
  private final Map<String, String> teamOfTown = new HashMap<>();
  private final Map<String, String> teamOfDepartment = new HashMap<>();

  private Competence(CompetenceRules rules, MatterRegister matters) {
    this.rules = rules;
    this.matters = matters;
  }

  /**
   * Compiles definitions and registers.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault; those of a
   *     register name its row, from 1
   */
  public static Competence of(
      Definitions definitions,
      MatterRegister matters,
      List<Delegation> delegations,
      List<Team> teams) {
    CodeLists lists = CodeLists.of(definitions);
    Problems problems = new Problems();
    CompetenceRules rules = CompetenceRules.read(definitions, lists, matters, problems);
    Competence competence = new Competence(rules, matters);
    competence.towns(lists.list(TOWNS));
    competence.teams(teams, problems);
    competence.delegations(delegations, problems);
    competence.checkComplete(delegations, problems);
    problems.throwIfAny();
    return competence;
  }

  /**
   * The team for a matter in a town on a day.
   *
   * @param town null where the town is not known: the bureau or the professional team goes
   * @throws IllegalArgumentException if the register does not have the matter
   */
  public Competent team(String matter, String town, LocalDate on) {
    Matter known =
        matters
            .matter(matter)
            .orElseThrow(() -> new IllegalArgumentException("No matter " + matter));
    LocalDate from = delegatedFrom.get(pair(matter, classOfTown.get(town)));
    if (from != null && !from.isAfter(on)) {
      return new Competent(teamOfTown.get(town), known.department(), Competent.Basis.DELEGATED);
    }
    if (rules.transferred().contains(matter)) {
      return ofDepartment(rules.bureau(), Competent.Basis.TRANSFERRED);
    }
    return known.department().equals(rules.bureau())
        ? ofDepartment(rules.bureau(), Competent.Basis.BUREAU)
        : ofDepartment(known.department(), Competent.Basis.PROFESSIONAL);
  }

  private Competent ofDepartment(String department, Competent.Basis basis) {
    return new Competent(teamOfDepartment.get(department), department, basis);
  }

  private void towns(CodeList towns) {
    for (CodeList.Code town : towns.codes().values()) {
      classOfTown.put(town.code(), town.attributes().get(TOWN_CLASS));
    }
  }

  private void teams(List<Team> teams, Problems problems) {
    for (int i = 0; i < teams.size(); i++) {
      Team team = teams.get(i);
      String other =
          team.town() == null
              ? teamOfDepartment.putIfAbsent(team.department(), team.code())
              : teamOfTown.putIfAbsent(team.town(), team.code());
      if (other != null) {
        problems.add(
            "teams",
            i + 1,
            "%s and %s are both the team of %s."
                .formatted(
                    other, team.code(), team.town() == null ? team.department() : team.town()));
      }
    }
  }

  private void delegations(List<Delegation> delegations, Problems problems) {
    Collection<String> classes = classOfTown.values();
    for (int i = 0; i < delegations.size(); i++) {
      Delegation one = delegations.get(i);
      if (matters.matter(one.matter()).isEmpty()) {
        problems.add(
            "delegations",
            i + 1,
            "the register of matters has no \"%s\". %s"
                .formatted(one.matter(), Problems.didYouMean(one.matter(), matters.codes())));
      }
      if (!classes.contains(one.townClass())) {
        problems.add("delegations", i + 1, "no town is of the class " + one.townClass() + ".");
      }
      delegatedFrom.merge(
          pair(one.matter(), one.townClass()), one.from(), (a, b) -> a.isBefore(b) ? a : b);
    }
  }

  /** Every town that something is delegated to, and every department, needs its team. */
  private void checkComplete(List<Delegation> delegations, Problems problems) {
    List<String> delegated = delegations.stream().map(Delegation::townClass).distinct().toList();
    classOfTown.keySet().stream()
        .sorted()
        .filter(town -> delegated.contains(classOfTown.get(town)) && !teamOfTown.containsKey(town))
        .forEach(
            town ->
                problems.add(
                    "teams", 1, "matters are delegated to " + town + ", but it has no team."));
    List<String> departments = new ArrayList<>(rules.professional());
    departments.add(rules.bureau());
    departments.stream()
        .filter(department -> !teamOfDepartment.containsKey(department))
        .forEach(department -> problems.add("teams", 1, department + " has no team of its own."));
  }

  private static String pair(String matter, String townClass) {
    return matter + "|" + townClass;
  }
}
