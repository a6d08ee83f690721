package org.xinheng.jobs.trying;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.xinheng.jobs.sheets.CellText;
import org.xinheng.models.definitions.DefinitionFile;
import org.xinheng.models.scorecard.Grade;
import org.xinheng.models.supervision.RiskClass;
import org.xinheng.models.supervision.SupervisionClass;
import org.xinheng.models.trial.Move;
import org.xinheng.models.trial.Standing;
import org.xinheng.models.trial.Transitions;
import org.xinheng.models.trial.TrialTally;

/** What a trial found, for programs and spreadsheets; the same trial is the same bytes. */
final class TrialFiles {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final TrialResult result;
  private final TrialLabels labels;

  TrialFiles(TrialResult result, TrialLabels labels) {
    this.result = result;
    this.labels = labels;
  }

  /** Sums as JSON. */
  String json() {
    TrialTally tally = result.tally();
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("as_of", result.asOf().toString());
    root.put("definitions_in_force", result.change().inForce().digest());
    root.put("definitions_proposed", result.change().proposed().digest());
    root.put("files", result.change().files().stream().map(DefinitionFile::path).toList());
    root.put("changed_values", result.change().values());
    root.put("not_shown", result.notShown());
    root.put("notes", result.notes());
    root.put("enterprises", tally.enterprises());
    Map<String, Long> directions = new LinkedHashMap<>();
    for (Move.Direction one : Move.Direction.values()) {
      directions.put(one.name(), tally.count(one));
    }
    root.put("directions", directions);
    root.put("grades", cells(tally.grades(), Grade.values()));
    root.put("risk_classes", cells(tally.riskClasses(), RiskClass.values()));
    root.put("supervision_classes", cells(tally.classes(), SupervisionClass.values()));
    root.put("indicators", tally.indicators());
    root.put("towns", tally.towns());
    root.put("draws_of_everybody", TrialDraws.general(result));
    root.put("draws", TrialDraws.lines(result));
    root.put("warnings", result.warnings() == null ? List.of() : result.warnings().rules());
    try {
      return JSON.writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A trial can always be written", e);
    }
  }

  private static List<Map<String, Object>> cells(Transitions counts, Enum<?>[] all) {
    List<String> values = new ArrayList<>(Arrays.stream(all).map(Enum::name).toList());
    values.add(Transitions.NONE);
    List<Map<String, Object>> cells = new ArrayList<>();
    for (String before : values) {
      for (String after : values) {
        long enterprises = counts.count(before, after);
        if (enterprises > 0) {
          Map<String, Object> cell = new LinkedHashMap<>();
          cell.put("before", before);
          cell.put("after", after);
          cell.put("enterprises", enterprises);
          cells.add(cell);
        }
      }
    }
    return cells;
  }

  /** Enterprises that move, the furthest first. */
  String movers() {
    MoveText text = new MoveText(labels);
    StringBuilder csv = new StringBuilder();
    line(
        csv,
        "方向",
        "统一社会信用代码",
        "企业名称",
        "镇街",
        "分值现行",
        "分值拟改",
        "等级现行",
        "等级拟改",
        "风险现行",
        "风险拟改",
        "监管现行",
        "监管拟改",
        "权重现行",
        "权重拟改",
        "原因");
    for (Move.Direction direction : Move.Direction.values()) {
      for (Move move : result.tally().furthest(direction)) {
        Standing before = move.before();
        Standing after = move.after();
        line(
            csv,
            direction.name(),
            move.uscc(),
            move.name(),
            labels.town(move.town()),
            before.points(),
            after.points(),
            before.grade(),
            after.grade(),
            before.riskClass(),
            after.riskClass(),
            before.supervisionClass(),
            after.supervisionClass(),
            before.weight(),
            after.weight(),
            String.join("；", text.why(move)));
      }
    }
    return csv.toString();
  }

  /** Classes with what a plan over everybody and each plan would draw of them. */
  String draws() {
    StringBuilder csv = new StringBuilder();
    line(csv, "批次", "计划", "名称", "类别", "入库现行", "比例现行", "预计抽取现行", "入库拟改", "比例拟改", "预计抽取拟改");
    for (TrialDraws.ClassLine one : TrialDraws.general(result)) {
      draws(csv, null, one);
    }
    for (TrialDraws.PlanLine plan : TrialDraws.lines(result)) {
      for (TrialDraws.ClassLine one : plan.classes()) {
        draws(csv, plan, one);
      }
    }
    return csv.toString();
  }

  private static void draws(StringBuilder csv, TrialDraws.PlanLine plan, TrialDraws.ClassLine one) {
    TrialDraws.Sum before = one.before();
    TrialDraws.Sum after = one.after();
    line(
        csv,
        plan == null ? null : plan.scope(),
        plan == null ? null : plan.plan(),
        plan == null ? "以全部主体为对象" : plan.label(),
        one.unitClass(),
        before == null ? null : before.eligible(),
        before == null ? null : before.rate(),
        before == null ? null : before.draws(),
        after == null ? null : after.eligible(),
        after == null ? null : after.rate(),
        after == null ? null : after.draws());
  }

  /** Warnings that come, go or differ. */
  String warnings() {
    StringBuilder csv = new StringBuilder();
    line(csv, "变化", "预警编号", "规则", "统一社会信用代码", "企业名称", "级别现行", "级别拟改", "队伍现行", "队伍拟改");
    if (result.warnings() != null) {
      for (WarningsCompared.Listed one : result.warnings().listed()) {
        line(
            csv,
            one.fate().label(),
            one.warningId(),
            labels.warning(one.rule()),
            one.uscc(),
            one.name(),
            one.levelBefore(),
            one.levelAfter(),
            one.teamBefore(),
            one.teamAfter());
      }
    }
    return csv.toString();
  }

  private static void line(StringBuilder csv, Object... cells) {
    // Spreadsheets take a file without the mark for one of the machine's own encoding.
    csv.append(csv.isEmpty() ? "\uFEFF" : "")
        .append(Arrays.stream(cells).map(TrialFiles::cell).collect(Collectors.joining(",")))
        .append("\r\n");
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    return value instanceof Number
        ? value.toString()
        : '"' + CellText.safe(value.toString()).replace("\"", "\"\"") + '"';
  }
}
