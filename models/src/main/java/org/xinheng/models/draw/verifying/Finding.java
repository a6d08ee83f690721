package org.xinheng.models.draw.verifying;

import java.util.Locale;

/**
 * One difference between a ledger and what it should say.
 *
 * @param subject what differs
 * @param message how, in one sentence
 */
public record Finding(Subject subject, String message) {

  /** The difference on one line, as both verifiers print it. */
  public String line() {
    return "%s %s: %s".formatted(subject.label, subject.name().toLowerCase(Locale.ROOT), message);
  }

  /** What a ledger can be wrong about. */
  public enum Subject {
    CHAIN("承诺链"),
    COMMITMENT("承诺"),
    KEY("密钥"),
    SECRET("秘密值"),
    PLAN("抽查计划"),
    DEFINITIONS("定义文件"),
    FRAME("检查对象名录库"),
    OFFICERS("执法检查人员名录库"),
    SEED("随机种子"),
    SIZE("抽取数量"),
    RANK("排序值"),
    RESULT("抽取结果"),
    POSTS("人员选派"),
    CHANGES("人员调整"),
    UNIT("主体证明"),
    FILES("文件");

    private final String label;

    Subject(String label) {
      this.label = label;
    }
  }
}
