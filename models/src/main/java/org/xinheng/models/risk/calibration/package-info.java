/** Scores turned into probabilities that come true. */
package org.xinheng.models.risk.calibration;
