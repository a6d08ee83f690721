package org.xinheng.jobs.night;

/**
 * A flag that a job declares and {@code ./xinheng run JOB --name} sets.
 *
 * @param name name without its dashes, in kebab case
 * @param meaning what the job does differently, in one sentence
 */
public record JobOption(String name, String meaning) {}
