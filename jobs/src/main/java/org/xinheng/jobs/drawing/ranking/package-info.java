/** The first random over frames of any size: odds, ranks, the drawn. */
package org.xinheng.jobs.drawing.ranking;
