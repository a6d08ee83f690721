package org.xinheng.jobs.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a benchmark prints.
 *
 * @param bench what was measured
 * @param measured every step
 * @param sizes bytes of folders by their name
 * @param loadBefore load of the machine when it began
 * @param loadAfter load of the machine when it ended
 * @param assessing job that DuckDB is compared with
 */
record BenchReport(
    BenchSettings bench,
    List<Measurement> measured,
    Map<String, Long> sizes,
    double loadBefore,
    double loadAfter,
    String assessing) {
  static final String AGAIN = "assess everybody again";
  static final String DUCK_FIRST = "DuckDB scores, first";
  static final String DUCK_SECOND = "DuckDB scores, second";

  private static final double MEGABYTE = 1024.0 * 1024.0;

  /** The report as lines. */
  List<String> lines(ScoreCheck.Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.add(
        text(
            "Bench of %,d enterprises, night of %s, seed %d, %d cores, load %.1f before, %.1f after",
            bench.enterprises(),
            bench.asOf(),
            bench.seed(),
            Runtime.getRuntime().availableProcessors(),
            loadBefore,
            loadAfter));
    lines.add("");
    lines.add(text("%-32s %9s %9s %9s %13s", "step", "wall s", "CPU s", "peak MB", "rows"));
    measured.forEach(one -> lines.add(line(one)));
    lines.add("");
    sizes.forEach((name, bytes) -> lines.add(text("%-32s %9.1f MB", name, bytes / MEGABYTE)));
    lines.add("");
    lines.addAll(ratios());
    lines.add("");
    lines.add(
        text(
            "%,d assessments, %,d scores by DuckDB: %,d differences",
            comparison.assessed(), comparison.scored(), comparison.differences()));
    return lines;
  }

  static String line(Measurement one) {
    String rows = one.rows() < 0 ? "" : text("%,13d", one.rows());
    return text(
            "%-32s %9.1f %9.1f %,9d %13s",
            one.step(), one.wallSeconds(), one.cpuSeconds(), one.peakMegabytes(), rows)
        .stripTrailing();
  }

  private List<String> ratios() {
    List<Measurement> nights =
        measured.stream().filter(one -> one.step().strip().equals(assessing)).toList();
    List<String> lines = new ArrayList<>();
    lines.add(ratio("assess, first night / DuckDB first", nights.get(0), step(DUCK_FIRST)));
    lines.add(ratio("assess, second night / DuckDB first", nights.get(1), step(DUCK_FIRST)));
    lines.add(ratio("assess, second night / DuckDB second", nights.get(1), step(DUCK_SECOND)));
    lines.add(ratio("assess again / DuckDB second", step(AGAIN), step(DUCK_SECOND)));
    return lines;
  }

  private static String ratio(String label, Measurement ours, Measurement theirs) {
    return text(
        "%-40s wall %6.2f   CPU %6.2f",
        label, ours.wallSeconds() / theirs.wallSeconds(), ours.cpuSeconds() / theirs.cpuSeconds());
  }

  private Measurement step(String name) {
    return measured.stream().filter(one -> one.step().equals(name)).findFirst().orElseThrow();
  }

  private static String text(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
