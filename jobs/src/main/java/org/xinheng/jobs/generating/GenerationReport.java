package org.xinheng.jobs.generating;

/**
 * What was generated.
 *
 * @param enterprises number of enterprises
 * @param facts records told for the first time, registrations included
 * @param rows rows delivered, dirt included
 * @param deliveries days of delivery
 */
public record GenerationReport(long enterprises, long facts, long rows, int deliveries) {}
