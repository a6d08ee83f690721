package org.xinheng.jobs.explaining;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.xinheng.jobs.explaining.Explanation.Cause;
import org.xinheng.jobs.explaining.Explanation.Evidence;
import org.xinheng.jobs.explaining.Explanation.Neutral;
import org.xinheng.jobs.explaining.Explanation.NotCounting;
import org.xinheng.jobs.explaining.Explanation.Score;
import org.xinheng.jobs.explaining.Explanation.Value;

/** Writes an explanation as Chinese text for the terminal. */
public final class ExplanationText {
  /** Records shown; the rest stands in the JSON. */
  private static final int MOST_RECORDS = 50;

  private final StringBuilder text = new StringBuilder();

  private ExplanationText() {}

  /** The whole explanation, in lines. */
  public static String of(Explanation explanation) {
    ExplanationText writer = new ExplanationText();
    writer.head(explanation);
    writer.score("当晚所知", explanation.asItWas());
    if (explanation.risk() != null) {
      writer.text.append(RiskText.of(explanation.risk()));
    }
    writer.later(explanation);
    writer.notCounting(explanation.notCounting());
    writer.neutral(explanation.neutral());
    writer.foot(explanation);
    return writer.text.toString();
  }

  private void line(String format, Object... values) {
    text.append(String.format(format, values).stripTrailing()).append('\n');
  }

  private void head(Explanation explanation) {
    line("%s  %s", explanation.uscc(), orDash(explanation.name()));
    line("评定基准日 %s", explanation.asOf());
    line("登记信息  %s", values(explanation.registration()));
  }

  private void score(String title, Score score) {
    line("");
    line("【%s】", title);
    if (score.notAssessed() != null) {
      line("不予评定：%s", score.notAssessed());
      return;
    }
    line("%s  %d分  %s级（%s）", score.card(), score.points(), score.grade(), score.gradeLabel());
    if (score.directRule() != null) {
      line("直接判定：%s", score.directRule());
    }
    line("下次自动变化：%s", score.nextChangeOn() == null ? "现有记录不会自行引起变化" : score.nextChangeOn());
    if (!score.staleIndicators().isEmpty()) {
      line("数据逾期的指标：%s", String.join("、", score.staleIndicators()));
    }
    line("扣分原因：%s", score.causes().isEmpty() ? "无" : score.causes().size() + "项");
    for (int i = 0; i < score.causes().size(); i++) {
      cause(i + 1, score.causes().get(i));
    }
  }

  private void cause(int number, Cause cause) {
    line("");
    line("  %d. %s · %s  %s", number, cause.group(), cause.indicator(), cost(cause));
    if (cause.evidence() != null) {
      evidence(cause.evidence());
    }
    line("     计分期间  %s", period(cause.from(), cause.until()));
    if (cause.rule() != null) {
      line("     期限规则  %s", cause.rule());
    }
    line("     依据      %s%s", cause.basis(), cause.isConfirmed() ? "" : "（待核）");
    if (cause.isObjected()) {
      line("     异议标注  该记录正在异议处理中");
    }
    line("     修复路径  %s", orDash(cause.restores()));
  }

  private void evidence(Evidence evidence) {
    line("     %s  %s", evidence.contractLabel(), evidence.document());
    line("     来源记录  %s（%s知悉）", evidence.sourceKey(), evidence.knownOn());
    line("     %s", values(evidence.fields()));
  }

  private void later(Explanation explanation) {
    if (explanation.hasChangedSince()) {
      score("截至" + explanation.knownBy() + "所知，重新评定同一基准日", explanation.asKnownToday());
      return;
    }
    line("");
    line("【截至%s所知】", explanation.knownBy());
    line("此后知悉的信息未改变该基准日的评定结果");
  }

  private void notCounting(List<NotCounting> records) {
    line("");
    line("【不计分的记录】%s", records.isEmpty() ? "无" : records.size() + "条");
    for (NotCounting record : records.subList(0, Math.min(MOST_RECORDS, records.size()))) {
      Evidence evidence = record.evidence();
      line("  - %s  %s", evidence.contractLabel(), evidence.document());
      line("     来源记录  %s（%s知悉）", evidence.sourceKey(), evidence.knownOn());
      line("     不计原因  %s", record.why());
      if (record.from() != null || record.until() != null) {
        line("     计分期间  %s", period(record.from(), record.until()));
      }
      line("     依据      %s", record.basis());
    }
    if (records.size() > MOST_RECORDS) {
      line("  另有%d条，见 --json", records.size() - MOST_RECORDS);
    }
  }

  private void neutral(List<Neutral> kinds) {
    if (kinds.isEmpty()) {
      return;
    }
    line("");
    line("【从不计分的信息】");
    kinds.forEach(
        kind ->
            line(
                "  - %s %d条：%s（%s）",
                kind.contractLabel(), kind.records(), kind.why(), kind.basis()));
  }

  private void foot(Explanation explanation) {
    line("");
    line("【规则】版本 %s", explanation.version());
    explanation
        .digests()
        .forEach((path, digest) -> line("  %s  %s", digest.substring(0, 12), path));
    if (explanation.recorded() != null) {
      line(
          "当晚存档：%s  %s",
          explanation.recorded().points() == null ? "未评定" : explanation.recorded().points() + "分",
          orDash(explanation.recorded().grade()));
    }
    if (explanation.hasOtherDefinitions()) {
      line("注意：当晚评定所用规则与此处不同，当晚规则摘要为 %s", explanation.recorded().definitionsDigest());
    }
  }

  static String cost(Cause cause) {
    return cause.points() == 0 && cause.evidence() != null
        ? "扣0分（已达扣分上限，或为直接判定）"
        : "扣" + cause.points() + "分";
  }

  static String period(LocalDate from, LocalDate until) {
    String start = from == null ? "" : from + "起";
    return start + (until == null ? "，无自动届满日" : "，至" + until.minusDays(1) + "止");
  }

  static String values(List<Value> values) {
    return values.stream()
        .map(value -> value.label() + "：" + value.value())
        .collect(Collectors.joining("；"));
  }

  private static String orDash(String text) {
    return text == null ? "—" : text;
  }
}
