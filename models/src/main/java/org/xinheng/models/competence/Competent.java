package org.xinheng.models.competence;

/**
 * The team competent for a matter in a town.
 *
 * @param team code of the team
 * @param department department whose field the matter is, the bureau where it was transferred
 * @param basis why this one
 */
public record Competent(String team, String department, Basis basis) {

  /** Why a team is competent. */
  public enum Basis {
    /** Delegated to the class of the town (分类赋权). */
    DELEGATED,
    /** Transferred to the bureau (划转). */
    TRANSFERRED,
    /** A matter of the bureau itself. */
    BUREAU,
    /** A matter of a professional field (专业领域). */
    PROFESSIONAL
  }
}
