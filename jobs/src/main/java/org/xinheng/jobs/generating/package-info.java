/**
 * Writes invented deliveries as departments would send them, with the truth of what was planted.
 */
package org.xinheng.jobs.generating;
