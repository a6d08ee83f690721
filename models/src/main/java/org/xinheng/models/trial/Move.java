package org.xinheng.models.trial;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a change of definitions does to one enterprise.
 *
 * @param name registered name; null where it has none
 * @param town code of the town; null where it is not known
 * @param reasons indicators whose cost differs
 */
public record Move(
    String uscc,
    String name,
    String town,
    Standing before,
    Standing after,
    List<ReasonChange> reasons)
    implements Serializable {
  /** The furthest first: by classes, then grades, then points; ties by code. */
  public static final Comparator<Move> FURTHEST_FIRST =
      Comparator.comparingInt(Move::steps)
          .thenComparingInt(move -> Math.abs(move.pointsChange()))
          .reversed()
          .thenComparing(Move::uscc);

  private static final int CLASS_STEP = 100;
  private static final int GRADE_STEP = 10;
  private static final int UNASSESSED = 9;

  /** Which way an enterprise moves. */
  public enum Direction {
    /** To a stricter class, else a worse grade or a higher risk class. */
    STRICTER,
    /** To a lighter class, else a better grade or a lower risk class. */
    LIGHTER,
    /** Into or out of those who are assessed. */
    ASSESSED_OTHERWISE,
    /** It stays in its classes; points, odds or reasons differ. */
    WITHIN,
    /** Nothing differs. */
    NONE
  }

  public Move {
    reasons = List.copyOf(reasons);
  }

  /** Which way it moves. */
  public Direction direction() {
    if (!Objects.equals(before.whyNotAssessed(), after.whyNotAssessed())) {
      return Direction.ASSESSED_OTHERWISE;
    }
    int strictness = strictness();
    if (strictness != 0) {
      return strictness > 0 ? Direction.STRICTER : Direction.LIGHTER;
    }
    return before.equals(after) && reasons.isEmpty() ? Direction.NONE : Direction.WITHIN;
  }

  /** Points after less those before. */
  public int pointsChange() {
    return after.points() - before.points();
  }

  private int strictness() {
    int byClass = between(before.supervisionClass(), after.supervisionClass());
    int byGrade = byClass == 0 ? between(before.grade(), after.grade()) : byClass;
    return byGrade == 0 ? between(before.riskClass(), after.riskClass()) : byGrade;
  }

  private int steps() {
    return CLASS_STEP * Math.abs(between(before.supervisionClass(), after.supervisionClass()))
        + GRADE_STEP * Math.abs(between(before.grade(), after.grade()))
        + Math.abs(between(before.riskClass(), after.riskClass()));
  }

  /** Steps from one to the other; to or from none they are more than any. */
  private static <E extends Enum<E>> int between(E before, E after) {
    if (before == after) {
      return 0;
    }
    if (before == null || after == null) {
      return after == null ? -UNASSESSED : UNASSESSED;
    }
    return after.ordinal() - before.ordinal();
  }
}
