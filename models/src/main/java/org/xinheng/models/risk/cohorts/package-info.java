/** Training rows: enterprises as they stood on past days, and what the next check then found. */
package org.xinheng.models.risk.cohorts;
