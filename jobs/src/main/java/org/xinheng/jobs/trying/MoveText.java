package org.xinheng.jobs.trying;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.xinheng.models.trial.Move;
import org.xinheng.models.trial.ReasonChange;
import org.xinheng.models.trial.Standing;

/** Why an enterprise moves, as an officer reads it. */
final class MoveText {
  private final TrialLabels labels;

  MoveText(TrialLabels labels) {
    this.labels = labels;
  }

  /** One sentence per cause. */
  List<String> why(Move move) {
    List<String> why = new ArrayList<>();
    Standing before = move.before();
    Standing after = move.after();
    if (!Objects.equals(before.whyNotAssessed(), after.whyNotAssessed())) {
      why.add(
          "不予评价的规定：%s → %s"
              .formatted(orNone(before.whyNotAssessed()), orNone(after.whyNotAssessed())));
    }
    move.reasons().forEach(change -> why.add(reason(change)));
    if (!Objects.equals(before.directRule(), after.directRule())) {
      why.add("等级直接判定：%s → %s".formatted(orNone(before.directRule()), orNone(after.directRule())));
    } else if (before.grade() != after.grade() && before.points() == after.points()) {
      why.add("分值未变，等级分数线变化");
    }
    if (before.riskClass() != after.riskClass()) {
      why.add("信用风险分类：%s → %s".formatted(letter(before.riskClass()), letter(after.riskClass())));
    }
    if (before.supervisionClass() != after.supervisionClass()
        || !Objects.equals(before.basis(), after.basis())) {
      why.add("监管分类依据：%s → %s".formatted(orNone(before.basis()), orNone(after.basis())));
    }
    if (why.isEmpty() && before.weight() != after.weight()) {
      why.add("抽取权重：%d → %d".formatted(before.weight(), after.weight()));
    }
    return why;
  }

  private String reason(ReasonChange change) {
    ReasonChange.Cost any = change.after() == null ? change.before() : change.after();
    return "%s：%s → %s（依据：%s）"
        .formatted(
            labels.rule(change.indicator()),
            cost(change.before()),
            cost(change.after()),
            any.basis());
  }

  private static String cost(ReasonChange.Cost cost) {
    if (cost == null) {
      return "不扣分";
    }
    String records = cost.records() == 1 ? "" : " 等%d条".formatted(cost.records());
    String document = cost.document() == null ? "" : "，" + cost.document() + records;
    String until = cost.until() == null ? "" : "，计至" + cost.until();
    return "扣" + cost.points() + "分" + document + until;
  }

  private String orNone(String id) {
    return id == null ? "无" : labels.rule(id);
  }

  /** The letter of a grade or class; a dash where there is none. */
  static String letter(Enum<?> one) {
    return one == null ? "—" : one.name();
  }
}
