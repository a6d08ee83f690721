/** How well a score ranks, how well it is calibrated, and whether it drifts. */
package org.xinheng.models.risk.measures;
