package org.xinheng.jobs.bench;

/**
 * What one step took.
 *
 * @param step its name, indented where it is part of another
 * @param wallSeconds seconds on the clock
 * @param cpuSeconds seconds of the whole process on all cores
 * @param peakMegabytes most memory the process has held so far; it never falls
 * @param rows rows written; negative where the step writes none
 */
record Measurement(
    String step, double wallSeconds, double cpuSeconds, long peakMegabytes, long rows) {
  static final long NO_ROWS = -1;
}
