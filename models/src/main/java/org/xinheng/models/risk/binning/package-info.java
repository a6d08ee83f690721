/** Bins of an indicator and their weights of evidence, made from counts. */
package org.xinheng.models.risk.binning;
