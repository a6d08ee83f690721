package org.xinheng.models.quality;

import java.util.List;

/**
 * The quality report of a night: every figure with its verdict, and what follows from them.
 *
 * @param lines figures and verdicts, ordered by source and measure
 */
public record QualityReport(List<Line> lines) {

  /**
   * One line of the report.
   *
   * @param figure what was measured
   * @param verdict what the rules say of it
   */
  public record Line(Figure figure, Verdict verdict) {}

  public QualityReport {
    lines = List.copyOf(lines);
  }

  /** Why the night must stop; empty when it may go on. */
  public List<String> closings() {
    return messages(Level.FAIL);
  }

  /** What someone should look at. */
  public List<String> warnings() {
    return messages(Level.WARN);
  }

  /** Contracts of which a feed is late, so that indicators resting on them say so; sorted. */
  public List<String> staleContracts() {
    return lines.stream()
        .filter(line -> QualityRules.STALE.equals(line.verdict().rule()))
        .map(line -> line.figure().contract())
        .distinct()
        .sorted()
        .toList();
  }

  private List<String> messages(Level level) {
    return lines.stream()
        .map(Line::verdict)
        .filter(verdict -> verdict.level() == level)
        .map(Verdict::message)
        .toList();
  }
}
