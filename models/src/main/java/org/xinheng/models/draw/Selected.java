package org.xinheng.models.draw;

import java.util.Comparator;

/**
 * A unit that was drawn, or is a reserve.
 *
 * @param id the unit
 * @param place its place within class and stratum, from 1; places beyond the size are reserves
 * @param rank its rank
 * @param ticket its ticket as a whole number
 */
public record Selected(String id, long place, double rank, long ticket) {
  /** Order of visits: by ticket, so that it says nothing about class or weight. */
  public static final Comparator<Selected> VISITS =
      Comparator.comparingLong(Selected::ticket).thenComparing(Selected::id, CodePoints.ORDER);
}
