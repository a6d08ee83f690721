package org.xinheng.models.registers;

import org.xinheng.models.contracts.Contract;
import org.xinheng.models.contracts.Teams;

/**
 * An enforcement team (执法队伍).
 *
 * @param town town of a town team; null for bureau and professional teams
 * @param dailyVisits visits it can make in a day; 0 where the register does not say
 */
public record Team(String code, String name, String department, String town, long dailyVisits) {

  /** The team of a record, its values in the order of the contract. */
  public static Team of(Object[] values) {
    Contract contract = Teams.CONTRACT;
    Long visits = (Long) values[contract.indexOf(Teams.DAILY_VISITS)];
    return new Team(
        (String) values[contract.indexOf(Teams.TEAM_CODE)],
        (String) values[contract.indexOf(Teams.TEAM_NAME)],
        (String) values[contract.indexOf(Teams.DEPARTMENT)],
        (String) values[contract.indexOf(Teams.TOWN)],
        visits == null ? 0 : visits);
  }
}
