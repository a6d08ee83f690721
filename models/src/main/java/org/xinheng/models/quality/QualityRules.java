package org.xinheng.models.quality;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.xinheng.models.contracts.Field;
import org.xinheng.models.definitions.Definitions;

/**
 * The quality rules in force: which fields matter, and the limits beyond which a source warns or
 * stops the night. Pure: the same figures and rules, the same verdicts.
 */
public final class QualityRules {
  /** Rule of a feed that is older than its delivery is due. */
  public static final String OVERDUE = "feed-overdue";

  /** Rule of a feed past its greatest age whose indicators say so. */
  public static final String STALE = "feed-stale";

  /** Rule of a feed past its greatest age that stops the night. */
  public static final String LATE = "feed-late";

  /** Ids that no declared gate may take. */
  static final List<String> RESERVED = List.of(OVERDUE, STALE, LATE);

  private final int historyNights;
  private final Map<String, List<Field>> importantFields;
  private final List<Gate> gates;

  QualityRules(int historyNights, Map<String, List<Field>> importantFields, List<Gate> gates) {
    this.historyNights = historyNights;
    this.importantFields = Map.copyOf(importantFields);
    this.gates = List.copyOf(gates);
  }

  /**
   * Reads {@code quality.yaml}.
   *
   * @throws org.xinheng.models.definitions.DefinitionException with every fault and its line
   */
  public static QualityRules of(Definitions definitions) {
    return QualityFile.read(definitions);
  }

  /** How many nights before count as the past. */
  public int historyNights() {
    return historyNights;
  }

  /** Fields whose absence matters, by contract. */
  public Map<String, List<Field>> importantFields() {
    return importantFields;
  }

  public List<Gate> gates() {
    return gates;
  }

  /** Chinese label of every rule by its id. */
  public SortedMap<String, String> labels() {
    SortedMap<String, String> labels =
        new TreeMap<>(Map.of(OVERDUE, "未按期交付", STALE, "数据逾期", LATE, "数据逾期关闸"));
    gates.forEach(gate -> labels.put(gate.id(), gate.label()));
    return labels;
  }

  /** Judges the figures of a night against the feeds' promises and the gates. */
  public QualityReport judge(List<Figure> figures, List<Feed> feeds) {
    Map<String, Feed> bySource =
        feeds.stream().collect(Collectors.toMap(Feed::source, Function.identity()));
    List<QualityReport.Line> lines = new ArrayList<>();
    for (Figure figure : figures) {
      Feed feed = bySource.get(figure.source());
      if (feed == null) {
        throw new IllegalArgumentException("No feed is declared for " + figure.source());
      }
      lines.add(new QualityReport.Line(figure, judge(figure, feed)));
    }
    lines.sort(
        Comparator.comparing((QualityReport.Line line) -> line.figure().source())
            .thenComparing(line -> line.figure().measure()));
    return new QualityReport(lines);
  }

  private Verdict judge(Figure figure, Feed feed) {
    if (figure.measure() == Measure.TIMELINESS) {
      return judgeAge(figure, feed);
    }
    Verdict worst = Verdict.ok(null);
    for (Gate.Side side : Gate.Side.values()) {
      for (Gate gate : applicable(figure.measure(), side, feed)) {
        Verdict verdict = gate.judge(figure);
        if (worst.rule() == null || verdict.level().compareTo(worst.level()) > 0) {
          worst = verdict;
        }
      }
    }
    return worst;
  }

  /** A gate that names the source stands in for the general ones of its measure and side. */
  private List<Gate> applicable(Measure measure, Gate.Side side, Feed feed) {
    List<Gate> covering =
        gates.stream()
            .filter(gate -> gate.measure() == measure && gate.side() == side)
            .filter(gate -> gate.scope().covers(feed))
            .toList();
    List<Gate> named = covering.stream().filter(gate -> gate.scope().isNamed()).toList();
    return named.isEmpty() ? covering : named;
  }

  private static Verdict judgeAge(Figure figure, Feed feed) {
    long age = figure.numerator();
    if (age > feed.maxAgeDays()) {
      return feed.closesWhenLate()
          ? aged(Level.FAIL, LATE, figure, feed.maxAgeDays())
          : aged(Level.WARN, STALE, figure, feed.maxAgeDays());
    }
    return age > feed.expectedEveryDays()
        ? aged(Level.WARN, OVERDUE, figure, feed.expectedEveryDays())
        : Verdict.ok(null);
  }

  private static Verdict aged(Level level, String rule, Figure figure, int limit) {
    String message =
        "Source %s (%s): timeliness, the last delivery is %d days old, above the limit %d of rule %s."
            .formatted(figure.source(), figure.contract(), figure.numerator(), limit, rule);
    return new Verdict(level, rule, BigDecimal.valueOf(limit), message);
  }
}
