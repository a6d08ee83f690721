/** Watching the risk model: drift, migration, finding rates, disparity, and the gate. */
package org.xinheng.models.risk.watch;
