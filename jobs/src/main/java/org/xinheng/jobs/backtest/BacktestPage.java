package org.xinheng.jobs.backtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.xinheng.models.risk.measures.CalibrationTable;
import org.xinheng.models.risk.measures.Top;
import org.xinheng.models.risk.measures.VisitOrder;
import org.xinheng.models.risk.registry.ModelCard;
import org.xinheng.models.statistics.Wilson;

/** A back-test as one page that needs nothing else. */
public final class BacktestPage {
  private static final String STYLE =
      "body{font:15px/1.5 sans-serif;max-width:60em;margin:2em auto;padding:0 1em;color:#222}"
          + "table{border-collapse:collapse;margin:1em 0}"
          + "td,th{border-bottom:1px solid #ccc;padding:.25em .7em;text-align:right}"
          + "td:first-child,th:first-child{text-align:left}"
          + ".bar{fill:#3465a4}.reach{stroke:#222;stroke-width:1.5}"
          + ".even{stroke:#999;stroke-dasharray:4 3}svg text{font-size:12px}"
          + ".axis{stroke:#666}svg{max-width:100%;height:auto;display:block}"
          + ".wide{overflow-x:auto}.wide td,.wide th{white-space:nowrap}"
          + ".side{display:flex;flex-wrap:wrap;gap:0 2em}h3{margin:.8em 0 0}";

  private BacktestPage() {}

  /** The page. */
  public static String of(BacktestResult result) {
    Html page = new Html();
    String title = "信用风险模型回测 " + result.question().target().label();
    page.markup("<!doctype html><html lang='zh'><head><meta charset='utf-8'>")
        .markup("<meta name='viewport' content='width=device-width, initial-scale=1'>")
        .element("title", title)
        .markup("<style>" + STYLE + "</style></head><body>")
        .element("h1", title)
        .element("p", question(result));
    contenders(page, result);
    tops(page, result);
    orders(page, result);
    classes(page, result);
    calibration(page, result);
    model(page, result);
    return page.markup("</body></html>\n").toString();
  }

  private static String question(BacktestResult result) {
    return ("Standing on %s, knowing only what was known then: whose next check within %d days is bad?"
            + " %d enterprises, %d checked, %d bad (%s). Trained on %d rows of %d cohorts.")
        .formatted(
            result.question().cut(),
            result.question().horizonDays(),
            result.population(),
            result.checked(),
            result.bad(),
            percent(result.baseRate()),
            result.trainingRows(),
            result.cuts().size());
  }

  private static void contenders(Html page, BacktestResult result) {
    page.element("h2", "排序能力 Ranking");
    row(
        page.markup("<div class='wide'><table>"),
        "th",
        "",
        "AUC",
        "KS",
        "校准误差 ECE",
        "P@5 %（提升 lift）",
        "P@10 %",
        "P@20 %");
    List<Charts.Bar> bars = new ArrayList<>();
    for (Contender one : result.contenders()) {
      List<Top> tops = one.tops();
      row(
          page,
          "td",
          one.label(),
          decimals(one.ranking().auc()),
          decimals(one.ranking().ks()),
          one.calibration() == null ? "–" : decimals(one.calibration().expectedError()),
          lifted(tops.get(0)),
          lifted(tops.get(1)),
          lifted(tops.get(2)));
      bars.add(
          new Charts.Bar(
              one.label(),
              one.ranking().auc() - 0.5,
              Double.NaN,
              Double.NaN,
              decimals(one.ranking().auc())));
    }
    page.markup("</table></div>").element("h3", "AUC（自0.5起 from one half）");
    Charts.bars(page, "AUC above one half", bars);
  }

  private static String lifted(Top top) {
    return "%s (%.2f)".formatted(percent(top.precision()), top.lift());
  }

  private static void tops(Html page, BacktestResult result) {
    page.element("h2", "最高风险的十分之一 The riskiest tenth");
    List<Charts.Bar> bars = new ArrayList<>();
    for (Contender one : result.contenders()) {
      Top top = one.tops().get(1);
      Wilson interval = Wilson.of(top.bad(), top.count());
      bars.add(
          new Charts.Bar(
              one.label(),
              top.precision(),
              interval.low(),
              interval.high(),
              percent(top.precision())));
    }
    bars.add(bar("全体 everybody", result.baseRate()));
    Charts.bars(page, "Precision among the riskiest tenth", bars);
  }

  private static void orders(Html page, BacktestResult result) {
    VisitOrder made = VisitOrder.asMade(result.visits());
    VisitOrder.AtRandom random = VisitOrder.atRandom(result.visits());
    page.element("h2", "重排检查顺序 The period's own visits in another order")
        .element(
            "p",
            "Numbers of visits per day stay as they were; bad ones are found so many days earlier.");
    row(
        page.markup("<div class='wide'><table>"),
        "th",
        "",
        "提前天数 days gained",
        "前半程发现率 found in the first half");
    row(page, "td", "原有顺序 as the agency went", "0.0", percent(made.firstHalf()));
    row(
        page,
        "td",
        "随机 at random (95 %)",
        "%s (%s to %s)"
            .formatted(
                days(random.mean().daysGained()),
                days(random.daysGained().low()),
                days(random.daysGained().high())),
        "%s (%s to %s)"
            .formatted(
                percent(random.mean().firstHalf()),
                percent(random.firstHalf().low()),
                percent(random.firstHalf().high())));
    List<Charts.Bar> bars = new ArrayList<>();
    bars.add(bar("原有顺序 agency", made.firstHalf()));
    bars.add(
        new Charts.Bar(
            "随机 at random",
            random.mean().firstHalf(),
            random.firstHalf().low(),
            random.firstHalf().high(),
            percent(random.mean().firstHalf())));
    for (Contender one : result.contenders()) {
      double firstHalf = one.order().firstHalf();
      row(page, "td", one.label(), days(one.order().daysGained()), percent(firstHalf));
      bars.add(bar(one.label(), firstHalf));
    }
    page.markup("</table></div>").element("h3", "前半程发现率 Found in the first half");
    Charts.bars(page, "Share of the bad ones found in the first half", bars);
  }

  private static Charts.Bar bar(String label, double share) {
    return new Charts.Bar(label, share, Double.NaN, Double.NaN, percent(share));
  }

  private static void classes(Html page, BacktestResult result) {
    page.element("h2", "各风险类别的问题发现率 Finding rate by risk class");
    List<Charts.Bar> bars = new ArrayList<>();
    for (ClassRate one : result.classes()) {
      String label = "%s (%d / %d)".formatted(one.name(), one.bad(), one.checked());
      if (one.checked() == 0) {
        bars.add(new Charts.Bar(label, 0, Double.NaN, Double.NaN, "–"));
        continue;
      }
      Wilson interval = Wilson.of(one.bad(), one.checked());
      bars.add(
          new Charts.Bar(label, one.rate(), interval.low(), interval.high(), percent(one.rate())));
    }
    Charts.bars(page, "Finding rate by class", bars);
  }

  private static void calibration(Html page, BacktestResult result) {
    page.element("h2", "校准 What was said, what came");
    page.markup("<div class='side'>");
    for (Contender one : result.contenders()) {
      if (one.calibration() == null) {
        continue;
      }
      List<Charts.Point> points = new ArrayList<>();
      for (CalibrationTable.Row row : one.calibration().rows()) {
        Wilson interval = row.interval();
        points.add(
            new Charts.Point(row.predicted(), row.badRate(), interval.low(), interval.high()));
      }
      page.markup("<div>").element("h3", one.label());
      Charts.calibration(page, one.label(), points);
      page.markup("</div>");
    }
    page.markup("</div>");
  }

  private static void model(Html page, BacktestResult result) {
    page.element("h2", "模型 The model").markup("<ul>");
    result.champion().fit().model().indicators().forEach(one -> page.element("li", one));
    page.markup("</ul>").element("p", "未用指标 Left out:").markup("<ul>");
    result.champion().fit().leftOut().forEach(one -> page.element("li", one));
    page.markup("</ul>");
    if (!result.tried().isEmpty()) {
      page.element("p", "试过的设置 Settings tried inside the training window:").markup("<ul>");
      result.tried().forEach(one -> page.element("li", setting(one)));
      page.markup("</ul>");
    }
  }

  private static String setting(ModelCard.Tried one) {
    return "%s: AUC %s%s"
        .formatted(one.setting(), decimals(one.auc()), one.isChosen() ? " (选用 chosen)" : "");
  }

  private static void row(Html page, String cell, String... texts) {
    page.markup("<tr>");
    for (String text : texts) {
      page.element(cell, text);
    }
    page.markup("</tr>");
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private static String decimals(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }

  private static String days(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
