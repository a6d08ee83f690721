package org.xinheng.jobs.backtest;

import java.util.List;
import java.util.Locale;

/** Simple charts as inline SVG. */
final class Charts {
  private static final int WIDTH = 560;
  private static final int BAR = 26;
  private static final int LABELS = 170;
  private static final int SQUARE = 320;
  private static final int MARGIN = 40;

  private Charts() {}

  /**
   * A bar with its value.
   *
   * @param label what it is called
   * @param value where it ends
   * @param low lower end of its interval; NaN for none
   * @param high upper end of its interval
   * @param written the value as it is written
   */
  record Bar(String label, double value, double low, double high, String written) {}

  /** A point of what was said against what came, with the interval of what came. */
  record Point(double said, double came, double low, double high) {}

  /** Bars from zero, one below the other. */
  static void bars(Html page, String title, List<Bar> bars) {
    double most =
        bars.stream()
            .mapToDouble(bar -> Double.isNaN(bar.high()) ? bar.value() : bar.high())
            .max()
            .orElse(1);
    double scale = (WIDTH - LABELS - 90) / Math.max(most, 1e-9);
    int height = bars.size() * BAR + 10;
    page.markup(svg(WIDTH, height, title));
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      int y = i * BAR + 5;
      double end = LABELS + Math.max(0, bar.value()) * scale;
      page.markup("<text x='%d' y='%d' text-anchor='end'>".formatted(LABELS - 8, y + 15))
          .text(bar.label())
          .markup("</text>")
          .markup(
              number(
                  "<rect x='%d' y='%d' width='%.1f' height='%d' class='bar'/>",
                  LABELS, y + 2, end - LABELS, BAR - 8));
      if (!Double.isNaN(bar.low())) {
        page.markup(
            number(
                "<line x1='%.1f' x2='%.1f' y1='%d' y2='%d' class='reach'/>",
                LABELS + bar.low() * scale, LABELS + bar.high() * scale, y + 11, y + 11));
        end = Math.max(end, LABELS + bar.high() * scale);
      }
      page.markup(number("<text x='%.1f' y='%d'>", end + 6, y + 15))
          .text(bar.written())
          .markup("</text>");
    }
    page.markup("</svg>");
  }

  /** What was said against what came; on the line both are the same. */
  static void calibration(Html page, String title, List<Point> points) {
    double most = points.stream().mapToDouble(p -> Math.max(p.said(), p.high())).max().orElse(1);
    double scale = (SQUARE - 2 * MARGIN) / most;
    int bottom = SQUARE - MARGIN;
    page.markup(svg(SQUARE, SQUARE, title))
        .markup(
            number(
                "<path d='M%d %d V%d H%d' fill='none' class='axis'/>",
                MARGIN, MARGIN / 2, bottom, SQUARE - MARGIN / 2))
        .markup(
            number(
                "<line x1='%d' y1='%d' x2='%.1f' y2='%.1f' class='even'/>",
                MARGIN, bottom, MARGIN + most * scale, bottom - most * scale));
    for (Point point : points) {
      double x = MARGIN + point.said() * scale;
      page.markup(
              number(
                  "<line x1='%.1f' x2='%.1f' y1='%.1f' y2='%.1f' class='reach'/>",
                  x, x, bottom - point.low() * scale, bottom - point.high() * scale))
          .markup(
              number(
                  "<circle cx='%.1f' cy='%.1f' r='4' class='bar'/>",
                  x, bottom - point.came() * scale));
    }
    page.markup(number("<text x='%d' y='%d'>", MARGIN, SQUARE - 8))
        .text("预测概率 said (0 – %.2f)".formatted(most))
        .markup("</text><text x='4' y='14'>")
        .text("实际 came")
        .markup("</text></svg>");
  }

  private static String svg(int width, int height, String title) {
    return new Html()
        .markup(
            "<svg role='img' width='%d' height='%d' viewBox='0 0 %d %d'>"
                .formatted(width, height, width, height))
        .element("title", title)
        .toString();
  }

  private static String number(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
