package org.xinheng.jobs.runtime;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a night does where its rules have no approval on record (规则未经批准时). */
public enum ApprovalMode {
  /** It does not look. */
  OFF,
  /** It says so and goes on. */
  WARN,
  /** It does not run. */
  REFUSE;

  /** How settings write it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<ApprovalMode> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  static List<String> words() {
    return Arrays.stream(values()).map(ApprovalMode::word).toList();
  }
}
