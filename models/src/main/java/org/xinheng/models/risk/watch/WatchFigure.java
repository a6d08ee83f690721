package org.xinheng.models.risk.watch;

/**
 * One figure of a night.
 *
 * @param measure what it measures
 * @param subject indicator, or what else it is about; empty where it is about the whole
 * @param value the figure
 * @param rows rows it rests on
 */
public record WatchFigure(WatchMeasure measure, String subject, double value, long rows) {}
