package org.xinheng.models.enforcement.kpis;

/**
 * What an indicator came to.
 *
 * @param kpi the indicator
 * @param cut by what it is cut: ALL, DEPARTMENT, TOWN, MATTER or CLASS
 * @param code what of the cut; an asterisk for all
 * @param hits numerator; null where no data is delivered
 * @param counted denominator; null where no data is delivered
 */
public record KpiFigure(Kpi kpi, String cut, String code, Long hits, Long counted) {
  /** The cut that is none. */
  public static final String ALL = "ALL";

  /** The code of what is not cut. */
  public static final String ANY = "*";

  /** Whether the target is met; null where that cannot be said. */
  public Boolean isMet() {
    return hits == null ? null : kpi.isMet(hits, counted);
  }
}
