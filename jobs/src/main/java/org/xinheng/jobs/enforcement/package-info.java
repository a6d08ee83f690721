/** Supervises the enforcers: findings for oversight, and the indicators of the appraisal. */
package org.xinheng.jobs.enforcement;
