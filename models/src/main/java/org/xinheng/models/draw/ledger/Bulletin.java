package org.xinheng.models.draw.ledger;

import java.util.List;
import org.xinheng.models.draw.commitment.Seed;

/**
 * What the public is told after a draw (抽查公告): enough to check it, nothing that betrays a class.
 *
 * @param seed the public seed
 * @param secret the revealed secret
 * @param drawingSeed what tickets were made with
 * @param oversightDigest digest of the oversight ledger, so that it cannot be exchanged later
 * @param changes how far the changes after the draw had gone, so that none is cut off later
 * @param plans counts by plan, in the order of the commitment
 */
public record Bulletin(
    Seed seed,
    String secret,
    String drawingSeed,
    String oversightDigest,
    ChangesHead changes,
    List<PublicPlan> plans) {
  public Bulletin {
    plans = List.copyOf(plans);
  }

  /**
   * Counts of one plan.
   *
   * @param plan the plan
   * @param drawn number of drawn units
   * @param strata counts by stratum, all classes together
   */
  public record PublicPlan(String plan, long drawn, List<StrataCount> strata) {
    public PublicPlan {
      strata = List.copyOf(strata);
    }
  }

  /**
   * One drawn unit.
   *
   * @param plan the plan that drew it
   * @param id the unit
   */
  public record DrawnUnit(String plan, String id) {}

  /**
   * One department's part of one visit.
   *
   * @param visit scope and unit with a colon between
   * @param department the department
   * @param officers pseudonyms of the officers; nobody where unstaffed
   */
  public record PublicPost(String visit, String department, List<String> officers) {
    public PublicPost {
      officers = List.copyOf(officers);
    }
  }
}
