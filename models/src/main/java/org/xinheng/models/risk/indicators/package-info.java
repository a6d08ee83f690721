/** The indicators of the risk model: what each enterprise looked like on a day. */
package org.xinheng.models.risk.indicators;
