package org.xinheng.models.warning;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.xinheng.models.competence.Competence;
import org.xinheng.models.definitions.Definitions;
import org.xinheng.models.registers.Delegation;
import org.xinheng.models.registers.MatterRegister;
import org.xinheng.models.registers.Team;

/** Which team deals with a warning: by matter and town, by department, or the agency warned. */
public final class Addressees {
  private final MatterRegister matters;
  private final Competence competence;
  private final Map<String, String> teamOf = new HashMap<>();

  private Addressees(MatterRegister matters, Competence competence) {
    this.matters = matters;
    this.competence = competence;
  }

  /**
   * Compiles the registers of a night; without matters or teams nobody is named.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault
   */
  public static Addressees of(
      Definitions definitions,
      MatterRegister matters,
      List<Delegation> delegations,
      List<Team> teams) {
    boolean registered = !matters.all().isEmpty() && !teams.isEmpty();
    Addressees addressees =
        new Addressees(
            matters, registered ? Competence.of(definitions, matters, delegations, teams) : null);
    teams.stream()
        .filter(team -> team.town() == null)
        .forEach(team -> addressees.teamOf.put(team.department(), team.code()));
    return addressees;
  }

  /** The team for a warning; null where the registers name none. */
  public String team(WarningRule rule, String cause, String town, LocalDate on) {
    WarningRule.Addressee to = rule.to();
    if (to.isAgency()) {
      return teamOf.get(cause);
    }
    if (to.department() != null) {
      return teamOf.get(to.department());
    }
    boolean isKnown = competence != null && matters.matter(to.matter()).isPresent();
    return isKnown ? competence.team(to.matter(), town, on).team() : null;
  }
}
