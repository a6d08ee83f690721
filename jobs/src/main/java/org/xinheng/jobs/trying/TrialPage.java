package org.xinheng.jobs.trying;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.xinheng.jobs.pages.Templates;
import org.xinheng.models.scorecard.Grade;
import org.xinheng.models.supervision.RiskClass;
import org.xinheng.models.supervision.SupervisionClass;
import org.xinheng.models.trial.Move;
import org.xinheng.models.trial.Transitions;
import org.xinheng.models.trial.TrialTally;

/** The page of a trial in Chinese (规则试算报告). */
final class TrialPage {
  /** Rows that the page shows of each list; its files hold the rest. */
  private static final int SHOWN = 100;

  private static final Templates TEMPLATES = Templates.in("trial");

  private final TrialResult result;
  private final TrialLabels labels;

  TrialPage(TrialResult result, TrialLabels labels) {
    this.result = result;
    this.labels = labels;
  }

  /** A matrix with its margins. */
  record Matrix(String label, List<String> values, List<MatrixRow> rows, long moved) {}

  record MatrixRow(String before, long all, List<MatrixCell> cells) {}

  /**
   * One cell.
   *
   * @param mark style of a move to the stricter or the lighter; empty on the diagonal
   */
  record MatrixCell(long enterprises, String mark) {}

  record MoveLine(Move move, String town, List<String> why) {}

  record MoveList(String label, long enterprises, List<MoveLine> moves) {}

  record IndicatorLine(String label, TrialTally.IndicatorSum sum) {}

  record TownLine(String label, TrialTally.TownSum sum) {}

  record WarningLine(WarningsCompared.Listed warning, String label) {}

  record WarningRuleLine(String label, long raised, long cleared, long altered, long kept) {}

  /** The page as text. */
  String text() {
    Map<String, Object> values = new TreeMap<>();
    values.put("result", result);
    values.put("tally", result.tally());
    values.put("values", first(result.change().values()));
    values.put("allValues", result.change().values().size());
    values.put("notShown", result.notShown());
    values.put("indicators", indicators());
    values.put("towns", towns());
    values.put("draws", TrialDraws.lines(result));
    values.put("rates", TrialDraws.general(result));
    values.put("warnings", result.warnings() == null ? null : warningRules());
    values.put("warningList", result.warnings() == null ? List.of() : warnings());
    putMoves(values);
    return TEMPLATES.text("page-trial", values);
  }

  private void putMoves(Map<String, Object> values) {
    TrialTally tally = result.tally();
    values.put(
        "matrices",
        List.of(
            matrix("公共信用等级", tally.grades(), Grade.values()),
            matrix("信用风险分类", tally.riskClasses(), RiskClass.values()),
            matrix("监管分类", tally.classes(), SupervisionClass.values())));
    values.put(
        "moves",
        List.of(
            moves("转严：监管分类趋严，其次等级下降、风险升高", Move.Direction.STRICTER),
            moves("转宽：监管分类趋宽，其次等级上升、风险降低", Move.Direction.LIGHTER)));
    values.put(
        "others",
        List.of(
            moves("是否评价发生变化", Move.Direction.ASSESSED_OTHERWISE),
            moves("等级和分类不变，分值、理由或权重变化", Move.Direction.WITHIN)));
  }

  /** The stylesheet of the report pages. */
  static String stylesheet() {
    try (InputStream in = TrialPage.class.getResourceAsStream("/report/assets/report.css")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("The stylesheet cannot be read", e);
    }
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(SHOWN, all.size()));
  }

  private static Matrix matrix(String label, Transitions counts, Enum<?>[] all) {
    List<String> named = new ArrayList<>(Arrays.stream(all).map(Enum::name).toList());
    named.add(Transitions.NONE);
    List<String> values = counts.present(named);
    List<MatrixRow> rows = new ArrayList<>();
    for (String before : values) {
      List<MatrixCell> cells = new ArrayList<>();
      for (String after : values) {
        int step = values.indexOf(after) - values.indexOf(before);
        long count = counts.count(before, after);
        boolean plain = count == 0 || step == 0 || (before + after).contains(Transitions.NONE);
        cells.add(new MatrixCell(count, plain ? "" : step > 0 ? "v-FAIL" : "v-OK"));
      }
      rows.add(new MatrixRow(before, counts.before(before), cells));
    }
    return new Matrix(label, values, rows, counts.moved());
  }

  private MoveList moves(String label, Move.Direction direction) {
    MoveText text = new MoveText(labels);
    return new MoveList(
        label,
        result.tally().count(direction),
        first(result.tally().furthest(direction)).stream()
            .map(move -> new MoveLine(move, labels.town(move.town()), text.why(move)))
            .toList());
  }

  private List<IndicatorLine> indicators() {
    List<IndicatorLine> lines = new ArrayList<>();
    result
        .tally()
        .indicators()
        .forEach((id, sum) -> lines.add(new IndicatorLine(labels.rule(id), sum)));
    return lines;
  }

  private List<TownLine> towns() {
    List<TownLine> lines = new ArrayList<>();
    result
        .tally()
        .towns()
        .forEach(
            (code, sum) -> {
              if (sum.stricter() + sum.lighter() > 0) {
                lines.add(new TownLine(labels.town(code), sum));
              }
            });
    return lines;
  }

  private List<WarningRuleLine> warningRules() {
    Map<String, long[]> counts = new TreeMap<>();
    for (WarningsCompared.RuleCount one : result.warnings().rules()) {
      counts
              .computeIfAbsent(one.rule(), any -> new long[WarningsCompared.Fate.values().length])[
              one.fate().ordinal()] +=
          one.warnings();
    }
    List<WarningRuleLine> lines = new ArrayList<>();
    counts.forEach(
        (rule, sums) ->
            lines.add(
                new WarningRuleLine(labels.warning(rule), sums[0], sums[1], sums[2], sums[3])));
    return lines;
  }

  private List<WarningLine> warnings() {
    return first(result.warnings().listed()).stream()
        .map(one -> new WarningLine(one, labels.warning(one.rule())))
        .toList();
  }
}
