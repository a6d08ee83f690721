/** What becomes of drawn visits: results, reserves, joined checks, coverage, estimates. */
package org.xinheng.jobs.drawing.results;
