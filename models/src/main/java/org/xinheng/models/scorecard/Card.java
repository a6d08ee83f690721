package org.xinheng.models.scorecard;

import java.util.List;
import org.xinheng.models.lifecycle.Rule;

/**
 * One declared scorecard (评分卡).
 *
 * @param rule its id, label and citation
 * @param total points to start from
 * @param cutOffs least points for A, B, C and D
 * @param groups first-level groups in their order
 * @param indicators indicators in the order of their groups
 * @param directRules direct rules in their order
 */
record Card(
    Rule rule,
    int total,
    int[] cutOffs,
    List<Group> groups,
    List<Indicator> indicators,
    List<DirectRule> directRules) {
  /** Stands for the group of direct rules in reasons. */
  static final String DIRECT = "direct-rules";

  /** A first-level group with the most it can cost. */
  record Group(Rule rule, int points) {}

  /** Position of the grade for points, as in {@link Grade}. */
  int gradeOf(int points) {
    int grade = 0;
    while (grade < cutOffs.length && points < cutOffs[grade]) {
      grade++;
    }
    return grade;
  }
}
