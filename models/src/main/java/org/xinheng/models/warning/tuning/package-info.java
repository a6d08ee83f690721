/** What rules would have done under other thresholds (预警规则调优). */
package org.xinheng.models.warning.tuning;
