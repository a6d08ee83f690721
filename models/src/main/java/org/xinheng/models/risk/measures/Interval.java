package org.xinheng.models.risk.measures;

/**
 * The range of a figure that chance alone would give.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {}
