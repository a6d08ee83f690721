package org.xinheng.models.warning;

import org.xinheng.models.warning.life.Warning;

/**
 * A warning of an enterprise.
 *
 * @param rule the rule that raised it
 * @param uscc the enterprise
 * @param warning the warning as it stands
 */
public record Raised(WarningRule rule, String uscc, Warning warning) {}
