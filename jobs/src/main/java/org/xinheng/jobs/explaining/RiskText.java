package org.xinheng.jobs.explaining;

import org.xinheng.jobs.explaining.Explanation.Evidence;
import org.xinheng.jobs.explaining.Explanation.Risk;
import org.xinheng.jobs.explaining.Explanation.RiskCause;

/** Writes the risk class of an enterprise as Chinese text; internal, never in a letter. */
final class RiskText {
  private final StringBuilder text = new StringBuilder();

  private RiskText() {}

  /** The section on risk, in lines. */
  static String of(Risk risk) {
    RiskText writer = new RiskText();
    writer.line("");
    writer.line("【信用风险】%s类（%s）  仅供内部配置监管资源", risk.riskClass(), risk.label());
    writer.line("发现问题概率 %.1f%%  模型版本 %s", 100 * risk.probability(), risk.model());
    writer.line("分类依据：%s（%s%s）", risk.basis(), risk.source(), risk.isConfirmed() ? "" : "，待核");
    if (risk.evidence() != null) {
      writer.record(risk.evidence());
    }
    writer.line("风险原因：%s", risk.causes().isEmpty() ? "无" : risk.causes().size() + "项");
    for (int i = 0; i < risk.causes().size(); i++) {
      writer.cause(i + 1, risk.causes().get(i));
    }
    return writer.text.toString();
  }

  private void cause(int number, RiskCause cause) {
    line("  %d. %s  %s（%s）", number, cause.indicator(), cause.value(), cause.window());
    line("     含义  %s", cause.meaning());
    cause.records().forEach(this::record);
  }

  private void record(Evidence evidence) {
    line(
        "     %s  %s（来源记录 %s，%s知悉）",
        evidence.contractLabel(), evidence.document(), evidence.sourceKey(), evidence.knownOn());
  }

  private void line(String format, Object... values) {
    text.append(String.format(format, values).stripTrailing()).append('\n');
  }
}
