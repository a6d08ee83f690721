package org.xinheng.models.quality;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One declared limit on a measure (数据闸门).
 *
 * @param id its name in reports and messages
 * @param label Chinese name
 * @param basis what the limit rests on (依据)
 * @param isConfirmed whether that source confirms the figures
 * @param measure measure it limits
 * @param scope feeds it is for
 * @param side side on which a ratio is bad
 * @param warn limit beyond which someone should look; null for none
 * @param fail limit beyond which the night stops; null for none
 * @param minimumRows denominator below which nothing is judged
 * @param minimumNights earlier nights below which nothing is judged
 */
public record Gate(
    String id,
    String label,
    String basis,
    boolean isConfirmed,
    Measure measure,
    Scope scope,
    Side side,
    BigDecimal warn,
    BigDecimal fail,
    long minimumRows,
    int minimumNights) {

  /** The side of a limit on which a ratio is bad. */
  public enum Side {
    BELOW,
    ABOVE;

    boolean isBeyond(BigDecimal ratio, BigDecimal limit) {
      int order = ratio.compareTo(limit);
      return this == BELOW ? order < 0 : order > 0;
    }
  }

  /** How a source delivers. */
  public enum Delivery {
    ANY,
    SNAPSHOT,
    INCREMENT
  }

  /**
   * Which feeds a gate is for.
   *
   * @param sources named sources; empty for all
   * @param delivery kind of delivery
   */
  public record Scope(List<String> sources, Delivery delivery) {
    public Scope {
      sources = List.copyOf(sources);
    }

    boolean isNamed() {
      return !sources.isEmpty();
    }

    boolean covers(Feed feed) {
      boolean named = sources.isEmpty() || sources.contains(feed.source());
      return named
          && switch (delivery) {
            case ANY -> true;
            case SNAPSHOT -> feed.isSnapshot();
            case INCREMENT -> !feed.isSnapshot();
          };
    }
  }

  Verdict judge(Figure figure) {
    Optional<BigDecimal> ratio = figure.ratio();
    if (ratio.isEmpty()
        || figure.denominator() < minimumRows
        || figure.past().nights() < minimumNights) {
      return Verdict.ok(id);
    }
    if (fail != null && side.isBeyond(ratio.get(), fail)) {
      return beyond(Level.FAIL, figure, ratio.get(), fail);
    }
    if (warn != null && side.isBeyond(ratio.get(), warn)) {
      return beyond(Level.WARN, figure, ratio.get(), warn);
    }
    return Verdict.ok(id);
  }

  private Verdict beyond(Level level, Figure figure, BigDecimal ratio, BigDecimal limit) {
    String message =
        "Source %s (%s): %s %s, %d of %d %s, is %s the limit %s of rule %s (%s)."
            .formatted(
                figure.source(),
                figure.contract(),
                measure.name().toLowerCase(java.util.Locale.ROOT),
                ratio.stripTrailingZeros().toPlainString(),
                figure.numerator(),
                figure.denominator(),
                measure.unit(),
                side == Side.BELOW ? "below" : "above",
                limit.toPlainString(),
                id,
                label);
    return new Verdict(level, id, limit, message);
  }
}
