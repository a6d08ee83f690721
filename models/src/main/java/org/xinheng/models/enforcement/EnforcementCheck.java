package org.xinheng.models.enforcement;

import org.xinheng.models.enforcement.checks.Check;
import org.xinheng.models.lifecycle.Rule;
import org.xinheng.models.warning.WarningLevel;

/**
 * A declared check of the enforcers.
 *
 * @param rule id, label and citation
 * @param level how grave a finding is
 * @param dimension what of the appraisal it belongs to
 * @param check what it takes for a fault
 */
public record EnforcementCheck(Rule rule, WarningLevel level, Dimension dimension, Check check) {

  public String id() {
    return rule.id();
  }
}
